import Testing

@testable import SVGCharts

@Suite("Funnel bars")
struct FunnelBarsTests {
    private func bars(_ chart: FunnelBars, _ width: ChartWidth, color: ChartColor = .accent) -> [Scene.Box] {
        chart.scene(width).shapes.compactMap { shape in
            if case .rect(let box, let paint) = shape, paint.fill == color { box } else { nil }
        }
    }

    private func steps(_ shares: [Double?]) -> FunnelBars {
        FunnelBars(steps: shares.map { .init(name: "Step", countLabel: "1", share: $0, shareLabel: "1%") })
    }

    @Test("Lengths are shares of the first bar, from one left edge", arguments: ChartWidth.allCases)
    func lengths(_ width: ChartWidth) {
        let shares = [1, 0.382, 0.25, 0.085, 0.0232]
        let bars = bars(steps(shares), width)
        #expect(bars.count == shares.count)
        for (bar, share) in zip(bars, shares) {
            #expect(abs(bar.width / bars[0].width - share) < 1e-9)
            #expect(bar.x == bars[0].x)
        }
    }

    @Test("Where a share exceeds the first, the longest bar sets the scale", arguments: ChartWidth.allCases)
    func direct(_ width: ChartWidth) {
        let bars = bars(steps([1, 1.6, 0.4]), width)
        #expect(abs(bars[0].width / bars[1].width - 1 / 1.6) < 1e-9)
        #expect(abs(bars[2].width / bars[1].width - 0.4 / 1.6) < 1e-9)
    }

    @Test("A tiny share is one pixel, zero is hollow, nothing is nothing")
    func small() {
        #expect(bars(steps([1, 1e-6]), .compact)[1].width == 1)
        #expect(bars(steps([1, 0]), .compact).count == 1)
        #expect(bars(steps([1, 0]), .compact, color: .background).count == 1)
        #expect(bars(steps([1, nil]), .compact, color: .background).isEmpty)
    }

    @Test("Last week's marker stands at last week's share")
    func marker() {
        var chart = steps([1, 0.5])
        chart.steps[1].previousShare = 0.25
        let markers = chart.scene(.wide).shapes.compactMap { shape -> Double? in
            guard case .path(let points, _, let paint) = shape, paint.stroke?.dash == .marker else { return nil }
            return points[0].x
        }
        let bar = bars(chart, .wide)[0]
        #expect(markers.count == 1)
        #expect(abs((markers[0] - bar.x) / bar.width - 0.25) < 1e-9)
    }

    @Test("An interval is drawn only if it is wide enough to be seen")
    func interval() {
        func whiskers(_ interval: ClosedRange<Double>) -> Int {
            var chart = steps([1, 0.5])
            chart.steps[1].interval = interval
            return chart.scene(.compact).shapes.count { $0.paint.stroke == Stroke(.ink, width: 1.5) }
        }
        #expect(whiskers(0.4...0.6) == 3)
        #expect(whiskers(0.499...0.501) == 0)
    }

    @Test("Long funnels lose their transitions, very long ones their middle")
    func long() {
        func names(_ count: Int) -> [String] {
            FunnelBars(
                steps: (1...count).map {
                    .init(name: "S\($0)", countLabel: "", share: 1, shareLabel: "", transitionLabel: "T\($0)")
                }
            ).scene(.compact).labels.map(\.text)
        }
        #expect(names(8).contains("T1"))
        #expect(names(9).filter { $0.hasPrefix("T") }.isEmpty)
        #expect(names(13) == (1...11).map { "S\($0)" } + ["S13"])
    }

    @Test("A signal is bold, whatever its colour")
    func signal() {
        var chart = steps([1, 0.5])
        chart.steps[0].changeLabel = "+4.4 pp"
        #expect(chart.scene(.compact).labels.first { $0.text == "+4.4 pp" }?.isBold == false)
        chart.steps[0].changeIsSignal = true
        #expect(chart.scene(.compact).labels.first { $0.text == "+4.4 pp" }?.isBold == true)
    }
}
