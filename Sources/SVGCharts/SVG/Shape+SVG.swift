extension Shape {
    /// The element that draws the shape.
    var element: SVGElement {
        switch self {
        case .rect(let box, let paint):
            var element = SVGElement(.rect)
            element.set(.x, box.x)
            element.set(.y, box.y)
            element.set(.width, box.width)
            element.set(.height, box.height)
            element.set(paint)
            return element
        case .circle(let center, let radius, let paint):
            var element = SVGElement(.circle)
            element.set(.cx, center.x)
            element.set(.cy, center.y)
            element.set(.r, radius)
            element.set(paint)
            return element
        case .path(let points, let closed, let paint):
            var element = SVGElement(.path)
            element.set(.d, Self.data(points) + (closed ? "Z" : ""))
            element.set(paint)
            if points.count > 2, !closed { element.set(.strokeLinejoin, "round") }
            return element
        case .text(let label):
            var element = SVGElement(.text, text: label.text)
            element.set(.x, label.x)
            element.set(.y, label.baseline)
            if label.anchor != .start { element.set(.textAnchor, label.anchor.rawValue) }
            if label.size != Typography.small { element.set(.fontSize, label.size) }
            if label.isBold { element.set(.fontWeight, "700") }
            element.set(Paint(fill: label.color, stroke: nil))
            return element
        }
    }

    /// The commands that lead from point to point; level and upright lines have shorter ones.
    private static func data(_ points: [Scene.Point]) -> String {
        var result = "", last = (x: "", y: "")
        for (index, point) in points.enumerated() {
            let next = (x: Coordinate.text(point.x), y: Coordinate.text(point.y))
            if index == 0 {
                result += "M\(next.x) \(next.y)"
            } else if next.y == last.y {
                result += "H\(next.x)"
            } else if next.x == last.x {
                result += "V\(next.y)"
            } else {
                result += "L\(next.x) \(next.y)"
            }
            last = next
        }
        return result
    }
}

extension SVGElement {
    /// Paints twice: by class for browsers, where colours follow the reader's scheme, and by literal attribute for
    /// everything that does not understand CSS variables.
    fileprivate mutating func set(_ paint: Paint) {
        let classes = [paint.fill?.fillClass, paint.stroke?.color.strokeClass].compactMap(\.self)
        if !classes.isEmpty { set(.class, classes.joined(separator: " ")) }
        // Without a fill of its own a shape has that of the picture, which is none.
        if let fill = paint.fill { set(.fill, fill.light) }
        guard let stroke = paint.stroke else { return }
        set(.stroke, stroke.color.light)
        if stroke.width != 1 { set(.strokeWidth, stroke.width) }
        if let dash = stroke.dash { set(.strokeDasharray, dash.rawValue) }
    }
}
