import Analysis
import Archive
import Smartlook

/// An event that happened unusually often or seldom yesterday: its occurrences by the day's visitors against the mean of
/// the seven days before, more than two standard deviations away (Smartlook's automatic detection).
struct EventAnomaly: Sendable {
    let event: EventDefinitionRecord
    /// Yesterday, as a local date.
    let date: CivilDate
    let isUp: Bool
    /// How far yesterday's ratio is from the mean.
    let distance: Double
    /// Two standard deviations of the seven days.
    let threshold: Double

    /// The days that are compared with yesterday.
    static let history = 7

    /// All of them; none where the archive does not cover all eight days, or one of them had no visitors.
    static func found(in snapshot: ProjectSnapshot, now: Instant) -> [EventAnomaly] {
        let calendar = snapshot.calendar
        let today = calendar.date(of: now)
        let first = today.advanced(byDays: -history - 1)
        let starts = (0...history + 1).map { calendar.start(of: first.advanced(byDays: $0)).microseconds }
        guard let horizon = snapshot.data.horizon, horizon.from.microseconds <= starts[0],
            horizon.to.microseconds >= starts[history + 1]
        else { return [] }
        func day(_ time: Int64) -> Int? {
            guard time >= starts[0], time < starts[history + 1] else { return nil }
            return starts.lastIndex { $0 <= time }
        }
        let visitors = dailyVisitors(snapshot, day)
        guard visitors.allSatisfy({ $0 > 0 }) else { return [] }
        return snapshot.catalog.entries.compactMap { event in
            var counts = Array(repeating: 0, count: history + 1)
            for row in snapshot.catalog.rows(of: event) {
                if let day = day(snapshot.data.events.time[Int(row)]) { counts[day] += 1 }
            }
            return EventAnomaly(
                event, on: today.advanced(byDays: -1), ratios: zip(counts, visitors).map { Double($0) / Double($1) })
        }
    }

    /// How many visitors did anything on each day.
    private static func dailyVisitors(_ snapshot: ProjectSnapshot, _ day: (Int64) -> Int?) -> [Int] {
        var visitors = Array(repeating: 0, count: history + 1)
        for person in snapshot.visitors {
            var days: Set<Int> = []
            for row in person.events {
                if let day = day(snapshot.data.events.time[row]) { days.insert(day) }
            }
            for session in person.sessions {
                if let day = day(snapshot.sessions[session].span.lowerBound.microseconds) { days.insert(day) }
            }
            for day in days { visitors[day] += 1 }
        }
        return visitors
    }

    /// - Parameter ratios: those of the seven days and yesterday's.
    init?(_ event: EventDefinitionRecord, on date: CivilDate, ratios: [Double]) {
        let before = ratios.dropLast()
        guard before.count > 1, let yesterday = ratios.last else { return nil }
        let mean = before.reduce(0, +) / Double(before.count)
        let squares = before.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        threshold = 2 * (squares / Double(before.count - 1)).squareRoot()
        distance = abs(yesterday - mean)
        // Seven equal days have no deviation; the last bit of their mean is no anomaly.
        guard distance > threshold + 1e-9 * max(1, mean) else { return nil }
        self.event = event
        self.date = date
        isUp = yesterday > mean
    }

    /// The body that a webhook is sent.
    ///
    /// - Parameter url: where the event can be looked at.
    func json(_ me: Me, url: String, calendar: WeekCalendar, now: Instant) -> JSONValue {
        let end = calendar.start(of: date.advanced(byDays: 1)).advanced(byMicroseconds: -1000)
        return [
            "type": "alerts.eventAutomatic",
            "timestamp": .string(now.description),
            "project": ["id": .string(me.projectId ?? ""), "name": .string(me.projectName ?? "")],
            "organization": ["id": .string(me.organizationId ?? ""), "name": .string(me.organizationName ?? "")],
            "data": [
                "target": [
                    "name": .string(event.name), "type": "event", "id": .string(event.id), "url": .string(url),
                ],
                "direction": isUp ? "up" : "down",
                "threshold": .number(threshold),
                "value": .number(distance),
                "date": .string(end.description),
            ],
        ]
    }
}
