import Archive

extension WeekAxis {
    /// Active, new, returning, resurrected and dormant visitors of every week.
    ///
    /// - Parameter visitors: when each was first seen and when it was active, ascending, in microseconds.
    func lifecycle(_ visitors: some Sequence<(firstSeen: Int64, times: some Sequence<Int64>)>) -> [LifecycleCount] {
        var counts = LifecycleCounter(weeks: weeks.count)
        for visitor in visitors {
            var active: [Int] = []
            for time in visitor.times {
                guard let week = index(of: time, from: active.last ?? 0), week != active.last else { continue }
                active.append(week)
            }
            counts.add(firstWeek: index(of: visitor.firstSeen), active: active)
        }
        return counts.counts
    }
}

/// Counts persons week by week by what they did before.
struct LifecycleCounter: Sendable {
    private(set) var counts: [LifecycleCount]

    init(weeks: Int) { counts = [LifecycleCount](repeating: LifecycleCount(), count: weeks) }

    /// - Parameters:
    ///   - firstWeek: the week of the first sight, nil where it lies outside.
    ///   - active: the weeks with activity, ascending.
    mutating func add(firstWeek: Int?, active: [Int]) {
        var previous: Int?
        for week in active {
            counts[week].active += 1
            if firstWeek == week {
                counts[week].new += 1
            } else if let previous, previous == week - 1 {
                counts[week].returning += 1
            } else {
                counts[week].resurrected += 1
            }
            if let previous, previous < week - 1 { counts[previous + 1].dormant += 1 }
            previous = week
        }
        if let previous, previous + 1 < counts.count { counts[previous + 1].dormant += 1 }
    }

    mutating func add(_ other: LifecycleCounter) {
        for week in counts.indices {
            counts[week].active += other.counts[week].active
            counts[week].new += other.counts[week].new
            counts[week].returning += other.counts[week].returning
            counts[week].resurrected += other.counts[week].resurrected
            counts[week].dormant += other.counts[week].dormant
        }
    }
}

extension ProjectData {
    /// Active, new, returning, resurrected and dormant persons of every week.
    package func lifecycle(_ axis: WeekAxis, countBy: CountBy = .visitor) -> [LifecycleCount] {
        let workers = forEachPerson(in: weeks.indices, countBy) {
            (counter: LifecycleCounter(weeks: axis.weeks.count), active: [Int]())
        } _: { worker, events in
            activeWeeks(events, axis, &worker.active)
            guard !worker.active.isEmpty else { return }
            worker.counter.add(firstWeek: axis.index(of: firstSeen(events)), active: worker.active)
        }
        return workers.reduce(into: LifecycleCounter(weeks: axis.weeks.count)) { $0.add($1.counter) }.counts
    }

    /// The weeks in which a person was active, ascending.
    func activeWeeks(_ events: PersonEvents, _ axis: WeekAxis, _ weeks: inout [Int]) {
        weeks.removeAll(keepingCapacity: true)
        var isOrdered = true
        func add(_ week: Int) {
            guard week != weeks.last else { return }
            if let last = weeks.last, week < last { isOrdered = false }
            weeks.append(week)
        }
        for run in events.runs {
            let view = views[Int(run.week)]
            let rows = view.rows(run.visitor)
            let (first, last) = (rows.lowerBound, rows.upperBound - 1)
            let start = axis.place(of: view.time(first), from: weeks.last ?? 0)
            let end = axis.place(of: view.time(last), from: start)
            if end - start <= 1 {
                // Nothing lies between two weeks that follow each other.
                if axis.weeks.indices.contains(start) { add(start) }
                if end > start, axis.weeks.indices.contains(end) { add(end) }
            } else {
                for row in first...last {
                    if let week = axis.index(of: view.time(row), from: max(start, 0)) { add(week) }
                }
            }
        }
        // The visitors of one user come one after the other within a week of the archive.
        if !isOrdered { weeks = Array(Set(weeks)).sorted() }
    }
}
