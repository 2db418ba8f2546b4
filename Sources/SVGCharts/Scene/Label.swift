/// One line of text at its place, always clean and never smaller than twelve pixels.
public struct Label: Sendable, Equatable {
    /// Which point of the text its `x` means.
    public enum Anchor: String, Sendable {
        /// Where the text begins.
        case start
        /// The middle of the text.
        case middle
        /// Where the text ends; for text at the right edge, so that a wider font grows inwards.
        case end
    }

    /// The text.
    public let text: String
    /// The horizontal place of the anchor.
    public var x: Double
    /// The vertical place of the baseline.
    public var baseline: Double
    /// The font size.
    public let size: Double
    /// Whether the text is bold.
    public let isBold: Bool
    /// Which point of the text `x` means.
    public var anchor: Anchor
    /// The colour of the text.
    public let color: ChartColor

    /// A text at a place; the text is cleaned, and a smaller size becomes twelve.
    public init(
        _ text: String, x: Double, baseline: Double, size: Double = 12, bold: Bool = false,
        anchor: Anchor = .start, color: ChartColor = .ink
    ) {
        self.text = SafeText.clean(text)
        self.x = x
        self.baseline = baseline
        self.size = max(size, Typography.small)
        self.isBold = bold
        self.anchor = anchor
        self.color = color
    }

    /// The width of the text in Arial.
    public var width: Double { TextWidth.measure(text, size: size, bold: isBold) }

    /// The space the text takes.
    public var box: Scene.Box {
        let width = width
        let left =
            switch anchor {
            case .start: x
            case .middle: x - width / 2
            case .end: x - width
            }
        return Scene.Box(
            x: left, y: baseline - Typography.ascent * size, width: width,
            height: (Typography.ascent + Typography.descent) * size)
    }

    /// The same text moved sideways until it lies between two edges; near one it is anchored there, so that a wider font
    /// grows inwards.
    func clamped(to edges: ClosedRange<Double>) -> Label {
        var label = self
        let (box, growth) = (box, width * (Typography.boldNumberReserve - 1))
        if box.x - growth < edges.lowerBound {
            label.anchor = .start
            label.x = max(box.x, edges.lowerBound)
        }
        if box.right + growth > edges.upperBound {
            label.anchor = .end
            label.x = min(box.right, edges.upperBound)
        }
        return label
    }
}
