import Analysis
import Archive
import Foundation
import Smartlook
import Testing

@testable import weeklook

/// Ten years of runs by an injected clock, in every time zone that the system knows: each ISO week is due exactly once, in
/// order, at the first run after it is over. `Checks/publishing/years.py` does the same with the whole program in some zones.
@Suite struct DueWeeksTests {
    /// Years of 53 weeks among them: 2020 and 2026.
    private static let monday = CivilDate(daysSinceEpoch: 18_260)  // 30 December 2019
    private static let weekCount = 522

    /// The zones that keep different time in these years, each by one of its names, and how many names there are.
    private static let zones: (calendars: [WeekCalendar], names: Int) = {
        var seen: [[Instant]: WeekCalendar] = [:]
        let names = TimeZone.knownTimeZoneIdentifiers.sorted()
        for name in names {
            guard let calendar = WeekCalendar(timezone: name) else {
                Issue.record("\(name) is no time zone of the calendar")
                continue
            }
            let days = (0...(7 * weekCount)).map { calendar.start(of: monday.advanced(byDays: $0)) }
            if seen[days] == nil { seen[days] = calendar }
        }
        return (seen.values.sorted { $0.timezone < $1.timezone }, names.count)
    }()

    @Test func everyZoneOfTheSystemIsLookedAt() {
        #expect(Self.zones.names > 400 && Self.zones.calendars.count > 60)
    }

    /// What a run does of sending, with a memory in place of the archive.
    private struct Runs {
        let calendar: WeekCalendar
        let begin: Instant
        var first: [String: String] = [:]
        private(set) var sent: [String] = []
        private var known: Set<String> = []
        private var lastEnd: Instant?

        init(_ calendar: WeekCalendar) {
            self.calendar = calendar
            begin = calendar.start(of: DueWeeksTests.monday)
        }

        /// Returns the weeks sent by a run at a moment.
        mutating func run(at now: Instant) -> [String] {
            // The archive reaches back further, to weeks that were sent before.
            let from = max(begin, calendar.start(of: calendar.date(of: lastEnd ?? begin).advanced(byDays: -22)))
            let horizon = Horizon(from: from, to: max(now, from))
            let complete = calendar.weeks(from: from, through: horizon.to).filter {
                horizon.covers(calendar.span(of: $0))
            }
            // The report's own weeks, now and then: they cost more than the rest of this.
            if sent.count % 100 == 50 {
                let axis = WeekAxis(horizon: horizon, calendar: calendar)
                guard axis.weeks.filter(\.isComplete).map(\.week) == complete else { return ["another axis"] }
            }
            var weeks: [String] = []
            for due in DueWeeks.of(complete, first: first) where due.recipients?.contains("jo") != false {
                let week = complete[due.place].description
                guard known.insert(week).inserted else { continue }
                weeks.append(week)
                lastEnd = calendar.span(of: complete[due.place]).upperBound
            }
            sent += weeks
            if let week = weeks.first, first["jo"] == nil { first["jo"] = week }
            return weeks
        }
    }

    /// The label of the week of a Monday, by counting.
    private static func label(_ monday: CivilDate) -> String {
        let thursday = monday.advanced(byDays: 3)
        var january = thursday
        while january.advanced(byDays: -1).year == thursday.year { january = january.advanced(byDays: -7) }
        // The first Thursday of the year, or the last one of the year before.
        if january.year != thursday.year { january = january.advanced(byDays: 7) }
        let number = (thursday.daysSinceEpoch - january.daysSinceEpoch) / 7 + 1
        return "\(thursday.year)-W\(number < 10 ? "0" : "")\(number)"
    }

    /// The first instant of a local date, by the system's own zones and without a calendar.
    private static func start(of date: CivilDate, _ zone: TimeZone) -> Int64 {
        let midnight = Int64(date.daysSinceEpoch) * 86_400
        func isReached(_ seconds: Int64) -> Bool {
            seconds + Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))) >= midnight
        }
        let usual = midnight - Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(midnight))))
        if isReached(usual), !isReached(usual - 1) { return usual }
        // Offsets move by quarters of an hour.
        var seconds = midnight - 15 * 3600
        while !isReached(seconds) { seconds += 900 }
        return seconds
    }

    @Test func eachWeekIsDueOnceAndInOrder() throws {
        let faults = onAllCores(Self.zones.calendars, Self.faults)
        #expect(faults.joined().isEmpty, "\(faults.joined().prefix(20))")
    }

    /// What is wrong with ten years of runs in a zone.
    private static func faults(_ calendar: WeekCalendar) -> [String] {
        guard let zone = TimeZone(identifier: calendar.timezone) else { return [calendar.timezone] }
        var faults: [String] = []
        var runs = Runs(calendar)
        var chance = UInt64(calendar.timezone.utf8.reduce(5) { $0 &* 31 &+ UInt64($1) })
        func draw(_ bound: UInt64) -> UInt64 {
            chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (chance >> 33) % bound
        }
        var expected: [String] = []
        var week = 0
        while week < weekCount {
            // Now and then nothing runs for up to ten weeks, but never before the first mail or at the end.
            let missed = week == 0 || draw(12) > 0 ? 0 : Int(draw(10)) + 1
            let last = min(week + missed, Self.weekCount - 1)
            let due = (week...last).map { Self.label(Self.monday.advanced(byDays: 7 * $0)) }
            let end = Self.start(of: Self.monday.advanced(byDays: 7 * (last + 1)), zone)
            if missed == 0, draw(3) == 0 {
                // A moment before the week is over it is not due.
                let early = runs.run(at: Instant(microseconds: end * 1_000_000 - 1))
                if !early.isEmpty { faults.append("\(calendar.timezone): \(early) before it is over") }
            }
            // At the very moment that it is over, or at six on one of the days after that, and then perhaps once more.
            let days = draw(5)
            let first = draw(4) == 0 ? end : end + Int64(days) * 86_400 + 6 * 3600
            let at = Instant(microseconds: first * 1_000_000)
            let sent = runs.run(at: at)
            if sent != due { faults.append("\(calendar.timezone), \(at): \(sent), not \(due)") }
            if draw(3) == 0 {
                let again = runs.run(at: at.advanced(byMicroseconds: 3_600_000_000))
                if !again.isEmpty { faults.append("\(calendar.timezone), \(at): again \(again)") }
            }
            expected += due
            week = last + 1
        }
        if runs.sent != expected || Set(expected).count != weekCount || !expected.contains("2020-W53")
            || !expected.contains("2026-W53")
        {
            faults.append("\(calendar.timezone): \(runs.sent.count) weeks")
        }
        return faults
    }

    @Test func aNewRecipientIsToldNothingOfThePast() {
        let weeks = (0..<20).map { Week(containing: Self.monday.advanced(byDays: 7 * $0)) }
        #expect(DueWeeks.of(weeks, first: [:]).map(\.place) == [19])
        let due = DueWeeks.of(weeks, first: ["a": weeks[15].description, "b": weeks[17].description])
        #expect(due.map(\.place) == [15, 16, 17, 18, 19])
        #expect(due.map(\.recipients) == [["a"], ["a"], ["a", "b"], ["a", "b"], nil])
        #expect(DueWeeks.of(weeks, first: ["a": weeks[0].description]).map(\.place) == Array(8..<20))
        #expect(DueWeeks.of([], first: [:]).isEmpty)
    }

    /// The line of cron looks at the project's clock each quarter of an hour; GitHub's lines are one for each offset.
    @Test func sixOClockComesOnceADay() throws {
        for calendar in Self.zones.calendars {
            let name = calendar.timezone
            let time = try #require(ScheduleTime("06:00"))
            var offsets: [Int] = []
            for day in 0..<(7 * Self.weekCount) {
                let date = Self.monday.advanced(byDays: day)
                // Some dates are left out by a zone that moves across the date line; none in these years.
                let (begin, end) = (calendar.start(of: date), calendar.start(of: date.advanced(byDays: 1)))
                let around = Set([calendar.offset(at: begin), calendar.offset(at: end.advanced(byMicroseconds: -1))])
                let moments = around.map { Int64(date.daysSinceEpoch) * 86_400_000_000 + 21_600_000_000 - $0 }
                    .filter { around.contains(calendar.offset(at: Instant(microseconds: $0))) }
                    .filter { moment in
                        let local = moment + calendar.offset(at: Instant(microseconds: moment))
                        return local == Int64(date.daysSinceEpoch) * 86_400_000_000 + 21_600_000_000
                    }
                guard moments.count == 1, let moment = moments.first, moment % 900_000_000 == 0 else {
                    Issue.record("\(name), \(date): \(moments.count) times")
                    continue
                }
                if day % 365 == 0 { offsets = GitHubWorkflow.offsets(calendar, from: begin) }
                // Of GitHub's lines the one of the offset that holds then fires at this very moment.
                let holding = Int(calendar.offset(at: Instant(microseconds: moment)) / 60_000_000)
                let minutes = moment / 60_000_000 % 1440
                let line = "\(minutes % 60) \(minutes / 60) * * *"
                if !offsets.contains(holding) || time.cron(offsetMinutes: holding) != line {
                    Issue.record("\(name), \(date): no line of \(offsets) fires")
                }
            }
        }
    }
}
