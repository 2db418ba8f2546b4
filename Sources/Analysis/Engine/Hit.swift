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
    private let selectors: [EventSelector]
    private let views: [WeekView]
    /// The selectors' bits by name code, which they own.
    private let tables: [UnsafePointer<UInt32>]
    private let isByName: Bool
    private let hasUsers: Bool
    private let data: ProjectData

    private(set) var hits: [Hit] = []

    init(_ conditions: [EventCondition], _ data: ProjectData, weeks: Range<Int>) {
        selectors = data.weeks.indices.map { index in
            EventSelector(weeks.contains(index) ? conditions : [], week: data.weeks[index], data: data)
        }
        self.data = data
        views = data.views
        isByName = selectors.allSatisfy(\.isByName)
        hasUsers = data.people.hasUsers
        tables = selectors.map(\.table)
    }

    /// Collects anew; whether any hit has one of some bits.
    mutating func collect(_ events: PersonEvents, needing needed: UInt32) -> Bool {
        hits.removeAll(keepingCapacity: true)
        var all: UInt32 = 0
        views.withUnsafeBufferPointer { views in
            for run in events.runs {
                let index = Int(run.week)
                let view = views[index]
                let bits = tables[index]
                for row in view.rows(run.visitor) {
                    var found = bits[view.name(row)]
                    guard found != 0 else { continue }
                    if !isByName {
                        found = selectors[index].refined(found, row: row, visitor: Int(run.visitor))
                        if found == 0 { continue }
                    }
                    all |= found
                    hits.append(
                        Hit(
                            time: view.time(row), bits: found,
                            place: EventPlace(week: UInt32(index), row: UInt32(row), visitor: UInt32(run.visitor))))
                }
            }
        }
        guard all & needed != 0 else { return false }
        if hasUsers, isMixed(events) { order() }
        return true
    }

    /// Whether the runs are those of several visitors, whose times may lie between each other.
    private func isMixed(_ events: PersonEvents) -> Bool {
        zip(events.runs, events.runs.dropFirst()).contains { $0.week == $1.week }
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
