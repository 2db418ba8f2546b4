import Testing

@testable import Analysis
@testable import Archive
@testable import Smartlook

@Suite struct SeriesBreaksTests {
    /// Daily events of a name over some days.
    private func events(_ name: String, days: Range<Int64>, perDay: Int64 = 3) -> [RandomLog.Event] {
        days.flatMap { day in
            (0..<perDay).map { index in
                RandomLog.Event(
                    visitor: Int(index), name: name, time: day * 86_400_000_000 + index * 1_000_000 + 3_600_000_000,
                    sequence: day * 1000 + index, country: nil)
            }
        }
    }

    private func breaks(_ events: [[RandomLog.Event]]) throws -> [SeriesBreak] {
        var log = RandomLog(seed: 0, events: 0)
        log.events = events.flatMap { $0 }.enumerated().map { index, event in
            .init(visitor: event.visitor, name: event.name, time: event.time, sequence: Int64(index), country: nil)
        }
        let data = try log.data()
        return data.seriesBreaks(WeekAxis(horizon: try #require(data.horizon), calendar: .utc))
    }

    @Test func aRenamedEventIsFound() throws {
        let found = try breaks([
            events("always", days: 0..<90), events("old", days: 0..<60), events("new", days: 60..<90),
        ])
        #expect(found.map(\.oldName) == ["old"])
        #expect(found.map(\.newName) == ["new"])
        #expect(found.first?.firstNew.description == "1970-03-02T01:00:00Z")
    }

    @Test func anEventThatOnlyStopsIsNotRenamed() throws {
        #expect(try breaks([events("always", days: 0..<90), events("old", days: 0..<60)]).isEmpty)
    }

    @Test func overlapsGapsAndOtherVolumesAreNotRenames() throws {
        #expect(try breaks([events("old", days: 0..<60), events("new", days: 50..<90)]).isEmpty)
        #expect(try breaks([events("old", days: 0..<60), events("new", days: 70..<90)]).isEmpty)
        #expect(try breaks([events("old", days: 0..<60), events("new", days: 60..<90, perDay: 30)]).isEmpty)
    }

    @Test func twoCandidatesAreLeftAlone() throws {
        let found = try breaks([
            events("old", days: 0..<60), events("one", days: 60..<90), events("two", days: 60..<90),
        ])
        #expect(found.isEmpty)
    }
}
