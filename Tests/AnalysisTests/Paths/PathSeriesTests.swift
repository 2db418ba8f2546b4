import Testing

@testable import Analysis
@testable import Archive
@testable import Smartlook

@Suite struct PathSeriesTests {
    private func series(_ condition: EventCondition, seed: Int = 1) throws -> (PathSeries?, ProjectData, WeekAxis) {
        let data = try RandomLog.dense(seed: seed).data()
        let axis = WeekAxis(horizon: try #require(data.horizon), calendar: .utc)
        return (data.pathSeries(after: condition, of: data.eventSeries(axis), axis), data, axis)
    }

    @Test func everyWeekIsAskedAlike() throws {
        for seed in 0..<10 {
            let (series, data, axis) = try series(EventCondition("a"), seed: seed)
            #expect(series?.weeks == axis.spans.map { data.paths(.after, "a", in: $0, depth: 2) })
        }
    }

    @Test func ofSeveralNamesTheMostFrequentOneCounts() throws {
        let (series, data, axis) = try series(EventCondition(names: ["missing", "b", "a"]))
        #expect(series?.start == data.eventSeries(axis).first { ["a", "b"].contains($0.name) }?.name)
    }

    @Test func anEventThatNeverOccursHasNone() throws {
        #expect(try series(EventCondition("missing")).0 == nil)
        #expect(try series(EventCondition(names: [])).0 == nil)
    }
}
