import Archive
import Smartlook

/// Chooses when sessions of the sample project begin: fewer on Saturdays, most before noon and in the evening.
struct SampleClock: Sendable {
    let calendar: WeekCalendar

    private static let days = [16, 15, 15, 15, 14, 11, 14]
    /// By local hour; nobody comes between two and five.
    private static let hours = [6, 3, 0, 0, 0, 2, 8, 18, 30, 42, 48, 46, 40, 38, 38, 40, 42, 44, 48, 56, 60, 50, 20, 0]

    /// The starts of so many sessions in a week, ascending, each on a day of its own.
    func starts(_ count: Int, in week: Week, using random: inout SplitMix64) -> [Instant] {
        var weights = Self.days
        var starts: [Instant] = []
        for _ in 0..<min(count, 7) {
            let day = random.position(weights: weights)
            weights[day] = 0
            let hour = random.position(weights: Self.hours)
            let milliseconds = Int64(hour) * 3_600_000 + Int64(random.number(below: 3_600_000))
            starts.append(
                calendar.start(of: calendar.firstDate(of: week).advanced(byDays: day))
                    .advanced(byMicroseconds: milliseconds * 1000))
        }
        return starts.sorted()
    }
}
