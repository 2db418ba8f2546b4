import Archive
import Smartlook
import Testing

@testable import Reports

@Suite struct DateTextTests {
    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test(arguments: [
        ("2026-08-31", "2026-09-06", "31 Aug – 6 Sep 2026"), ("2026-11-09", "2026-11-15", "9–15 Nov 2026"),
        ("2025-12-29", "2026-01-04", "29 Dec 2025 – 4 Jan 2026"),
        ("2026-12-28", "2027-01-03", "28 Dec 2026 – 3 Jan 2027"),
        ("2026-11-09", "2026-11-09", "9 Nov 2026"),
    ]) func spans(_ first: String, _ last: String, _ text: String) throws {
        #expect(DateText.span(try date(first), try date(last)) == text)
    }

    @Test func days() throws {
        #expect(DateText.shortDay(try date("2026-11-03")) == "Tue 3 Nov")
        #expect(DateText.weekday(try date("2026-11-12")) == "Thursday")
        #expect(DateText.date(try date("2028-02-29")) == "29 Feb 2028")
    }

    @Test(arguments: [
        ("UTC", "9 Nov 2026, 23:30 UTC"), ("Europe/Prague", "10 Nov 2026, 00:30 UTC+1"),
        ("Asia/Kathmandu", "10 Nov 2026, 05:15 UTC+5:45"), ("America/New_York", "9 Nov 2026, 18:30 UTC−5"),
        ("No/Where", "9 Nov 2026, 23:30 UTC"),
    ]) func instants(_ timezone: String, _ text: String) throws {
        let instant = try #require(Instant("2026-11-09T23:30:59.5Z"))
        #expect(DateText.instant(instant, in: timezone).replacing(NumberText.noBreak, with: " ") == text)
    }

    @Test func clocksAreThoseOfTheMoment() throws {
        let summer = try #require(Instant("2026-07-01T00:00:00Z"))
        #expect(DateText.instant(summer, in: "Europe/Prague") == "1 Jul 2026, 02:00\u{A0}UTC+2")
    }

    @Test func weeks() {
        #expect(DateText.week("2026-W46") == "2026-W46")
        #expect(DateText.shortWeek("2026-W46") == "W46")
    }

    @Test func axisNamesTheYearWhereItChanges() {
        #expect(
            DateText.axisWeeks(["2026-W52", "2026-W53", "2027-W01", "2027-W02"]) == [
                "2026-W52", "W53", "2027-W01", "W02",
            ])
    }

    @Test func ordinals() {
        #expect(
            [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 112].map(Ordinal.text).joined(separator: " ")
                == "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 101st 112th")
    }
}
