/// Where the parts of a lifecycle chart stand.
struct LifecycleLayout {
    /// One part of a column, from the zero line or from the part below it.
    private struct Part {
        let name: String
        let from: Double, to: Double
        let color: ChartColor
        let isHollow: Bool
    }

    private let columns: [LifecycleColumns.Column]
    private let names: LifecycleNames
    private let width: ChartWidth
    private let ticks: [Double]
    private let tickLabels: [String]
    private let plot: Scene.Box
    private let y: LinearScale

    init(_ chart: LifecycleColumns, _ width: ChartWidth) {
        columns = Array(chart.columns.suffix(width == .compact ? 8 : 13))
        names = chart.names
        self.width = width
        let high = columns.map { Double($0.returning) + Double($0.new) + Double($0.resurrected) }.max() ?? 0
        let low = -(columns.map { Double($0.dormant) }.max() ?? 0)
        let isEmpty = high == 0 && low == 0
        ticks =
            isEmpty ? [0] : AxisFormat.count.ticks(for: low...high, count: width == .compact ? 5 : 6, cover: .upper)
        tickLabels = AxisFormat.count.labels(for: ticks, in: chart.numbers)
        let labelRoom = tickLabels.map { TextWidth.measure($0, size: Typography.small) }.max() ?? 0
        let gutter = labelRoom * Typography.numberReserve + 8
        let words = [names.returning, names.new, names.resurrected, names.dormant].map(SafeText.clean)
        let widest = words.map { TextWidth.measure($0, size: Typography.small) }.max() ?? 0
        let margin = min(widest * Typography.numberReserve, Double(width.rawValue) / 4) + 9
        let height = isEmpty ? 120 : width == .compact ? 230.0 : 260
        plot = Scene.Box(
            x: gutter, y: 10, width: Double(width.rawValue) - gutter - margin, height: height - 34)
        y = LinearScale(
            domain: min(low, ticks.first ?? 0)...max(high, ticks.last ?? 0, isEmpty ? 1 : 0), start: plot.bottom,
            end: plot.y)
    }

    func scene() -> Scene {
        var scene = Scene(width: Double(width.rawValue), height: plot.bottom + 24)
        guard !columns.isEmpty else { return scene }
        for (tick, text) in zip(ticks, tickLabels) {
            let y = y(tick)
            scene.line(.init(plot.x, y), .init(plot.right, y), stroke: Stroke(.grid))
            scene.text(
                Label(
                    text, x: plot.x - 6, baseline: y + Typography.centring * Typography.small, anchor: .end,
                    color: .ink2))
        }
        let pitch = plot.width / Double(columns.count)
        // A lone column does not become a wall.
        let thickness = min(pitch * 0.72, 40)
        let centers = columns.indices.map { plot.x + (Double($0) + 0.5) * pitch }
        for (column, center) in zip(columns, centers) {
            for part in parts(of: column) where part.from != part.to {
                draw(part, x: center - thickness / 2, thickness, &scene)
            }
        }
        scene.line(.init(plot.x, y(0)), .init(plot.right, y(0)), stroke: Stroke(.axis))
        for label in WeekLabels.fitting(
            columns.map { SafeText.clean($0.label) }, at: centers, baseline: scene.height - 4,
            within: 0...plot.right + 8)
        {
            scene.text(label)
        }
        if let last = columns.last, let center = centers.last { partNames(last, center + thickness / 2, &scene) }
        return scene
    }

    private func parts(of column: LifecycleColumns.Column) -> [Part] {
        let returning = Double(max(column.returning, 0))
        let new = returning + Double(max(column.new, 0))
        let resurrected = new + Double(max(column.resurrected, 0))
        let isHollow = column.isPartial
        return [
            Part(name: names.resurrected, from: new, to: resurrected, color: .category3, isHollow: isHollow),
            Part(name: names.new, from: returning, to: new, color: .category2, isHollow: isHollow),
            Part(name: names.returning, from: 0, to: returning, color: .category1, isHollow: isHollow),
            Part(name: names.dormant, from: 0, to: -Double(max(column.dormant, 0)), color: .ghost, isHollow: true),
        ]
    }

    private func draw(_ part: Part, x: Double, _ thickness: Double, _ scene: inout Scene) {
        let (a, b) = (y(part.from), y(part.to))
        let box = Scene.Box(x: x, y: min(a, b), width: thickness, height: abs(a - b))
        if part.isHollow {
            // The outline lies inside, so that the length stays that of the value.
            let inset = min(0.75, box.height / 2)
            let inner = Scene.Box(
                x: box.x + 0.75, y: box.y + inset, width: box.width - 1.5, height: box.height - 2 * inset)
            scene.rect(inner, fill: .background, stroke: Stroke(part.color, width: 1.5))
        } else {
            // The light edge parts neighbours that look alike in grey, without shortening either.
            scene.rect(box, fill: part.color, stroke: Stroke(.background))
        }
    }

    /// The names to the right of the last column, each at its part and a line apart from the next.
    private func partNames(_ column: LifecycleColumns.Column, _ edge: Double, _ scene: inout Scene) {
        let parts = parts(of: column)
        let centring = Typography.centring * Typography.small
        let x = plot.right + 8
        let wanted = parts.map { (y($0.from) + y($0.to)) / 2 + centring }
        let baselines = LabelPlacer.spread(
            wanted, apart: 15, within: (plot.y + centring)...(plot.bottom + centring))
        for ((part, baseline), at) in zip(zip(parts, baselines), wanted) {
            let text = TextWidth.cutEnd(SafeText.clean(part.name), to: scene.width - x, size: Typography.small)
            scene.line(
                .init(edge + 1, at - centring), .init(x - 2, baseline - centring), stroke: Stroke(part.color))
            scene.text(Label(text, x: x, baseline: baseline))
        }
    }
}
