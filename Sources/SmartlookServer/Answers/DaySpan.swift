import Archive
import Smartlook

/// Some local days, both ends included, and the time they take; there is none where the end lies before the beginning.
struct DaySpan: Sendable {
    let from: CivilDate
    let through: CivilDate
    let span: Range<Instant>

    init(from: CivilDate, through: CivilDate, _ calendar: WeekCalendar) {
        self.from = from
        self.through = through
        let begin = calendar.start(of: from)
        span = begin..<max(begin, calendar.start(of: through.advanced(byDays: 1)))
    }

    var count: Int { max(0, through.daysSinceEpoch - from.daysSinceEpoch + 1) }

    var dates: [CivilDate] { (0..<count).map { from.advanced(byDays: $0) } }
}
