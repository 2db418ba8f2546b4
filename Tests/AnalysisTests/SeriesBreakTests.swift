import Testing

@testable import Analysis
@testable import Archive
@testable import Smartlook

@Suite struct SeriesBreakTests {
    private static let day: Int64 = 86_400_000_000

    /// Ten weeks from Monday 5 January 1970.
    private let axis = WeekAxis(
        horizon: Horizon(from: Instant(microseconds: 4 * day), to: Instant(microseconds: 74 * day)), calendar: .utc)

    private func question(
        _ breaks: [KnownBreak] = [], _ changes: [SourceChange] = []
    ) -> ProjectQuestion {
        ProjectQuestion(funnels: [], dimensions: [], calendar: .utc, knownBreaks: breaks, sourceChanges: changes)
    }

    private func known(_ kind: SeriesBreak.Kind, from: Int64, to: Int64) -> KnownBreak {
        KnownBreak(
            kind: kind, oldName: "", newName: "", lastOld: Instant(microseconds: from * Self.day),
            firstNew: Instant(microseconds: to * Self.day), isBlocking: true)
    }

    @Test func sourcesFollowEachOther() {
        let changes = [
            SourceChange(name: "third", at: Instant(microseconds: 25 * Self.day)),
            SourceChange(name: "first", at: Instant(microseconds: 0)),
            SourceChange(name: "second", at: Instant(microseconds: 14 * Self.day)),
            SourceChange(name: "late", at: Instant(microseconds: 99 * Self.day)),
        ]
        let found = axis.breaks(question([], changes))
        #expect(found.map(\.oldName) == ["first", "second"] && found.map(\.newName) == ["second", "third"])
        #expect(found.allSatisfy { $0.kind == .changedSource && $0.isBlocking })
        // Thursday of the second week; Monday of the fourth, which is wholly new.
        #expect(found.map(\.weekIndex) == [1, 3] && found.map(\.firstWhole) == [2, 3])
        #expect((0...4).map { found[0].separates($0) } == [false, true, true, false, false])
        #expect((2...4).map { found[1].separates($0) } == [false, true, false])
    }

    @Test func gapsMakeWeeksIncomplete() {
        var axis = axis
        axis.markGaps(question([known(.fetchGap, from: 12, to: 19), known(.changedFunnel, from: 40, to: 41)]))
        #expect(axis.weeks.map(\.isComplete) == [true, false, false] + [Bool](repeating: true, count: 7))
        // From Tuesday of the second week to Tuesday of the third.
        #expect(
            axis.weeks[1].coveredTo.description == "1970-01-12" && axis.weeks[2].coveredFrom.description == "1970-01-20"
        )
        #expect(axis.weeks.allSatisfy { !$0.hasGap })
        var middle = self.axis
        middle.markGaps(question([known(.fetchGap, from: 12, to: 14)]))
        #expect(middle.weeks.map(\.hasGap).prefix(3) == [false, true, false] && !middle.weeks[1].isComplete)
        var other = self.axis
        other.markGaps(question([known(.fetchGap, from: 11, to: 18)]))
        #expect(other.weeks.map(\.isComplete).prefix(4) == [true, false, true, true])
    }
}
