import Archive
package import Smartlook

/// Writes dates, weeks and times of day.
package enum DateText {
    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// The texts of these lists.
    static var keys: [String] { weekdays + weekdays.map { String($0.prefix(3)) } + months }

    /// Thursday.
    package static func weekday(_ date: CivilDate) -> String {
        localized(key: weekdays[date.weekday])
    }

    /// 3 Nov 2026.
    package static func date(_ date: CivilDate) -> String {
        "\(day(date)) \(date.year)"
    }

    /// Tue 3 Nov.
    package static func shortDay(_ date: CivilDate) -> String {
        localized("\(localized(key: String(weekdays[date.weekday].prefix(3)))) \(day(date))", context: "day")
    }

    /// 31 Aug – 6 Sep 2026, with each year where there are two.
    package static func span(_ first: CivilDate, _ last: CivilDate) -> String {
        let dash = " \u{2013} "
        if first == last { return date(first) }
        if first.year != last.year { return date(first) + dash + date(last) }
        if first.month != last.month { return day(first) + dash + date(last) }
        return localized("\(first.day)\u{2013}\(date(last))", context: "date")
    }

    /// 2026-W46, as readers of the language write it.
    package static func week(_ label: String) -> String {
        localized("\(label.prefix(4))-W\(label.dropFirst(6))", context: "week")
    }

    /// W46, as axes name a week.
    package static func shortWeek(_ label: String) -> String { localized("W\(label.dropFirst(6))") }

    /// Labels along an axis: the year at the first week and after each change of year.
    package static func axisWeeks(_ labels: [String]) -> [String] {
        labels.enumerated().map { index, label in
            let isNewYear = index == 0 || labels[index - 1].prefix(4) != label.prefix(4)
            return isNewYear ? week(label) : shortWeek(label)
        }
    }

    /// 9 Nov 2026, 09:30 UTC+1: what clocks of a time zone show, and how far they are ahead.
    package static func instant(_ instant: Instant, in timezone: String) -> String {
        let offset = ClockOffsets.offset(of: timezone, at: instant)
        let local = instant.advanced(byMicroseconds: offset)
        let date = CivilDate(daysSinceEpoch: Int(local.microseconds.floorDivided(by: 86_400_000_000)))
        let minutes = abs(offset) / 60_000_000
        let ahead = minutes == 0 ? "" : (offset < 0 ? NumberText.minus : "+") + "\(minutes / 60)"
        let rest = minutes % 60 == 0 ? "" : minutes % 60 < 10 ? ":0\(minutes % 60)" : ":\(minutes % 60)"
        let time = "\(local.description.dropFirst(11).prefix(5))\(NumberText.noBreak)UTC\(ahead)\(rest)"
        return "\(Self.date(date)), \(time)"
    }

    private static func day(_ date: CivilDate) -> String {
        localized("\(date.day) \(localized(key: months[date.month - 1]))", context: "day and month")
    }
}
