/// Where the parts of a lifecycle chart stand.
struct LifecycleLayout {
    /// One part of a column, from the zero line or from the part below it.
    private struct Part {
        let name: String
        /// Nothing where it is not known yet.
        let count: Int?
        let from: Double, to: Double
        let color: ChartColor
        let isHollow: Bool
        let isPartial: Bool
    }

    private let columns: [LifecycleColumns.Column]
    private let names: LifecycleNames
    private let numbers: NumberStyle
    private let width: ChartWidth
    private let ticks: [Double]
    private let tickLabels: [String]
    private let plot: Scene.Box
    private let y: LinearScale
    /// The room below the plot for the values of columns that are cut off there.
    private let cutRoom: Double

    /// The part of the plot beyond the ticks in which a column is cut off.
    private static let cutShare = 0.15
    private static let swatch = 8.0
    /// Parts lower than this are drawn without an edge, and none lower than the least.
    private static let slight = 2.0, least = 1.5

    init(_ chart: LifecycleColumns, _ width: ChartWidth) {
        columns = Array(chart.columns.suffix(width == .compact ? 8 : 13))
        names = chart.names
        numbers = chart.numbers
        self.width = width
        let (up, down) = (columns.map(Self.active), columns.map(Self.dormant))
        let (ceiling, floor) = (Outliers.ceiling(of: up), Outliers.ceiling(of: down))
        let high = up.filter { $0 <= ceiling }.max() ?? 0, low = -(down.filter { $0 <= floor }.max() ?? 0)
        let isCut = (up: up.contains { $0 > ceiling }, down: down.contains { $0 > floor })
        ticks =
            high == low
            ? [0] : AxisFormat.count.ticks(for: low...high, count: width == .compact ? 5 : 6, cover: .upper)
        tickLabels = AxisFormat.count.labels(for: ticks, in: numbers)
        let labelRoom = tickLabels.map { TextWidth.measure($0, size: Typography.small) }.max() ?? 0
        let gutter = labelRoom * Typography.numberReserve + 8
        let right = Double(width.rawValue)
        let widest = columns.last.map { column in
            Self.parts(of: column, chart.names).map { part in
                TextWidth.measure(Self.label(part, chart.numbers), size: Typography.small)
            }
        }
        let margin = min((widest?.max() ?? 0) * Typography.numberReserve, right * 0.4) + 9 + Self.swatch
        let top = isCut.up ? 24.0 : 10, height = width == .compact ? 230.0 : 260
        cutRoom = isCut.down ? 14 : 0
        plot = Scene.Box(x: gutter, y: top, width: right - gutter - margin, height: height - 24 - cutRoom - top)
        let bounds = (lower: min(low, ticks.first ?? 0), upper: max(high, ticks.last ?? 0))
        let beyond = (bounds.upper - bounds.lower) * Self.cutShare
        y = LinearScale(
            domain: bounds.lower - (isCut.down ? beyond : 0)...bounds.upper + (isCut.up ? beyond : 0),
            start: plot.bottom, end: plot.y)
    }

    private static func active(_ column: LifecycleColumns.Column) -> Double {
        [column.returning, column.new, column.resurrected].reduce(0) { $0 + Double(max($1, 0)) }
    }

    private static func dormant(_ column: LifecycleColumns.Column) -> Double {
        column.isPartial ? 0 : Double(max(column.dormant, 0))
    }

    func scene() -> Scene {
        guard columns.contains(where: { Self.active($0) > 0 || Self.dormant($0) > 0 }) else {
            return Scene(width: Double(width.rawValue), height: 1)
        }
        var scene = Scene(width: Double(width.rawValue), height: plot.bottom + 24 + cutRoom)
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
            // Thin parts come last, so that the edge of a neighbour does not cover them.
            let parts = Self.parts(of: column, names).filter { $0.from != $0.to }
            for part in parts.filter({ !isSlight($0) }) + parts.filter(isSlight) {
                draw(part, x: center - thickness / 2, thickness, &scene)
            }
        }
        scene.line(.init(plot.x, y(0)), .init(plot.right, y(0)), stroke: Stroke(.axis))
        for (column, center) in zip(columns, centers) { cuts(column, center, thickness, &scene) }
        let weeks = columns.enumerated().map {
            $0.offset == 0 ? $0.element.fullLabel ?? $0.element.label : $0.element.label
        }
        for label in WeekLabels.fitting(
            weeks.map(SafeText.clean), at: centers, baseline: scene.height - 4, within: 0...plot.right + 8)
        {
            scene.text(label)
        }
        if let last = columns.last, let center = centers.last { key(last, center + thickness / 2, &scene) }
        return scene
    }

    private static func parts(of column: LifecycleColumns.Column, _ names: LifecycleNames) -> [Part] {
        let returning = Double(max(column.returning, 0))
        let new = returning + Double(max(column.new, 0))
        let isPartial = column.isPartial
        func part(_ name: String, _ count: Int?, _ from: Double, _ to: Double, _ color: ChartColor) -> Part {
            Part(
                name: name, count: count.map { max($0, 0) }, from: from, to: to, color: color,
                isHollow: isPartial || color == .ghost, isPartial: isPartial)
        }
        return [
            part(names.resurrected, column.resurrected, new, active(column), .category3),
            part(names.new, column.new, returning, new, .category2),
            part(names.returning, column.returning, 0, returning, .category1),
            part(names.dormant, isPartial ? nil : column.dormant, 0, -dormant(column), .ghost),
        ]
    }

    /// Whether the light edge would leave nothing to be seen of a part.
    private func isSlight(_ part: Part) -> Bool { abs(y.clamped(part.from) - y.clamped(part.to)) < Self.slight }

    private func draw(_ part: Part, x: Double, _ thickness: Double, _ scene: inout Scene) {
        let (a, b) = (y.clamped(part.from), y.clamped(part.to))
        var box = Scene.Box(x: x, y: min(a, b), width: thickness, height: abs(a - b))
        if isSlight(part) {
            // Somebody is seen, however few they are.
            box.y = (a + b) / 2 - max(box.height, Self.least) / 2
            box.height = max(box.height, Self.least)
            scene.rect(box, fill: part.color)
        } else if part.isHollow {
            // The outline lies inside, so that the length stays that of the value.
            let inner = Scene.Box(
                x: box.x + 0.75, y: box.y + 0.75, width: box.width - 1.5, height: box.height - 1.5)
            let stroke = Stroke(part.color, width: 1.5, dash: part.isPartial ? .partial : nil)
            scene.rect(inner, fill: .background, stroke: stroke)
        } else {
            // The light edge parts neighbours that look alike in grey, without shortening either.
            scene.rect(box, fill: part.color, stroke: Stroke(.background))
        }
    }

    /// The break marks and the values of a column far longer than all others.
    private func cuts(
        _ column: LifecycleColumns.Column, _ center: Double, _ thickness: Double, _ scene: inout Scene
    ) {
        func mark(_ y: Double) {
            let (left, right) = (center - thickness / 2 - 2, center + thickness / 2 + 2)
            scene.line(.init(left, y + 2), .init(right, y - 2), stroke: Stroke(.background, width: 4))
            for shift in [-2.5, 2.5] {
                scene.line(.init(left, y + 2 + shift), .init(right, y - 2 + shift), stroke: Stroke(.axis))
            }
        }
        func value(_ count: Double, _ baseline: Double) {
            let label = Label(numbers.short(count), x: center, baseline: baseline, bold: true, anchor: .middle)
            scene.text(label.clamped(to: plot.x...plot.right))
        }
        let (active, dormant) = (Self.active(column), Self.dormant(column))
        if active > y.domain.upperBound {
            mark(plot.y + 9)
            value(active, plot.y - 4)
        }
        if -dormant < y.domain.lowerBound {
            mark(plot.bottom - 9)
            value(-dormant, plot.bottom + 12)
        }
    }

    private static func label(_ part: Part, _ numbers: NumberStyle) -> String {
        let name = SafeText.clean(part.name)
        return part.count.map { "\(name) \(numbers.short(Double($0)))" } ?? name
    }

    /// The names and counts to the right of the last column, each at its part and a line apart from the next.
    ///
    /// A part that is not there this week has no place in the column, but may have one in those before: it keeps its
    /// name beside a swatch.
    private func key(_ column: LifecycleColumns.Column, _ edge: Double, _ scene: inout Scene) {
        let parts = Self.parts(of: column, names)
        let centring = Typography.centring * Typography.small
        let x = plot.right + 8 + Self.swatch
        let wanted = parts.map { (y.clamped($0.from) + y.clamped($0.to)) / 2 + centring }
        let baselines = LabelPlacer.spread(
            wanted, apart: 15, within: (plot.y + centring)...(plot.bottom + centring))
        for ((part, baseline), at) in zip(zip(parts, baselines), wanted) {
            let middle = baseline - centring
            if part.from != part.to {
                scene.line(.init(edge + 1, at - centring), .init(x - 2, middle), stroke: Stroke(part.color))
            } else {
                let box = Scene.Box(x: x - Self.swatch - 2, y: middle - 3, width: 6, height: 6)
                let isHollow = part.color == .ghost
                scene.rect(box, fill: isHollow ? .background : part.color, stroke: isHollow ? Stroke(.ghost) : nil)
            }
            let count = part.count.map { " \(numbers.short(Double($0)))" } ?? ""
            let room = scene.width - x - TextWidth.measure(count, size: Typography.small) * TextWidth.reserve
            let name = TextWidth.cutEnd(SafeText.clean(part.name), to: room, size: Typography.small)
            scene.text(Label(name + count, x: x, baseline: baseline))
        }
    }
}
