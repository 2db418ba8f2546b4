/// Where the parts of a dot plot stand.
struct DotLayout {
    private let rows: [DotPlot.Row]
    private let width: ChartWidth
    private let ticks: [Double]
    private let tickLabels: [String]
    private let x: LinearScale
    private let valueRight: Double

    private static let gap = 8.0
    private static let radius = 4.5
    private static let footer = 22.0

    init(_ chart: DotPlot, _ width: ChartWidth) {
        rows = chart.rows
        self.width = width
        let range = Self.range(of: chart.rows)
        ticks = chart.axis.ticks(for: range, count: width == .compact ? 4 : 5, cover: .all)
        tickLabels = chart.axis.labels(for: ticks, in: chart.numbers)
        let values = rows.map { TextWidth.measure(SafeText.clean($0.valueLabel), size: Typography.small, bold: true) }
        let valueRoom = min((values.max() ?? 0) * TextWidth.reserve, 90)
        let right = Double(width.rawValue)
        valueRight = width == .compact ? right : right - 106
        let start = width == .compact ? 10.0 : 220
        x = LinearScale(
            domain: min(range.lowerBound, ticks.first ?? 0)...max(range.upperBound, ticks.last ?? 0), start: start,
            end: valueRight - valueRoom - 14)
    }

    /// From zero to the greatest rate; an interval may stretch the axis by half of it, what lies beyond is cut off.
    private static func range(of rows: [DotPlot.Row]) -> ClosedRange<Double> {
        let shown = rows.filter { !$0.isSuppressed }
        let marks = shown.flatMap { [$0.value, $0.previous] }.compactMap(\.self).filter(\.isFinite)
        let (low, high) = (min(marks.min() ?? 0, 0), max(marks.max() ?? 0, 0))
        let ends = shown.compactMap(\.interval)
        let reach = (high - low) * 0.5
        let lowest = low == 0 ? 0 : max(ends.map(\.lowerBound).min() ?? 0, low - reach)
        let highest = min(ends.map(\.upperBound).max() ?? 0, high + reach)
        let range = min(low, lowest)...max(high, highest)
        return range.lowerBound == range.upperBound ? 0...1 : range
    }

    private var isCompact: Bool { width == .compact }
    private var rowHeight: Double { isCompact ? 42 : 30 }

    func scene() -> Scene {
        let bottom = Double(rows.count) * rowHeight
        var scene = Scene(width: Double(width.rawValue), height: rows.isEmpty ? 1 : bottom + Self.footer)
        guard !rows.isEmpty else { return scene }
        for (tick, text) in zip(ticks, tickLabels) {
            axis(tick, text, bottom, &scene)
        }
        for (index, row) in rows.enumerated() {
            draw(row, top: Double(index) * rowHeight, &scene)
        }
        return scene
    }

    private func axis(_ tick: Double, _ text: String, _ bottom: Double, _ scene: inout Scene) {
        let x = x(tick)
        // In the compact form names stand above their rows, where a line would cross them.
        scene.line(
            .init(x, isCompact ? 20 : 2), .init(x, isCompact ? bottom - 2 : bottom),
            stroke: Stroke(tick == 0 ? .axis : .grid, dash: isCompact ? .rows : nil))
        let label = Label(text, x: x, baseline: bottom + 14, anchor: .middle, color: .ink2)
        scene.text(label.clamped(to: 0...scene.width))
    }

    private func draw(_ row: DotPlot.Row, top: Double, _ scene: inout Scene) {
        let middle = isCompact ? top + 30 : top + rowHeight / 2
        let nameBaseline = isCompact ? top + 14 : middle + Typography.centring * Typography.name
        let valueBaseline = middle + Typography.centring * Typography.small
        let count = Label(
            TextWidth.cutEnd(SafeText.clean(row.countLabel), to: 98, size: Typography.small), x: scene.width,
            baseline: isCompact ? nameBaseline : valueBaseline, anchor: .end, color: .ink2)
        scene.text(count)
        let room = isCompact ? count.box.x - Self.gap : x.start - 20
        scene.text(
            Label(
                TextWidth.cutMiddle(SafeText.clean(row.label), to: room, size: Typography.name), x: 0,
                baseline: nameBaseline, size: Typography.name))
        let isQuiet = row.isThin || row.isSuppressed || row.value == nil
        scene.text(
            Label(
                TextWidth.cutEnd(SafeText.clean(row.valueLabel), to: 90, size: Typography.small, bold: row.isSignal),
                x: valueRight, baseline: valueBaseline, bold: row.isSignal, anchor: .end,
                color: isQuiet ? .ink2 : .ink))
        if !row.isSuppressed { marks(row, middle, &scene) }
    }

    private func marks(_ row: DotPlot.Row, _ y: Double, _ scene: inout Scene) {
        let color = row.isThin ? ChartColor.ghost : .accent
        if let interval = row.interval { line(interval, y, color, &scene) }
        if let previous = row.previous, previous.isFinite {
            scene.circle(
                .init(x.clamped(previous), y), radius: Self.radius - 0.75, fill: .background,
                stroke: Stroke(.ghost, width: 1.5))
        }
        guard let value = row.value, value.isFinite else { return }
        let place = Scene.Point(x.clamped(value), y)
        if row.isSignal { scene.circle(place, radius: 8, fill: nil, stroke: Stroke(.ink, width: 1.5)) }
        scene.circle(place, radius: Self.radius, fill: color)
    }

    /// The interval, with an arrow head where it leads beyond the axis.
    private func line(_ interval: ClosedRange<Double>, _ y: Double, _ color: ChartColor, _ scene: inout Scene) {
        let (from, to) = (x.clamped(interval.lowerBound), x.clamped(interval.upperBound))
        guard to > from else { return }
        scene.line(.init(from, y), .init(to, y), stroke: Stroke(color, width: 2))
        if interval.upperBound > x.domain.upperBound {
            scene.polygon([.init(to + 6, y), .init(to - 1, y - 4), .init(to - 1, y + 4)], fill: color)
        }
        if interval.lowerBound < x.domain.lowerBound {
            scene.polygon([.init(from - 6, y), .init(from + 1, y - 4), .init(from + 1, y + 4)], fill: color)
        }
    }
}
