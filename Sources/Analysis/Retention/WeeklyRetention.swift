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
        let workers = concurrently {
            ColumnBuffer<Int>(count: count * count)
        } _: { cells, block in
            let cells = cells.base
            forEachPerson(of: block, countBy) { events in
                let first = firstSeen(events)
                guard span.contains(first), let cohort = axis.index(of: first) else { return }
                let row = cells + cohort * count
                row[0] += 1
                forEachActiveWeek(events, ticks) { week in
                    if week > cohort { row[week - cohort] += 1 }
                }
            }
        }
        return axis.weeks.indices.filter { axis.spans[$0].overlaps(period) }.map { cohort in
            let cells = (0..<(count - cohort)).map { later in
                workers.reduce(0) { $0 + $1[cohort * count + later] }
            }
            return RetentionCohort(week: axis.weeks[cohort], size: cells[0], cells: cells)
        }
    }
}
