/// A trend of the size of a word, for beside a number that already says what matters.
///
/// It is silent for assistive technology, since a table nearby holds its values.
public struct Sparkline: Sendable {
    /// The values, the last one being the one reported; nothing breaks the line.
    public var values: [Double?]
    /// Whether the last value is not final, which leaves it hollow.
    public var lastIsPartial: Bool
    /// Which values are out of the usual.
    public var signals: Set<Int>
    /// Between which values the measure usually lies.
    public var usualRange: ClosedRange<Double>?
    /// Whether the axis begins at zero rather than at the least value.
    public var startsAtZero: Bool

    /// A sparkline of some values.
    public init(
        values: [Double?], lastIsPartial: Bool = false, signals: Set<Int> = [],
        usualRange: ClosedRange<Double>? = nil, startsAtZero: Bool = false
    ) {
        self.values = values
        self.lastIsPartial = lastIsPartial
        self.signals = signals
        self.usualRange = usualRange
        self.startsAtZero = startsAtZero
    }

    /// The sparkline as an `<svg>` element for inside an HTML page.
    public func svg(width: Int = 120, height: Int = 28) -> String {
        let scene = scene(width: width, height: height)
        var root = SVGElement.canvas(of: scene)
        root.set(.ariaHidden, "true")
        root.set(.focusable, "false")
        root.children = scene.shapes.map(\.element)
        return SVGWriter.write(root, as: .fragment)
    }

    /// Lays the sparkline out in a size.
    public func scene(width: Int = 120, height: Int = 28) -> Scene {
        var scene = Scene(width: Double(max(width, 16)), height: Double(max(height, 12)))
        guard let domain else { return scene }
        let inset = 5.0
        let y = LinearScale(domain: domain, start: scene.height - inset, end: inset)
        // Counted from the last value, which stands at the right end even if it is the only one.
        let x = LinearScale(
            domain: Double(min(1 - values.count, -1))...0, start: inset, end: scene.width - inset)
        if let usualRange {
            let (from, to) = (y.clamped(usualRange.upperBound), y.clamped(usualRange.lowerBound))
            scene.rect(Scene.Box(x: 0, y: from, width: scene.width, height: to - from), fill: .band)
        }
        let points = values.enumerated().map { index, value in
            TrendPanel.Point(
                label: "", value: value, valueLabel: "", isPartial: lastIsPartial && index == values.count - 1)
        }
        let line = TrendLine(TrendPanel(points: points))
        func place(_ index: Int) -> Scene.Point {
            Scene.Point(x(Double(index - values.count + 1)), y.clamped(values[index] ?? 0))
        }
        for segment in line.segments {
            let stroke = Stroke(.ink2, width: 1.5, dash: segment.isPartial ? .partial : nil)
            scene.polyline(segment.indices.map(place), stroke: stroke)
        }
        let last = values.lastIndex { $0?.isFinite == true }
        for index in values.indices where values[index]?.isFinite == true {
            if signals.contains(index) {
                scene.circle(place(index), radius: 4.25, fill: nil, stroke: Stroke(.ink))
            }
            if lastIsPartial, index == values.count - 1 {
                scene.circle(place(index), radius: 2.5, fill: .background, stroke: Stroke(.accent, width: 1.5))
            } else if index == last || signals.contains(index) {
                scene.circle(place(index), radius: 2.5, fill: .accent)
            } else if line.isolated.contains(index) {
                scene.circle(place(index), radius: 1.5, fill: .ink2)
            }
        }
        return scene
    }

    /// How much of the greatest value the axis shows at least, so that small changes look small.
    private static let leastExtent = 0.15

    /// The values and the usual range in the middle of the picture, or the axis from zero.
    private var domain: ClosedRange<Double>? {
        let known = values.compactMap(\.self).filter(\.isFinite)
        guard let least = known.min(), let greatest = known.max() else { return nil }
        let low = min(least, usualRange?.lowerBound ?? least), high = max(greatest, usualRange?.upperBound ?? greatest)
        // Nothing at all lies on the ground.
        if low == 0, high == 0 { return 0...1 }
        if startsAtZero { return min(low, 0)...max(high, 0) }
        let missing = max(0, Self.leastExtent * max(abs(low), abs(high)) - (high - low))
        return (low - missing / 2)...(high + missing / 2)
    }
}
