import Testing

@testable import SVGCharts

@Suite("Dot plots")
struct DotPlotTests {
    private func dots(_ rows: [DotPlot.Row], fill: ChartColor, _ width: ChartWidth = .wide) -> [Scene.Point] {
        DotPlot(rows: rows).scene(width).shapes.compactMap { shape in
            guard case .circle(let center, _, let paint) = shape, paint.fill == fill else { return nil }
            return center
        }
    }

    @Test("Dots lie in proportion to their values", arguments: ChartWidth.allCases)
    func positions(_ width: ChartWidth) {
        let rows = [0, 0.01, 0.02, 0.04].map { DotPlot.Row(label: "", value: $0, valueLabel: "") }
        let x = dots(rows, fill: .accent, width).map(\.x)
        #expect(x.count == 4)
        #expect(abs((x[1] - x[0]) / (x[3] - x[0]) - 0.25) < 1e-9)
        #expect(abs((x[2] - x[0]) / (x[3] - x[0]) - 0.5) < 1e-9)
    }

    @Test("Last week is hollow, a thin group is grey, a suppressed one has no dot")
    func states() {
        let row = DotPlot.Row(label: "", value: 0.1, valueLabel: "10%", previous: 0.2)
        var thin = row, suppressed = row
        thin.isThin = true
        suppressed.isSuppressed = true
        #expect(dots([row, thin, suppressed], fill: .accent).count == 1)
        #expect(dots([row, thin, suppressed], fill: .background).count == 2)
        #expect(dots([row, thin, suppressed], fill: .ghost).count == 1)
    }

    @Test("A suppressed value leaves no trace in the axis")
    func suppressed() {
        let rows = [DotPlot.Row(label: "", value: 0.01, valueLabel: "1%")]
        let hidden = DotPlot.Row(label: "", value: 0.9, valueLabel: "<5", interval: 0.5...1, isSuppressed: true)
        #expect(dots(rows, fill: .accent).first?.x == dots(rows + [hidden], fill: .accent).first?.x)
        #expect(!DotPlot(rows: rows + [hidden]).scene(.wide).labels.contains { $0.text == "100%" })
    }

    @Test("An interval far beyond all dots ends in an arrow head")
    func arrow() {
        func heads(_ upper: Double) -> Int {
            let rows = [DotPlot.Row(label: "", value: 0.02, valueLabel: "", interval: 0.01...upper)]
            return DotPlot(rows: rows).scene(.compact).shapes.count {
                if case .path(_, closed: true, _) = $0 { true } else { false }
            }
        }
        #expect(heads(0.025) == 0)
        #expect(heads(0.5) == 1)
    }
}
