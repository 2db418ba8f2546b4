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

    @Test("Last week's ring stays seen around a dot of the same value, and apart from a signal's")
    func equal() {
        let row = DotPlot.Row(label: "", value: 0.1, valueLabel: "10%", previous: 0.1, isSignal: true)
        let circles = DotPlot(rows: [row]).scene(.wide).shapes.compactMap { shape -> (Double, Paint)? in
            if case .circle(_, let radius, let paint) = shape { (radius, paint) } else { nil }
        }
        let dot = circles.firstIndex { $0.1.fill == .accent } ?? 0
        let ring = circles.lastIndex { $0.1.stroke?.color == .ghost } ?? 0
        let signal = circles.firstIndex { $0.1.stroke?.color == .ink } ?? 0
        #expect(circles[ring].0 - 0.75 > circles[dot].0 + 1)
        #expect(circles[signal].0 - 0.75 > circles[ring].0 + 0.75 + 1)
    }

    @Test("The axis follows the intervals", arguments: ChartWidth.allCases)
    func intervals(_ width: ChartWidth) {
        let chart = DotPlot(rows: [
            .init(label: "a", value: 0.12, valueLabel: "", interval: 0.09...0.17, previous: 0.11),
            .init(label: "b", value: 0.11, valueLabel: "", interval: 0.02...0.43, previous: 0.1),
        ])
        #expect(!chart.scene(width).shapes.contains { if case .path(_, closed: true, _) = $0 { true } else { false } })
    }

    @Test(
        "An interval far beyond all others ends in an arrow head and its end in words", arguments: ChartWidth.allCases)
    func cutOff(_ width: ChartWidth) throws {
        let rows = [
            DotPlot.Row(label: "a", value: 0.03, valueLabel: "", interval: 0.029...0.031),
            DotPlot.Row(label: "b", value: 0.02, valueLabel: "", interval: 0.01...0.34),
        ]
        var chart = DotPlot(rows: rows)
        let scene = chart.scene(width)
        #expect(scene.shapes.count { if case .path(_, closed: true, _) = $0 { true } else { false } } == 1)
        #expect(scene.labels.contains { $0.text == "to 34%" })
        chart.limitWord = "bis"
        chart.numbers.percent = "\u{A0}%"
        #expect(chart.scene(width).labels.contains { $0.text == "bis 34\u{A0}%" })
    }
}
