import Testing

@testable import Archive
@testable import Smartlook

@Suite struct WalkTests {
    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func walk(_ from: String, _ to: String, begun: String, isDone: Bool = true) throws -> Walk {
        Walk(
            kind: .sessions, dates: try date(from)...date(to), begun: try #require(Instant(begun)), isDone: isDone)
    }

    private func open(_ walks: [Walk], _ from: String, _ to: String) throws -> [String] {
        try WalkBook(walks, calendar: .utc).open(date(from)...date(to))
            .map { "\($0.lowerBound) \($0.upperBound)" }
    }

    @Test func datesAreSettledWhenLateEventsHaveArrived() throws {
        let walk = try walk("2026-01-05", "2026-01-20", begun: "2026-01-20T12:00:00Z")
        // The 17th ended on the 18th, two days of overlap later it is the 20th.
        #expect(try open([walk], "2026-01-01", "2026-01-22") == ["2026-01-01 2026-01-04", "2026-01-18 2026-01-22"])
        #expect(try open([], "2026-01-01", "2026-01-02") == ["2026-01-01 2026-01-02"])
    }

    @Test func aWalkThatIsNotDoneSettlesNothing() throws {
        let walk = try walk("2026-01-05", "2026-01-20", begun: "2026-03-01T00:00:00Z", isDone: false)
        #expect(try open([walk], "2026-01-05", "2026-01-06") == ["2026-01-05 2026-01-06"])
    }

    @Test func theArchiveKeepsWalksAndReplacesThoseThatALaterOneHolds() throws {
        let archive = try TemporaryArchive().archive
        try archive.store(walk("2026-01-05", "2026-01-06", begun: "2026-01-07T00:00:00Z"))
        var longer = try walk("2026-01-01", "2026-01-10", begun: "2026-01-11T00:00:00Z", isDone: false)
        longer.position = try date("2026-01-04")
        try archive.store(longer)
        #expect(try archive.walks(.sessions).count == 2)
        let book = WalkBook(try archive.walks(.sessions), calendar: .utc)
        #expect(try book.interrupted(within: date("2026-01-01")...date("2026-01-31")) == longer)
        #expect(try book.interrupted(within: date("2026-01-02")...date("2026-01-31")) == nil)
        (longer.isDone, longer.position) = (true, nil)
        try archive.store(longer)
        #expect(try archive.walks(.sessions) == [longer])
        #expect(try archive.walks(.visitors).isEmpty)
    }

    @Test func theBoundaryOfASortedListIsTheDateOfItsLastRecord() throws {
        let zone = try #require(WeekCalendar(timezone: "Pacific/Auckland"))
        var order = AscendingDates(zone)
        #expect(order.boundary == nil)
        order.read([try #require(Instant("2026-01-05T10:00:00Z")), try #require(Instant("2026-01-05T22:00:00Z"))])
        // It is the 6th there, but the API may count in UTC.
        #expect(try order.boundary == date("2026-01-05"))
        order.read([try #require(Instant("2026-01-05T21:59:59Z"))])
        #expect(order.boundary == nil && !order.isAscending)
    }
}
