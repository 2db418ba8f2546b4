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

    @Test("A part of zero is not drawn but keeps its name")
    func zero() {
        let chart = LifecycleColumns(columns: [.init(label: "W1", returning: 9, new: 0, resurrected: 0, dormant: 0)])
        #expect(heights(chart, .category2).isEmpty)
        let labels = chart.scene(.compact).labels.map(\.text)
        for name in ["Returning", "New", "Resurrected", "Dormant"] { #expect(labels.contains(name)) }
    }
}
