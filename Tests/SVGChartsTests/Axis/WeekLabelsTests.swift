import Testing

@testable import SVGCharts

@Suite("Week labels")
struct WeekLabelsTests {
    private func labels(_ count: Int, width: Double, first: String = "W1") -> [String] {
        let texts = (1...count).map { $0 == 1 ? first : "W\($0)" }
        let xs = (0..<count).map { count == 1 ? width / 2 : 10 + Double($0) / Double(count - 1) * (width - 20) }
        return WeekLabels.fitting(texts, at: xs, baseline: 12, within: 0...width).map(\.text)
    }

    @Test("Steps are counted back from the last week")
    func anchored() {
        #expect(labels(5, width: 300) == ["W1", "W2", "W3", "W4", "W5"])
        #expect(labels(8, width: 200) == ["W2", "W4", "W6", "W8"])
    }

    @Test("The first label drives its neighbours away if it holds the year")
    func year() {
        #expect(labels(26, width: 230, first: "2026-W1").first == "2026-W1")
        #expect(labels(8, width: 200, first: "2026-W1") == ["2026-W1", "W4", "W6", "W8"])
    }

    @Test("The last week is named at any number of weeks and any width")
    func last() {
        for count in 1...110 {
            for width in [40.0, 120, 230, 640] {
                #expect(labels(count, width: width).last == (count == 1 ? "W1" : "W\(count)"))
            }
        }
    }

    @Test("No week, no label")
    func empty() {
        #expect(WeekLabels.fitting([], at: [], baseline: 0, within: 0...10).isEmpty)
    }
}
