import Archive

/// One event that meets some of a question's conditions.
struct Hit {
    /// Microseconds since the Unix epoch.
    var time: Int64
    /// Condition k is bit k.
    var bits: UInt32
    var place: EventPlace
}

/// Collects the hits of one person after the other, in the order of time and sequence.
struct HitCollector {
    /// By the index of the week.
    let selectors: [EventSelector]
    private let data: ProjectData

    private(set) var hits: [Hit] = []

    init(_ conditions: [EventCondition], _ data: ProjectData, weeks: Range<Int>) {
        selectors = data.weeks.indices.map { index in
            EventSelector(weeks.contains(index) ? conditions : [], week: data.weeks[index], data: data)
        }
        self.data = data
    }

    /// Collects anew; whether any hit has one of some bits.
    mutating func collect(_ events: PersonEvents, needing needed: UInt32) -> Bool {
        hits.removeAll(keepingCapacity: true)
        var all: UInt32 = 0
        for run in events.runs {
            let index = Int(run.week)
            let visitor = Int(run.visitor)
            all |= data.weeks.withUnsafeBufferPointer { weeks in
                selectors.withUnsafeBufferPointer { selectors in
                    Self.collect(&hits, weeks[index], selectors[index], index, visitor)
                }
            }
        }
        guard all & needed != 0 else { return false }
        if isMixed(events) { order() }
        return true
    }

    private static func collect(
        _ hits: inout [Hit], _ week: EventColumns, _ selector: EventSelector, _ index: Int, _ visitor: Int
    ) -> UInt32 {
        var all: UInt32 = 0
        let rows = Int(week.visitor.starts[visitor])..<Int(week.visitor.starts[visitor + 1])
        func take(_ row: Int, _ found: UInt32) {
            let bits = selector.isByName ? found : selector.refined(found, row: row, visitor: visitor)
            guard bits != 0 else { return }
            all |= bits
            hits.append(
                Hit(
                    time: week.time[row], bits: bits,
                    place: EventPlace(week: UInt32(index), row: UInt32(row), visitor: UInt32(visitor))))
        }
        if case .one(let codes) = week.name.codes {
            codes.withUnsafeBufferPointer { codes in
                selector.bits.withUnsafeBufferPointer { bits in
                    for row in rows {
                        let found = bits[Int(codes[row])]
                        if found != 0 { take(row, found) }
                    }
                }
            }
        } else {
            for row in rows {
                let found = selector.bits[week.name.codes[row]]
                if found != 0 { take(row, found) }
            }
        }
        return all
    }

    /// Whether the runs are those of several visitors, whose times may lie between each other.
    private func isMixed(_ events: PersonEvents) -> Bool {
        !data.people.userOf.isEmpty && zip(events.runs, events.runs.dropFirst()).contains { $0.week == $1.week }
    }

    private mutating func order() {
        let weeks = data.weeks
        func sequence(_ hit: Hit) -> Int64 { weeks[Int(hit.place.week)].sequence?[Int(hit.place.row)] ?? 0 }
        hits.sort { left, right in
            if left.time != right.time { return left.time < right.time }
            let (one, two) = (sequence(left), sequence(right))
            if one != two { return one < two }
            return (left.place.week, left.place.row) < (right.place.week, right.place.row)
        }
    }
}
