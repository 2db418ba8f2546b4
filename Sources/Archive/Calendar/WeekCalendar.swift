import Foundation
package import Smartlook

/// Turns instants into local days and weeks of one time zone and back: the only type that knows the calendar.
///
/// A day is the half-open span from the first instant of its local date to the first instant of the next one, so days
/// of 23, 24 or 25 hours, midnights that do not exist and dates that a zone skipped all come out without gap or overlap.
package struct WeekCalendar: Sendable {
    /// The day a week begins with.
    package enum WeekStart: String, Sendable, CaseIterable {
        case monday, sunday
    }

    /// The IANA name the calendar was made with.
    package let timezone: String
    package let weekStart: WeekStart

    /// Instants at which the offset changes, ascending; `offsets[k]` holds from `transitions[k - 1]` on.
    private let transitions: [Int64]
    private let offsets: [Int64]

    /// The calendar of an IANA time zone, or nil where the name is unknown.
    package init?(timezone: String, weekStart: WeekStart = .monday) {
        guard let zone = TimeZone(identifier: timezone) else { return nil }
        self.timezone = timezone
        self.weekStart = weekStart
        var transitions: [Int64] = []
        var moment = Date(timeIntervalSince1970: 0)
        var offsets = [Int64(zone.secondsFromGMT(for: moment)) * 1_000_000]
        let end = Date(timeIntervalSince1970: 4_102_444_800)  // 2100; later years keep the last offset
        while let next = zone.nextDaylightSavingTimeTransition(after: moment), next > moment, next < end {
            transitions.append(Int64(next.timeIntervalSince1970.rounded()) * 1_000_000)
            offsets.append(Int64(zone.secondsFromGMT(for: next)) * 1_000_000)
            moment = next
        }
        self.transitions = transitions
        self.offsets = offsets
    }

    /// Coordinated Universal Time with weeks from Monday.
    package static let utc = WeekCalendar()

    private init() {
        timezone = "UTC"
        weekStart = .monday
        transitions = []
        offsets = [0]
    }

    // MARK: Days

    /// The first instant of a local date.
    package func start(of date: CivilDate) -> Instant {
        let midnight = Int64(date.daysSinceEpoch) * Self.day
        // No zone is 26 hours from UTC: the date begins in one of the spans of constant offset from here on.
        var span = spanIndex(at: midnight - 26 * 3_600_000_000)
        while true {
            let begin = span == 0 ? Int64.min : transitions[span - 1]
            let candidate = max(begin, midnight - offsets[span])
            if span == transitions.count || candidate < transitions[span] {
                return Instant(microseconds: candidate)
            }
            span += 1
        }
    }

    /// The local date that holds an instant.
    package func date(of instant: Instant) -> CivilDate {
        let time = instant.microseconds
        let local = time + offsets[spanIndex(at: time)]
        var date = CivilDate(daysSinceEpoch: Int(local.floorDivided(by: Self.day)))
        // Around odd clock changes a wall clock can show a date before its first or after its last instant.
        while instant < start(of: date) { date = date.advanced(byDays: -1) }
        while instant >= start(of: date.advanced(byDays: 1)) { date = date.advanced(byDays: 1) }
        return date
    }

    // MARK: Weeks

    package func week(of instant: Instant) -> Week {
        week(of: date(of: instant))
    }

    package func week(of date: CivilDate) -> Week {
        Week(containing: weekStart == .sunday ? date.advanced(byDays: 1) : date)
    }

    /// The first date of a week.
    package func firstDate(of week: Week) -> CivilDate {
        weekStart == .sunday ? week.monday.advanced(byDays: -1) : week.monday
    }

    /// The last date of a week.
    package func lastDate(of week: Week) -> CivilDate {
        firstDate(of: week).advanced(byDays: 6)
    }

    package func start(of week: Week) -> Instant {
        start(of: firstDate(of: week))
    }

    /// The week as a half-open span of time.
    package func span(of week: Week) -> Range<Instant> {
        start(of: week)..<start(of: week.advanced(by: 1))
    }

    /// The weeks from the one that holds an instant up to the one that holds another, both included.
    package func weeks(from first: Instant, through last: Instant) -> [Week] {
        let begin = week(of: first)
        let count = begin.distance(to: week(of: last))
        return count < 0 ? [] : (0...count).map { begin.advanced(by: $0) }
    }

    // MARK: Clock changes

    /// How many microseconds local clocks are ahead of UTC at an instant.
    package func offset(at instant: Instant) -> Int64 {
        offsets[spanIndex(at: instant.microseconds)]
    }

    private static let day: Int64 = 86_400_000_000

    /// How many transitions lie at or before a time.
    private func spanIndex(at time: Int64) -> Int {
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle] <= time { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
