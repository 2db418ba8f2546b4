import Testing

@testable import Archive
@testable import Smartlook

@Suite struct WeekTests {
    @Test(arguments: [
        ("2027-01-01", "2026-W53"), ("2026-12-28", "2026-W53"), ("2026-12-27", "2026-W52"), ("2024-12-30", "2025-W01"),
        ("2021-01-03", "2020-W53"), ("2026-03-29", "2026-W13"), ("2025-12-29", "2026-W01"), ("2027-01-04", "2027-W01"),
    ])
    func isoWeek(date: String, label: String) throws {
        let week = Week(containing: try #require(CivilDate(date)))
        #expect(week.description == label)
        #expect(Week(label) == week)
    }

    @Test(arguments: ["2025-W53", "2026-W00", "2026-W54", "2026-46", "2026-W6", "", "W46", "2026-W46x"])
    func refusesWhatIsNoWeek(label: String) {
        #expect(Week(label) == nil)
    }

    @Test func weeksCountAcrossYears() throws {
        let last = try #require(Week("2026-W53"))
        #expect(last.advanced(by: 1).description == "2027-W01")
        #expect(last.distance(to: last.advanced(by: -60)) == -60)
    }
}
