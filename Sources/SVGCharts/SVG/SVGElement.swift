/// An element of an SVG document as a value, in the few words of SVG that charts need.
struct SVGElement {
    enum Name: String {
        case svg, title, desc, style, g, rect, circle, path, text
    }

    enum Attribute: String {
        case `class`, cx, cy, d, fill, focusable, height, id, r, role, stroke, viewBox, width, x, xmlns, y
        case ariaDescribedby = "aria-describedby"
        case ariaHidden = "aria-hidden"
        case ariaLabelledby = "aria-labelledby"
        case fontFamily = "font-family"
        case fontSize = "font-size"
        case fontWeight = "font-weight"
        case strokeDasharray = "stroke-dasharray"
        case strokeLinejoin = "stroke-linejoin"
        case strokeWidth = "stroke-width"
        case textAnchor = "text-anchor"
    }

    let name: Name
    private(set) var attributes: [(name: Attribute, value: String)]
    var text: String?
    var children: [SVGElement]

    init(
        _ name: Name, _ attributes: [(name: Attribute, value: String)] = [], text: String? = nil,
        children: [SVGElement] = []
    ) {
        self.name = name
        self.attributes = attributes
        self.text = text
        self.children = children
    }

    mutating func set(_ name: Attribute, _ value: String) {
        attributes.append((name, value))
    }

    mutating func set(_ name: Attribute, _ value: Double) {
        attributes.append((name, Coordinate.text(value)))
    }
}
