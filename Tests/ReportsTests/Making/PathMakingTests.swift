import Analysis
import Testing

@testable import Reports

@Suite struct PathMakingTests {
    private func report(_ paths: EventPaths) -> WeeklyReport {
        let shop = ShopWeeks.full
        var answers = shop.answers
        answers.paths?.weeks[25] = paths
        return WeeklyReport.make(answers: answers, weekIndex: 25, options: shop.options)
    }

    private func edges(_ counts: [(Int, String, String, Int)]) -> [EventPaths.Edge] {
        counts.map { .init(step: $0.0, source: $0.1, target: $0.2, count: $0.3) }
    }

    @Test func whatCameNextAddsUp() throws {
        let first = [("a", 300), ("b", 200), ("c", 90), ("d", 80), ("e", 70), ("f", 60), ("g", 4)]
        let found =
            first.map { (1, "view_catalog", $0.0, $0.1) } + [
                (2, "a", "view_catalog", 120), (2, "a", "b", 30), (2, "b", "a", 8),
            ]
        let part = try #require(
            report(.init(edges: edges(found), occurrences: 1000, again: 7, ends: 196, sessions: 500)).paths)
        #expect(part.lists.map(\.event) == ["view_catalog", "a", "b", "c"])
        #expect(part.lists[0].rows.map(\.event) == ["a", "b", "c", "d", "e"])
        #expect(part.lists[0].other == 64 && part.lists[0].otherNames == 2 && part.lists[0].ends == 196)
        #expect(part.lists[1].occurrences == 300 && part.lists[1].ends == 150)
        #expect(part.lists[3].rows.isEmpty && part.lists[3].ends == 90)
        #expect(
            part.sentence
                == "After view_catalog, the session ended 196 of 1,000 times (19.6%); the event that followed most often was a, "
                + "300 times (30.0%).")
    }

    @Test func aRareNextEventIsAnother() throws {
        let found = edges([(1, "view_catalog", "a", 300), (1, "view_catalog", "b", 4)])
        let part = try #require(
            report(.init(edges: found, occurrences: 304, again: 0, ends: 0, sessions: 200)).paths)
        #expect(part.lists[0].rows.map(\.event) == ["a"] && part.lists[0].other == 4)
    }

    @Test func fewSessionsAreATableOnly() throws {
        let found = edges([(1, "view_catalog", "a", 20)])
        let report = report(.init(edges: found, occurrences: 29, again: 0, ends: 9, sessions: 29))
        let files = try ReportRenderer.files(of: report)
        #expect(report.paths?.sentence.hasSuffix("too few to say what came next.") == true)
        #expect(files["charts/paths-1-compact.svg"] == nil && files["data/paths.csv"] != nil)
    }

    @Test func nobodyIsASentence() throws {
        let report = report(.init(edges: [], occurrences: 0, again: 0, ends: 0, sessions: 0))
        #expect(report.paths?.sentence == "Nobody did view_catalog this week.")
        let index = try #require(try ReportRenderer.files(of: report)["index.html"]).text
        #expect(index.contains("id=\"paths\"") && !index.contains("id=\"paths-1\""))
    }
}
