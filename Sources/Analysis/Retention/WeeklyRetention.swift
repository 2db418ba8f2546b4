import Archive
package import Smartlook

/// The persons first seen in one week and how many of them were active in it and in each week after.
package struct RetentionCohort: Sendable, Hashable {
    package var week: WeekInfo
    package var size: Int
    /// Cell k is the k-th week after; cell 0 is everybody. As long as the horizon allows.
    package var cells: [Int]

    package init(week: WeekInfo, size: Int, cells: [Int]) {
        self.week = week
        self.size = size
        self.cells = cells
    }
}

extension WeekAxis {
    /// Weekly retention of all visitors.
    ///
    /// - Parameter visitors: when each was first seen and when it was active, ascending, in microseconds.
    func retention(_ visitors: some Sequence<(firstSeen: Int64, times: some Sequence<Int64>)>) -> [RetentionCohort] {
        var cohorts = weeks.indices.map { week in
            RetentionCohort(week: weeks[week], size: 0, cells: [Int](repeating: 0, count: weeks.count - week))
        }
        for visitor in visitors {
            guard let first = index(of: visitor.firstSeen) else { continue }
            cohorts[first].size += 1
            cohorts[first].cells[0] += 1
            var latest = first
            for time in visitor.times {
                guard let week = index(of: time), week > latest else { continue }
                cohorts[first].cells[week - first] += 1
                latest = week
            }
        }
        return cohorts
    }
}

extension ProjectData {
    /// Weekly retention: cohorts by the week of the first sight.
    ///
    /// - Parameters:
    ///   - axis: the weeks of the whole horizon.
    ///   - period: only persons first seen in it make up cohorts.
    package func retention(
        _ axis: WeekAxis, in period: Range<Instant>, countBy: CountBy = .visitor
    ) -> [RetentionCohort] {
        let count = axis.weeks.count
        let span = period.lowerBound.microseconds..<period.upperBound.microseconds
        let ticks = ticks(of: axis.boundaries)
        let bits = SpanTable(ticks) { 1 &<< UInt64($0) }
        let workers = concurrently {
            CohortCounter(weeks: count)
        } _: { counter, block in
            forEachPerson(of: block, countBy) { events in
                let first = firstSeen(events)
                guard span.contains(first), let cohort = axis.index(of: first) else { return }
                if counter.isByBits {
                    counter.add(cohort, activeWeeks(events, ticks, bits))
                } else {
                    counter.add(cohort, week: cohort)
                    forEachActiveWeek(events, ticks) { if $0 > cohort { counter.add(cohort, week: $0) } }
                }
            }
        }
        return axis.weeks.indices.filter { axis.spans[$0].overlaps(period) }.map { cohort in
            let cells = (0..<(count - cohort)).map { later in
                workers.reduce(0) { $0 + $1.count(cohort, cohort + later) }
            }
            return RetentionCohort(week: axis.weeks[cohort], size: cells[0], cells: cells)
        }
    }

    /// The weeks in which a person was active, each a bit of its own.
    @inline(__always)
    private func activeWeeks(_ events: PersonEvents, _ ticks: Boundaries, _ bits: SpanTable) -> UInt64 {
        if let rows = events.ownRows { return view.union(of: rows, bits) }
        var active: UInt64 = 0
        forEachActiveWeek(events, ticks) { active |= 1 &<< UInt64($0) }
        return active
    }
}

/// What one core counts of a retention, at places of its own.
private struct CohortCounter: @unchecked Sendable {
    private let weeks: Int
    /// Whether the weeks of a person fit into the bits of a word.
    let isByBits: Bool
    /// By cohort and week; or, to count without a loop over weeks, by cohort, eight weeks, and which of them.
    private let counts: ColumnBuffer<UInt32>

    init(weeks: Int) {
        self.weeks = weeks
        isByBits = weeks <= UInt64.bitWidth
        counts = ColumnBuffer(count: weeks * (isByBits ? (weeks + 7) / 8 * 256 : weeks))
    }

    /// Adds a person of a cohort that was active in weeks given as bits.
    @inline(__always)
    func add(_ cohort: Int, _ active: UInt64) {
        let groups = (weeks &+ 7) / 8
        var active = active | 1 &<< UInt64(truncatingIfNeeded: cohort)
        var place = cohort &* groups &* 256
        for _ in 0..<groups {
            counts.base[place &+ Int(active & 255)] &+= 1
            active &>>= 8
            place &+= 256
        }
    }

    @inline(__always)
    func add(_ cohort: Int, week: Int) { counts.base[cohort &* weeks &+ week] &+= 1 }

    func count(_ cohort: Int, _ week: Int) -> Int {
        guard isByBits else { return Int(counts[cohort * weeks + week]) }
        let place = (cohort * ((weeks + 7) / 8) + week / 8) * 256
        return (0..<256).reduce(0) { $0 + ($1 >> (week % 8) & 1) * Int(counts[place + $1]) }
    }
}
