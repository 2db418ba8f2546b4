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
                guard let week = index(of: time), week != active.last else { continue }
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
    /// Persons by the week of their first activity, whenever they were first seen.
    private(set) var arrivals: [Int]

    init(weeks: Int) {
        counts = [LifecycleCount](repeating: LifecycleCount(), count: weeks)
        arrivals = [Int](repeating: 0, count: weeks)
    }

    /// - Parameters:
    ///   - firstWeek: the week of the first sight, nil where it lies outside.
    ///   - active: the weeks with activity, ascending.
    mutating func add(firstWeek: Int?, active: [Int]) {
        var previous: Int?
        if let first = active.first { arrivals[first] += 1 }
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
            arrivals[week] += other.arrivals[week]
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
        countLifecycle(axis, countBy: countBy).counts
    }

    func countLifecycle(_ axis: WeekAxis, countBy: CountBy) -> LifecycleCounter {
        let ticks = ticks(of: axis.boundaries)
        let workers = concurrently {
            (counter: LifecycleCounter(weeks: axis.weeks.count), active: [Int]())
        } _: { worker, block in
            forEachPerson(of: block, countBy) { events in
                worker.active.removeAll(keepingCapacity: true)
                forEachActiveWeek(events, ticks) { worker.active.append($0) }
                guard !worker.active.isEmpty else { return }
                worker.counter.add(firstWeek: axis.index(of: firstSeen(events)), active: worker.active)
            }
        }
        return workers.reduce(into: LifecycleCounter(weeks: axis.weeks.count)) { $0.add($1.counter) }
    }

    /// Boundaries of spans as events' times are compared quickest.
    func ticks(of boundaries: [Int64]) -> Boundaries { Boundaries(boundaries.map { view.firstTick(from: $0) }) }

    /// Calls back for the spans in which a person was active, ascending.
    @inline(__always)
    func forEachActiveWeek(_ events: PersonEvents, _ ticks: Boundaries, _ body: (Int) -> Void) {
        let end = ticks.count
        var index = 0
        while index < events.count {
            let week = ticks.index(of: view.tick(events[index].row))
            guard week < end else { break }
            if week >= 0 { body(week) }
            let next = ticks.end(week)
            repeat { index += 1 } while index < events.count && view.tick(events[index].row) < next
        }
    }
}
