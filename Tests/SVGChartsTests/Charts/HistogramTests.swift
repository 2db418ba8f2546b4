import Testing

@testable import SVGCharts

@Suite("Histograms")
struct HistogramTests {
    private func bars(_ chart: Histogram, _ width: ChartWidth, fill: ChartColor) -> [Scene.Box] {
        chart.scene(width).shapes.compactMap { shape in
            if case .rect(let box, let paint) = shape, paint.fill == fill { box } else { nil }
        }
    }

    @Test("Lengths are in the ratio of the shares, from one edge", arguments: ChartWidth.allCases)
    func lengths(_ width: ChartWidth) {
        let shares = [0.4, 0.3, 0.2, 0.05, 0.05]
        let bars = bars(Fixture.histogram(shares), width, fill: .accent)
        #expect(bars.count == 5)
        for (bar, share) in zip(bars, shares) {
            #expect(bar.x == bars[0].x)
            #expect(abs(bar.width / bars[0].width - share / 0.4) < 1e-9)
        }
    }

    @Test("An empty bin has a hollow tick, a tiny share one pixel, an open week no colour")
    func states() {
        #expect(bars(Fixture.histogram([0, 1]), .compact, fill: .background).count == 1)
        #expect(bars(Fixture.histogram([1e-6, 1]), .compact, fill: .accent)[0].width == 1)
        var open = Fixture.histogram([0.5, 0.5])
        open.isPartial = true
        #expect(bars(open, .compact, fill: .accent).isEmpty)
    }

    @Test("Nothing but zeros stays a picture", arguments: ChartWidth.allCases)
    func zeros(_ width: ChartWidth) {
        #expect(bars(Fixture.histogram([0, 0, 0]), width, fill: .background).map(\.width) == [2, 2, 2])
    }
}
