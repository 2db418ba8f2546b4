import Foundation
import Testing

@testable import Archive
@testable import Smartlook

@Suite struct WeekCalendarTests {
    /// Zones with midnight gaps, half hours, a lost day, odd offsets and none.
    static let zones = [
        "UTC", "Europe/Prague", "America/Sao_Paulo", "Africa/Cairo", "Australia/Lord_Howe", "Pacific/Apia",
        "Asia/Kathmandu", "America/New_York", "Africa/Casablanca", "Asia/Pyongyang",
    ]

    @Test(arguments: zones)
    func daysFollowEachOtherWithoutGapOrOverlap(zone: String) throws {
        let calendar = try #require(WeekCalendar(timezone: zone))
        var date = try #require(CivilDate("2010-12-25"))
        for _ in 0..<3000 {
            let start = calendar.start(of: date)
            let next = calendar.start(of: date.advanced(byDays: 1))
            #expect(start <= next)
            if start < next {
                #expect(calendar.date(of: start) == date)
                #expect(calendar.date(of: next.advanced(byMicroseconds: -1)) == date)
            }
            date = date.advanced(byDays: 1)
        }
    }

    /// Foundation's own calendar says the same of random instants.
    @Test(arguments: zones)
    func agreesWithFoundation(zone: String) throws {
        let ours = try #require(WeekCalendar(timezone: zone))
        var theirs = Calendar(identifier: .iso8601)
        theirs.timeZone = try #require(TimeZone(identifier: zone))
        var state: UInt64 = 42
        for _ in 0..<2000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let instant = Instant(seconds: 1_000_000_000 + Int64(state >> 33) % 900_000_000)
            let date = Date(timeIntervalSince1970: Double(instant.microseconds / 1_000_000))
            let parts = theirs.dateComponents([.year, .month, .day, .yearForWeekOfYear, .weekOfYear], from: date)
            let found = ours.date(of: instant)
            #expect([found.year, found.month, found.day] == [parts.year, parts.month, parts.day])
            let week = ours.week(of: instant)
            #expect([week.year, week.number] == [parts.yearForWeekOfYear, parts.weekOfYear])
        }
    }

    @Test func clockChangesMakeShortAndLongDays() throws {
        let prague = try #require(WeekCalendar(timezone: "Europe/Prague"))
        func hours(_ text: String, _ calendar: WeekCalendar) throws -> Double {
            let date = try #require(CivilDate(text))
            let length =
                calendar.start(of: date.advanced(byDays: 1)).microseconds - calendar.start(of: date).microseconds
            return Double(length) / 3_600_000_000
        }
        #expect(try hours("2026-03-29", prague) == 23)
        #expect(try hours("2026-10-25", prague) == 25)
        let lordHowe = try #require(WeekCalendar(timezone: "Australia/Lord_Howe"))
        #expect(try hours("2026-04-05", lordHowe) == 24.5)
        let apia = try #require(WeekCalendar(timezone: "Pacific/Apia"))
        #expect(try hours("2011-12-30", apia) == 0)
        let saoPaulo = try #require(WeekCalendar(timezone: "America/Sao_Paulo"))
        #expect(saoPaulo.start(of: try #require(CivilDate("2018-11-04"))).description == "2018-11-04T03:00:00Z")
    }

    @Test func weeksCanBeginOnSunday() throws {
        let calendar = try #require(WeekCalendar(timezone: "UTC", weekStart: .sunday))
        let week = try #require(Week("2026-W46"))
        #expect(calendar.firstDate(of: week).description == "2026-11-08")
        #expect(calendar.week(of: try #require(CivilDate("2026-11-08"))) == week)
        #expect(calendar.week(of: try #require(CivilDate("2026-11-14"))) == week)
    }

    @Test func unknownZonesAreRefused() {
        #expect(WeekCalendar(timezone: "Europe/Atlantis") == nil)
    }
}
