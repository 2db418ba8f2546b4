import Testing

@testable import SVGCharts

@Suite("Lifecycle columns")
struct LifecycleColumnsTests {
    private func heights(_ chart: LifecycleColumns, _ color: ChartColor) -> [Double] {
        chart.scene(.wide).shapes.compactMap { shape in
            guard case .rect(let box, let paint) = shape else { return nil }
            if paint.fill == color { return box.height }
            // The outline of a hollow part lies inside it.
            return paint.stroke?.color == color ? box.height + 1.5 : nil
        }
    }

    @Test("Heights are counts on one scale, dormant visitors below zero")
    func lengths() {
        let chart = LifecycleColumns(columns: [
            .init(label: "W1", returning: 1000, new: 500, resurrected: 250, dormant: 400)
        ])
        let unit = heights(chart, .category1)[0] / 1000
        #expect(abs(heights(chart, .category2)[0] / unit - 500) < 0.01)
        #expect(abs(heights(chart, .category3)[0] / unit - 250) < 0.01)
        #expect(abs(heights(chart, .ghost)[0] / unit - 400) < 0.01)
    }

    @Test("The last eight weeks are shown, or thirteen if wide")
    func cap() {
        let chart = Fixture.lifecycle(20)
        #expect(chart.scene(.wide).labels.contains { $0.text == "W20" })
        #expect(heights(chart, .category1).count == 13)
        let compact = chart.scene(.compact).shapes.count {
            $0.paint.fill == .category1 || $0.paint.stroke?.color == .category1
        }
        // One part a week, and the line to its name.
        #expect(compact == 8 + 1)
    }

    @Test("A part of zero is not drawn and has no line to its name")
    func zero() {
        let chart = LifecycleColumns(columns: [.init(label: "W1", returning: 9, new: 0, resurrected: 0, dormant: 2)])
        let labels = chart.scene(.compact).labels.map(\.text)
        for name in ["Returning 9", "New 0", "Resurrected 0", "Dormant 2"] { #expect(labels.contains(name)) }
        let lines = chart.scene(.compact).shapes.compactMap(\.paint.stroke?.color)
        #expect(lines.contains(.category1))
        #expect(!lines.contains(.category2) && !lines.contains(.category3))
    }

    @Test("Nothing but zeros is no chart", arguments: ChartWidth.allCases)
    func nothing(_ width: ChartWidth) {
        let week = LifecycleColumns.Column(label: "W1", returning: 0, new: 0, resurrected: 0, dormant: 0)
        #expect(LifecycleColumns(columns: [week, week]).scene(width).shapes.isEmpty)
    }

    @Test("A week that is not over is dashed, and nobody is dormant yet")
    func partial() {
        var chart = LifecycleColumns(columns: [
            .init(label: "W1", returning: 9, new: 5, resurrected: 3, dormant: 2),
            .init(label: "W2", returning: 4, new: 2, resurrected: 1, dormant: 13),
        ])
        #expect(heights(chart, .ghost).count == 2)
        chart.columns[1].isPartial = true
        #expect(chart.scene(.wide).shapes.count { $0.paint.stroke?.dash == .partial } == 3)
        #expect(heights(chart, .ghost).count == 1 + 1, "The column of the first week, and the swatch of the name")
        #expect(chart.scene(.wide).labels.contains { $0.text == "Dormant" })
    }

    @Test("One of very many is seen, and no neighbour's edge covers it", arguments: ChartWidth.allCases)
    func slight(_ width: ChartWidth) throws {
        let week = LifecycleColumns.Column(label: "W1", returning: 50_000, new: 1, resurrected: 40_000, dormant: 1)
        let shapes = LifecycleColumns(columns: [week, week]).scene(width).shapes
        for color in [ChartColor.category2, .ghost] {
            let last = try #require(shapes.lastIndex { $0.paint.fill == color })
            let box = try #require(
                shapes[last...].lazy.compactMap { if case .rect(let box, _) = $0 { box } else { nil } }.first)
            #expect(box.height >= 1.5 && shapes[last].paint.stroke == nil)
            #expect(
                !shapes[(last + 1)...].contains { shape in
                    if case .rect(let other, _) = shape { other.x == box.x && other.height > 2 } else { false }
                })
        }
    }

    @Test("The first week shown is written with its year", arguments: ChartWidth.allCases)
    func year(_ width: ChartWidth) {
        var chart = Fixture.lifecycle(20)
        for index in chart.columns.indices { chart.columns[index].fullLabel = "2026-W\(index + 1)" }
        let first = width == .compact ? 13 : 8
        #expect(chart.scene(width).labels.filter { $0.text.hasPrefix("2026") }.map(\.text) == ["2026-W\(first)"])
    }

    @Test("A column far longer than all others is cut off and its value written", arguments: ChartWidth.allCases)
    func outlier(_ width: ChartWidth) {
        var chart = Fixture.lifecycle(13)
        let ticks = chart.scene(width).labels.filter { $0.anchor == .end }.map(\.text)
        chart.columns[8].new = 40_000
        chart.columns[9].dormant = 40_900
        let labels = chart.scene(width).labels
        #expect(labels.filter { $0.anchor == .end }.map(\.text) == ticks)
        #expect(labels.contains { $0.text == "41.0k" } && labels.contains { $0.text == "\u{2212}40.9k" })
    }
}
