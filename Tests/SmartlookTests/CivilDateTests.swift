import Smartlook
import Testing

@Suite struct CivilDateTests {
    @Test(arguments: [
        ("1970-01-01", 0, 3), ("1969-12-31", -1, 2), ("2000-02-29", 11_016, 1), ("2026-11-09", 20_766, 0),
        ("1900-03-01", -25_508, 3), ("2026-12-28", 20_815, 0), ("9999-12-31", 2_932_896, 4),
    ])
    func knowsDaysAndWeekdays(_ text: String, _ days: Int, _ weekday: Int) throws {
        let date = try #require(CivilDate(text))
        #expect(date.daysSinceEpoch == days)
        #expect(date.weekday == weekday)
        #expect(date.description == text)
    }

    @Test func everyDayOfEightHundredYearsFollowsTheOneBefore() {
        var previous = CivilDate(daysSinceEpoch: -146_098)
        for days in -146_097...146_097 {
            let date = CivilDate(daysSinceEpoch: days)
            guard date.daysSinceEpoch == days, previous < date, date.weekday == (previous.weekday + 1) % 7,
                CivilDate(year: date.year, month: date.month, day: date.day) == date
            else {
                Issue.record("\(date) after \(previous)")
                return
            }
            previous = date
        }
    }

    @Test(arguments: [
        "2026-02-29", "2026-04-31", "1900-02-29", "2026-11-9", "26-11-09", "2026-11-09T00:00", " 2026-11-09",
        "2026/11/09",
    ])
    func refuses(_ text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func refusesPartsThatMakeNoDate() {
        #expect(CivilDate(year: 2026, month: 0, day: 1) == nil)
        #expect(CivilDate(year: 2026, month: 13, day: 1) == nil)
        #expect(CivilDate(year: 2024, month: 2, day: 30) == nil)
        #expect(CivilDate(year: .max, month: 1, day: 1) == nil)
        #expect(CivilDate(year: .min, month: 1, day: 1) == nil)
    }

    @Test func advances() {
        #expect(CivilDate("2026-12-31")?.advanced(byDays: 1) == CivilDate("2027-01-01"))
        #expect(CivilDate("2024-03-01")?.advanced(byDays: -1) == CivilDate("2024-02-29"))
    }

    @Test func dividesRoundingDown() {
        #expect((-1).floorDivided(by: 7) == -1)
        #expect((-7).floorDivided(by: 7) == -1)
        #expect(7.floorDivided(by: -2) == -4)
    }
}
