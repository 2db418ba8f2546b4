package import Archive
package import Smartlook

/// The weeks of a span of time, as indices, and which of them hold an instant.
package struct WeekAxis: Sendable {
    package private(set) var weeks: [WeekInfo]
    /// Starts of the weeks and the end of the last one, in microseconds.
    let boundaries: [Int64]

    /// The weeks that a horizon touches.
    package init(horizon: Horizon, calendar: WeekCalendar) {
        let last = horizon.to.advanced(byMicroseconds: -1)
        let weeks = horizon.to > horizon.from ? calendar.weeks(from: horizon.from, through: last) : []
        self.weeks = weeks.map { week in
            let span = calendar.span(of: week)
            return WeekInfo(
                week: week, firstDate: calendar.firstDate(of: week), lastDate: calendar.lastDate(of: week),
                isComplete: horizon.covers(span),
                coveredFrom: max(calendar.firstDate(of: week), calendar.date(of: horizon.from)),
                coveredTo: min(calendar.lastDate(of: week), calendar.date(of: last)))
        }
        boundaries =
            weeks.map { calendar.start(of: $0).microseconds }
            + (weeks.last.map { [calendar.span(of: $0).upperBound.microseconds] } ?? [])
    }

    /// The weeks as half-open spans.
    package var spans: [Range<Instant>] {
        zip(boundaries, boundaries.dropFirst()).map { Instant(microseconds: $0)..<Instant(microseconds: $1) }
    }

    /// The index of the week that holds an instant, searching on from the week of an earlier one; nil outside.
    func index(of time: Int64, from start: Int = 0) -> Int? {
        guard let first = boundaries.first, let end = boundaries.last, time >= first, time < end else { return nil }
        var index = time < boundaries[start] ? 0 : start
        while time >= boundaries[index + 1] { index += 1 }
        return index
    }
}

extension WeekAxis {
    /// Counts weeks as incomplete that are so for another reason than the horizon.
    mutating func markIncomplete(where isIncomplete: (Int) -> Bool) {
        for index in weeks.indices where isIncomplete(index) { weeks[index].isComplete = false }
    }

    /// A week of the axis in microseconds.
    func span(of week: WeekInfo) -> Range<Int64> {
        guard let index = weeks.firstIndex(where: { $0.week == week.week }) else { return 0..<0 }
        return boundaries[index]..<boundaries[index + 1]
    }

    /// Active, new, returning, resurrected and dormant visitors of every week.
    ///
    /// - Parameter visitors: when each was first seen and when it was active, ascending, in microseconds.
    func lifecycle(_ visitors: some Sequence<(firstSeen: Int64, times: some Sequence<Int64>)>) -> [LifecycleCount] {
        var counts = [LifecycleCount](repeating: LifecycleCount(), count: weeks.count)
        for visitor in visitors {
            let firstWeek = index(of: visitor.firstSeen)
            var previous: Int?
            for time in visitor.times {
                guard let week = index(of: time, from: previous ?? 0), week != previous else { continue }
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
        return counts
    }
}

extension ProjectData {
    /// Active, new, returning, resurrected and dormant visitors of every week.
    package func lifecycle(_ axis: WeekAxis) -> [LifecycleCount] {
        axis.lifecycle(visitors.lazy.map { ($0.firstSeen, $0.events.lazy.map { events.time[$0] }) })
    }

    /// Occurrences and unique visitors of every event name in every week, by total occurrences, then by name.
    package func eventSeries(_ axis: WeekAxis) -> [EventSeries] {
        var counts: [UInt32: [EventSeries.Count]] = [:]
        let none = [EventSeries.Count](repeating: EventSeries.Count(), count: axis.weeks.count)
        // The last visitor seen per name and week tells whether the next event brings a new one.
        var latest: [UInt32: [Int]] = [:]
        let nobody = [Int](repeating: -1, count: axis.weeks.count)
        for (index, visitor) in visitors.enumerated() {
            var week = 0
            for row in visitor.events {
                guard let found = axis.index(of: events.time[row], from: week) else { continue }
                week = found
                let name = events.name[row]
                counts[name, default: none][week].occurrences += 1
                if latest[name, default: nobody][week] != index {
                    latest[name, default: nobody][week] = index
                    counts[name, default: none][week].visitors = (counts[name]?[week].visitors ?? 0) + 1
                }
            }
        }
        return counts.map {
            (total: $0.value.reduce(0) { $0 + $1.occurrences }, name: ExactText(texts[Int($0.key)]), weeks: $0.value)
        }
        .sorted { $0.total != $1.total ? $0.total > $1.total : $0.name < $1.name }
        .map { EventSeries(name: $0.name.value, weeks: $0.weeks) }
    }
}
