import Testing

@testable import Archive
@testable import Smartlook

@Suite struct ForecastTests {
    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test func nothingIsForecastFromNothing() throws {
        let archive = try TemporaryArchive().archive
        #expect(try archive.forecast(.visitors) == nil)
        #expect(try archive.forecast(.sessions) == nil)
    }

    @Test func newVisitorsAddUpAndOthersDoNot() throws {
        let archive = try TemporaryArchive().archive
        let (from, to) = (try date("2026-01-05"), try date("2026-01-11"))
        try archive.store(
            [
                TotalRecord(.activeVisitors, from: from, to: to, value: 70),
                TotalRecord(.newVisitors, from: from, to: to, value: 14),
                TotalRecord(.sessions, from: from, to: to, value: 140),
            ], origin: .test)
        #expect(try archive.forecast(.visitors)?.count(days: 70) == 2 * 70 + 56)
        #expect(try archive.forecast(.sessions)?.count(days: 70) == 20 * 70)

        // The lists know better: of eight visitors in four days two were there before.
        let visitors = (0..<8).map { number in
            VisitorRecord(
                id: "v\(number)", firstSeen: WeekCalendar.utc.start(of: from.advanced(byDays: number < 2 ? -3 : 1)),
                source: [1])
        }
        let walk = Walk(
            kind: .visitors, dates: from...from.advanced(byDays: 3), begun: Instant(seconds: 0), isDone: true)
        try archive.store(visitors, origin: .test, walk: walk)
        #expect(try archive.forecast(.visitors)?.count(days: 10) == 15 + 2)
    }
}
