/// Where the parts of a dot plot stand.
struct DotLayout {
    private let rows: [DotPlot.Row]
    private let width: ChartWidth
    private let ticks: [Double]
    private let tickLabels: [String]
    private let x: LinearScale
    private let valueRight: Double

    /// The ends of the intervals that lead beyond the axis, as text.
    private let limits: [String?]

    private static let gap = 8.0
    private static let radius = 4.0
    /// Last week's ring goes around this week's dot with a gap, so that both are seen where they are equal.
    private static let previousRadius = 6.0
    private static let signalRadius = 9.0
    private static let footer = 22.0

    init(_ chart: DotPlot, _ width: ChartWidth) {
        let rows = chart.rows
        self.rows = rows
        self.width = width
        let range = Self.range(of: rows)
        ticks = chart.axis.ticks(for: range, count: width == .compact ? 4 : 5, cover: .all)
        tickLabels = chart.axis.labels(for: ticks, in: chart.numbers)
        let domain = min(range.lowerBound, ticks.first ?? 0)...max(range.upperBound, ticks.last ?? 0)
        limits = rows.map { row in
            guard let upper = row.interval?.upperBound, upper > domain.upperBound, !row.isSuppressed else { return nil }
            return "\(chart.limitWord) \(chart.axis.rounded(upper, in: chart.numbers))"
        }
        func room(_ texts: [String], bold: Bool) -> Double {
            let widths = texts.map { TextWidth.measure(SafeText.clean($0), size: Typography.small, bold: bold) }
            return min((widths.max() ?? 0) * TextWidth.reserve, 90)
        }
        let valueRoom = room(rows.map(\.valueLabel), bold: true)
        let limitRoom = room(limits.compactMap(\.self), bold: false)
        let right = Double(width.rawValue)
        valueRight = width == .compact ? right : right - 106
        let start = width == .compact ? 10.0 : 220
        let end = valueRight - valueRoom - 14
        x = LinearScale(domain: domain, start: start, end: limitRoom > 0 ? end - limitRoom - Self.gap : end)
    }

    /// From zero to the greatest rate and the end of the longest interval, unless that is far beyond all others.
    private static func range(of rows: [DotPlot.Row]) -> ClosedRange<Double> {
        let shown = rows.filter { !$0.isSuppressed }
        let marks = shown.flatMap { [$0.value, $0.previous] }.compactMap(\.self).filter(\.isFinite)
        let ends = shown.compactMap(\.interval)
        let ceiling = Outliers.ceiling(of: marks + ends.map(\.upperBound), from: 2)
        let reached = (marks + ends.map(\.lowerBound) + ends.map(\.upperBound).filter { $0 <= ceiling })
            .filter(\.isFinite)
        let range = min(reached.min() ?? 0, 0)...max(reached.max() ?? 0, 0)
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
            draw(row, limit: limits[index], top: Double(index) * rowHeight, &scene)
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

    private func draw(_ row: DotPlot.Row, limit: String?, top: Double, _ scene: inout Scene) {
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
        guard !row.isSuppressed else { return }
        if let interval = row.interval {
            line(interval, limit: limit, middle, row.isThin ? .ghost : .accent, &scene)
        }
        marks(row, middle, &scene)
    }

    private func marks(_ row: DotPlot.Row, _ y: Double, _ scene: inout Scene) {
        let value = row.value.flatMap { $0.isFinite ? Scene.Point(x.clamped($0), y) : nil }
        let previous = row.previous.flatMap { $0.isFinite ? Scene.Point(x.clamped($0), y) : nil }
        let ring = Stroke(.ghost, width: 1.5)
        if let previous { scene.circle(previous, radius: Self.previousRadius, fill: .background, stroke: ring) }
        guard let value else { return }
        if row.isSignal { scene.circle(value, radius: Self.signalRadius, fill: nil, stroke: Stroke(.ink, width: 1.5)) }
        if let previous, abs(previous.x - value.x) < Self.previousRadius + Self.radius + 1 {
            // Where the two weeks touch, a gap parts the dot from the ring, which is larger and so never hidden.
            scene.circle(value, radius: Self.radius + 1, fill: .background)
        }
        scene.circle(value, radius: Self.radius, fill: row.isThin ? .ghost : .accent)
    }

    /// The interval, with an arrow head and its end in words where that lies beyond the axis.
    private func line(
        _ interval: ClosedRange<Double>, limit: String?, _ y: Double, _ color: ChartColor, _ scene: inout Scene
    ) {
        let (from, to) = (x.clamped(interval.lowerBound), x.clamped(interval.upperBound))
        guard to > from else { return }
        scene.line(.init(from, y), .init(to, y), stroke: Stroke(color, width: 2))
        guard let limit else { return }
        scene.polygon([.init(to + 6, y), .init(to - 1, y - 4), .init(to - 1, y + 4)], fill: color)
        let text = TextWidth.cutEnd(SafeText.clean(limit), to: 90, size: Typography.small)
        scene.text(
            Label(
                text, x: to + Self.gap, baseline: y + Typography.centring * Typography.small, color: .ink2))
    }
}
