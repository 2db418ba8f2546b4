package import Archive
package import Smartlook

/// The dates of the sample project and what is planted in it; all of them move with the `now` it is made for.
package struct SampleFacts: Sendable {
    /// Up to when there is data.
    package let now: Instant
    package let calendar: WeekCalendar
    /// The complete weeks; the hours of the running week come on top.
    package let weeks: [Week]

    /// The last complete week, in which the checkout fails on phones.
    package var faultWeek: Week { calendar.week(of: now).advanced(by: -1) }

    /// While the fault lasts every purchase on `device=mobile` ends as `payment_error`: all of the week but the first
    /// five hours of Monday and the last two of Sunday.
    package var faultSpan: Range<Instant> {
        let span = calendar.span(of: faultWeek)
        return span.lowerBound.advanced(
            byMicroseconds: 5 * 3_600_000_000)..<span.upperBound.advanced(byMicroseconds: -2 * 3_600_000_000)
    }

    /// Tuesday 10:00 UTC of the week before the last complete one: from then on `oldName` is sent as `newName`.
    package var renameInstant: Instant {
        let tuesday = faultWeek.advanced(by: -1).monday.advanced(byDays: 1)
        return Instant(seconds: Int64(tuesday.daysSinceEpoch) * 86_400 + 10 * 3600)
    }

    package static let faultEvent = "payment_error"
    package static let faultDevice = "mobile"
    package static let oldName = "newsletter_signup"
    package static let newName = "newsletter_subscribe"

    /// From the start of the first week up to `now`.
    package var horizon: Horizon {
        Horizon(from: calendar.start(of: weeks.first ?? faultWeek), to: now)
    }

    init(now: Instant, weeks count: Int, calendar: WeekCalendar) {
        self.now = now
        self.calendar = calendar
        let last = calendar.week(of: now).advanced(by: -1)
        weeks = (0..<max(1, count)).map { last.advanced(by: $0 + 1 - max(1, count)) }
    }
}
