import SVGCharts
import Testing

@testable import Reports

@Suite struct TimingFigureTests {
    private func figure(_ counts: [Int], previous: [Int]? = nil, isFinal: Bool = true) -> Figure? {
        let shop = ShopWeeks()
        let report = WeeklyReport.make(answers: shop.answers, weekIndex: 25, options: shop.options)
        let whole = counts.reduce(0, +)
        let part = TimingPart(
            funnel: "checkout", converted: whole, previousConverted: previous?.reduce(0, +),
            medianSeconds: whole > 0 ? 120 : nil, p90Seconds: whole > 0 ? 700 : nil, leastSeconds: 20,
            greatestSeconds: 3000, immediate: 0, isFinal: isFinal,
            bins: (0...9).map { bin in
                .init(
                    fromSeconds: bin == 0 ? 0 : TimingPart.ends[bin - 1],
                    toSeconds: bin < 9 ? TimingPart.ends[bin] : nil,
                    count: bin < counts.count ? counts[bin] : 0,
                    previousCount: previous.map { bin < $0.count ? $0[bin] : 0 })
            })
        return TimingFigure(report: report, part: part).figure
    }

    @Test func binsHaveShortNames() throws {
        let figure = try #require(self.figure(Array(repeating: 10, count: 10)))
        #expect(
            try #require(figure.chart as? Histogram).bins.map { $0.label.replacing("\u{A0}", with: " ") } == [
                "≤ 1 min", "1–5 min", "5–15 min", "15–60 min", "1–4 h", "4–24 h", "1–3 d", "3–7 d", "7–14 d", "> 14 d",
            ])
        #expect(figure.table.rows.last?[3] == "100%")
    }

    @Test func theMedianAndNineInTenStandInTheirBins() throws {
        let figure = try #require(self.figure([0, 30, 20, 0], previous: [10, 20, 20]))
        let chart = try #require(figure.chart as? Histogram)
        for (row, bin) in zip(figure.table.rows, chart.bins) {
            #expect(row[0] == bin.label + (bin.note.map { ", \($0)" } ?? ""))
        }
        #expect(chart.bins.map(\.label).count == 3)
        #expect(chart.bins.map(\.note) == [nil, "median 2\u{A0}min", "nine in ten within 11\u{A0}min\u{A0}40\u{A0}s"])
        #expect(chart.bins.map(\.cumulativeLabel) == ["0% by here", "60% by here", "100% by here"])
        #expect(chart.bins.map(\.previousShare) == [0.2, 0.4, 0.4])
    }

    @Test func fewConversionsAreNotDrawn() {
        #expect(figure([9]) == nil)
        #expect(figure([]) == nil)
        #expect((figure([40], previous: [5])?.chart as? Histogram)?.bins[0].previousShare == nil)
    }

    @Test func anOpenWeekIsHollow() {
        #expect((figure([40], isFinal: false)?.chart as? Histogram)?.isPartial == true)
    }
}
