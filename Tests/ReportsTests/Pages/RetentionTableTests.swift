import Testing

@testable import Reports

@Suite struct RetentionTableTests {
    /// A table of one cohort.
    private func row(_ size: Int, _ cells: [Int]) throws -> TemplateContext {
        let week = Measure.Point(week: "2026-W52", isComplete: true)
        let measure = Measure(
            key: "k", name: "K", kind: .rate, points: [week], usualRange: nil, signal: nil, goal: nil, pastRanges: nil,
            earlierFlags: nil)
        let part = RetentionPart(
            measure: measure, cohorts: [.init(week: "2026-W40", size: size, cells: cells)],
            average: cells.map { .init(active: $0, size: size) }, incompleteWeeks: [], leavesOutFirstWeek: false)
        let rows = try #require(RetentionTable(part: part).context["rows"] as? [TemplateContext])
        return rows[1]
    }

    private func cells(_ size: Int, _ cells: [Int]) throws -> [(look: String, text: String)] {
        try #require(try row(size, cells)["cells"] as? [TemplateContext]).map {
            ($0["look"] as? String ?? "", $0["text"] as? String ?? "")
        }
    }

    @Test func coloursBeginAtFixedShares() throws {
        let found = try cells(1000, [0, 44, 45, 54, 99, 100, 150, 200, 300, 394, 395, 1000])
        #expect(found.map(\.text) == ["0", "4", "5", "5", "10", "10", "15", "20", "30", "39", "40", "100"])
        #expect(found.map(\.look) == [0, 0, 1, 1, 2, 2, 3, 4, 5, 5, 6, 6].map { "heat\($0)" })
    }

    @Test func numbersAreAsExactAsThereAreVisitors() {
        #expect(RetentionTable.percent(1, of: 400) == "<1%")
        #expect(RetentionTable.percent(0, of: 400) == "0%")
        #expect(RetentionTable.percent(1234, of: 10_000) == "12.3%")
        #expect(RetentionTable.percent(0, of: 0) == "\u{2014}")
    }

    @Test func smallCohortsHaveNoColour() throws {
        #expect(try cells(29, [10, 0]).map(\.look) == ["thin", "thin"])
        #expect(try cells(0, [0]).map(\.text) == ["\u{2014}"])
    }
}
