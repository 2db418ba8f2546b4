/// A drawing as shapes in pixels, in the order of painting, with y growing downwards.
public struct Scene: Sendable, Equatable {
    /// The width of the picture.
    public let width: Double
    /// The height of the picture.
    public let height: Double
    /// What is painted, the first shape at the bottom.
    public private(set) var shapes: [Shape] = []

    /// An empty picture.
    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    /// The space that each text takes, in the order of painting.
    public var textBoxes: [Box] { labels.map(\.box) }

    /// The texts of the picture, in the order of painting.
    public var labels: [Label] {
        shapes.compactMap { if case .text(let label) = $0 { label } else { nil } }
    }

    /// The colours that occur in the picture.
    public var colors: Set<ChartColor> { fills.union(strokes) }

    /// The colours that shapes are filled with, and texts written in.
    var fills: Set<ChartColor> { Set(shapes.compactMap(\.paint.fill)) }

    /// The colours that lines are drawn in.
    var strokes: Set<ChartColor> { Set(shapes.compactMap(\.paint.stroke?.color)) }
}

extension Scene {
    /// A place in the picture.
    public struct Point: Sendable, Hashable {
        /// The distance from the left edge.
        public var x: Double
        /// The distance from the top edge.
        public var y: Double

        /// A place by its distances from the left and the top edge.
        public init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// An upright rectangle.
    public struct Box: Sendable, Hashable {
        /// The left edge.
        public var x: Double
        /// The top edge.
        public var y: Double
        /// The extent to the right.
        public var width: Double
        /// The extent downwards.
        public var height: Double

        /// A rectangle by its top left corner and its size.
        public init(x: Double, y: Double, width: Double, height: Double) {
            self.x = x
            self.y = y
            self.width = width
            self.height = height
        }

        /// The right edge.
        public var right: Double { x + width }
        /// The bottom edge.
        public var bottom: Double { y + height }

        /// How far two rectangles reach into each other, in both directions; zero where they do not.
        public func overlap(with other: Box) -> (x: Double, y: Double) {
            let x = min(right, other.right) - max(x, other.x)
            let y = min(bottom, other.bottom) - max(y, other.y)
            return x > 0 && y > 0 ? (x, y) : (0, 0)
        }
    }
}

/// Painting, one call a shape.
extension Scene {
    /// Paints a rectangle.
    public mutating func rect(_ box: Box, fill: ChartColor?, stroke: Stroke? = nil) {
        shapes.append(.rect(box, Paint(fill: fill, stroke: stroke)))
    }

    /// Paints a circle.
    public mutating func circle(_ center: Point, radius: Double, fill: ChartColor?, stroke: Stroke? = nil) {
        shapes.append(.circle(center, radius: radius, Paint(fill: fill, stroke: stroke)))
    }

    /// Paints a line through some points.
    public mutating func line(_ points: Point..., stroke: Stroke) {
        polyline(points, stroke: stroke)
    }

    /// Paints a line through any number of points; through fewer than two there is none.
    public mutating func polyline(_ points: [Point], stroke: Stroke) {
        guard points.count > 1 else { return }
        shapes.append(.path(points, closed: false, Paint(fill: nil, stroke: stroke)))
    }

    /// Fills the shape that some points enclose.
    public mutating func polygon(_ points: [Point], fill: ChartColor) {
        shapes.append(.path(points, closed: true, Paint(fill: fill, stroke: nil)))
    }

    /// Writes a text, unless nothing is left of it.
    public mutating func text(_ label: Label) {
        guard !label.text.isEmpty else { return }
        shapes.append(.text(label))
    }
}
