import Archive
import Smartlook

/// A time of the day in a time zone, every day or once a week.
struct ScheduleTime: Equatable {
    static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    /// Monday is 0; nil is every day.
    var weekday: Int?
    var hour: Int
    var minute: Int

    /// Reads `06:00` or `Mon 06:00`.
    init?(_ text: String) {
        var parts = text.split(separator: " ")
        if parts.count == 2 {
            guard let day = Self.weekdays.firstIndex(of: String(parts.removeFirst())) else { return nil }
            weekday = day
        }
        guard parts.count == 1 else { return nil }
        let clock = parts[0].split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 2, clock.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isASCII) }),
            let hour = Int(clock[0]), let minute = Int(clock[1]), (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        self.hour = hour
        self.minute = minute
    }

    /// 06:00.
    var clock: String { Self.two(hour) + ":" + Self.two(minute) }

    /// As systemd writes it, which knows time zones: `Mon *-*-* 06:00:00 Europe/Prague`.
    func onCalendar(_ timezone: String) -> String {
        (weekday.map { Self.weekdays[$0] + " " } ?? "") + "*-*-* \(clock):00 \(timezone)"
    }

    /// As a line of cron in UTC would, for one distance of the local clock from UTC.
    func cron(offsetMinutes: Int) -> String {
        let minutes = hour * 60 + minute - offsetMinutes
        let shift = minutes.floorDivided(by: 1440)
        let time = minutes - shift * 1440
        // Cron's Sunday is 0.
        let day = weekday.map { String(($0 + 1 + shift + 7) % 7) } ?? "*"
        return "\(time % 60) \(time / 60) * * \(day)"
    }

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
