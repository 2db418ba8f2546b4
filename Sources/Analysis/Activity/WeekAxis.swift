package import Archive
package import Smartlook

/// The weeks of a span of time, as indices, and which of them hold an instant.
package struct WeekAxis: Sendable {
    package private(set) var weeks: [WeekInfo]
    /// Starts of the weeks and the end of the last one, in microseconds.
    var boundaries: [Int64] { lookup.values }
    private let lookup: Boundaries

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
        lookup = Boundaries(
            weeks.map { calendar.start(of: $0).microseconds }
                + (weeks.last.map { [calendar.span(of: $0).upperBound.microseconds] } ?? []))
    }

    /// The weeks as half-open spans.
    package var spans: [Range<Instant>] {
        zip(boundaries, boundaries.dropFirst()).map { Instant(microseconds: $0)..<Instant(microseconds: $1) }
    }

    /// All weeks together; nil where there are none.
    var period: Range<Instant>? {
        guard let first = boundaries.first, let last = boundaries.last else { return nil }
        return Instant(microseconds: first)..<Instant(microseconds: last)
    }

    /// The index of the week that holds an instant; nil outside.
    func index(of time: Int64) -> Int? {
        let index = lookup.index(of: time)
        return weeks.indices.contains(index) ? index : nil
    }
}

extension WeekAxis {
    /// Counts a week as covered from a date on, or up to one.
    mutating func cover(_ week: Int, from start: CivilDate? = nil, through end: CivilDate? = nil) {
        weeks[week].isComplete = false
        if let start { weeks[week].coveredFrom = min(max(weeks[week].coveredFrom, start), weeks[week].lastDate) }
        if let end { weeks[week].coveredTo = max(min(weeks[week].coveredTo, end), weeks[week].firstDate) }
    }

    /// Counts a week as incomplete in its middle.
    mutating func markGap(within week: Int) {
        weeks[week].isComplete = false
        weeks[week].hasGap = true
    }

    /// Counts weeks as incomplete that are so for another reason than the horizon.
    mutating func markIncomplete(where isIncomplete: (Int) -> Bool) {
        for index in weeks.indices where isIncomplete(index) { weeks[index].isComplete = false }
    }

    /// A week of the axis in microseconds.
    func span(of week: WeekInfo) -> Range<Int64> {
        guard let index = weeks.firstIndex(where: { $0.week == week.week }) else { return 0..<0 }
        return boundaries[index]..<boundaries[index + 1]
    }
}
