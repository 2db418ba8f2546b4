import Archive
import Smartlook

/// Writes the date of a mail: when its data was read or a number of it restated, in the zone of its weeks, so that the same
/// data gives the same mail.
enum MailDate {
    static func text(of report: WeeklyReport) -> String {
        let time = max(report.about.asOf, report.revised ?? report.about.asOf)
        return text(time, in: WeekCalendar(timezone: report.timezone) ?? .utc)
    }

    /// Mon, 16 Nov 2026 07:00:00 +0100
    static func text(_ instant: Instant, in calendar: WeekCalendar) -> String {
        let offset = calendar.offset(at: instant)
        let local = instant.advanced(byMicroseconds: offset).microseconds
        let date = CivilDate(daysSinceEpoch: Int(local.floorDivided(by: 86_400_000_000)))
        let seconds = (local - Int64(date.daysSinceEpoch) * 86_400_000_000) / 1_000_000
        // Mail knows offsets in minutes only.
        let minutes = abs(offset) / 60_000_000
        let sign = offset < 0 ? "-" : "+"
        // The standard has English names.
        let day = Language.$current.withValue(.english) {
            "\(DateText.weekday(date).prefix(3)), \(DateText.date(date))"
        }
        return "\(day) "
            + "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60)) "
            + "\(sign)\(two(minutes / 60))\(two(minutes % 60))"
    }

    private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
