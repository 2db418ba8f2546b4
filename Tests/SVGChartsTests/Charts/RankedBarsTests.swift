import Testing

@testable import SVGCharts

@Suite("Ranked bars")
struct RankedBarsTests {
    private func bars(_ shares: [Double], _ width: ChartWidth, fill: ChartColor) -> [Scene.Box] {
        Fixture.ranked(shares).scene(width).shapes.compactMap { shape in
            if case .rect(let box, let paint) = shape, paint.fill == fill { box } else { nil }
        }
    }

    @Test("Lengths are shares of the faint bar behind each", arguments: ChartWidth.allCases)
    func lengths(_ width: ChartWidth) {
        let shares = [0.6, 0.25, 0.01, 0.1]
        let wholes = bars(shares, width, fill: .band)
        let parts = bars(shares, width, fill: .accent)
        #expect(wholes.count == 4 && parts.count == 3)
        for (part, share) in zip(parts, shares) {
            #expect(abs(part.width / wholes[0].width - share) < 1e-9)
            #expect(part.x == wholes[0].x)
        }
    }

    @Test("An end is hollow, what is summed up grey, a tiny share one pixel, zero nothing")
    func states() {
        var chart = Fixture.ranked([0.5, 0.5])
        chart.rows[0].isRest = true
        #expect(chart.scene(.compact).fills.contains(.ghost) && !chart.scene(.compact).fills.contains(.accent))
        #expect(bars([0.5, 0.5], .compact, fill: .background).count == 1)
        #expect(bars([1e-6, 1], .compact, fill: .accent)[0].width == 1)
        #expect(bars([0, 1], .compact, fill: .accent).isEmpty)
    }
}
