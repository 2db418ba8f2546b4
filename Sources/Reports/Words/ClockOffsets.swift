import Archive
import Smartlook
import Synchronization

/// How far the clocks of time zones are ahead; each zone's calendar, which takes long to make, is made once.
enum ClockOffsets {
    private static let calendars = Mutex<[String: WeekCalendar]>([:])

    /// The microseconds that local clocks are ahead of UTC; none where the zone is unknown.
    static func offset(of timezone: String, at instant: Instant) -> Int64 {
        let calendar = calendars.withLock { known in
            if let calendar = known[timezone] { return calendar }
            let calendar = WeekCalendar(timezone: timezone) ?? .utc
            known[timezone] = calendar
            return calendar
        }
        return calendar.offset(at: instant)
    }
}
