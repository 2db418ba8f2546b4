/// One painted thing of a scene.
public enum Shape: Sendable, Equatable {
    /// An upright rectangle.
    case rect(Scene.Box, Paint)
    /// A circle about a point.
    case circle(Scene.Point, radius: Double, Paint)
    /// Straight lines from point to point, back to the first if closed.
    case path([Scene.Point], closed: Bool, Paint)
    /// One line of text.
    case text(Label)

    var paint: Paint {
        switch self {
        case .rect(_, let paint), .circle(_, _, let paint), .path(_, _, let paint): paint
        case .text(let label): Paint(fill: label.color, stroke: nil)
        }
    }
}

/// The colours of a shape; without a colour, that part is not painted.
public struct Paint: Sendable, Equatable {
    /// The colour inside.
    public var fill: ChartColor?
    /// The line around.
    public var stroke: Stroke?

    /// A paint by its two parts.
    public init(fill: ChartColor?, stroke: Stroke? = nil) {
        self.fill = fill
        self.stroke = stroke
    }
}

/// How a line is drawn.
public struct Stroke: Sendable, Equatable {
    /// The colour of the line.
    public var color: ChartColor
    /// The thickness in pixels.
    public var width: Double
    /// The pattern of a broken line; nothing for a solid one.
    public var dash: Dash?

    /// A solid line one pixel thick, unless given otherwise.
    public init(_ color: ChartColor, width: Double = 1, dash: Dash? = nil) {
        self.color = color
        self.width = width
        self.dash = dash
    }

    /// The patterns of broken lines, as lengths of ink and of gap.
    public enum Dash: String, Sendable {
        /// Last week's value.
        case marker = "4 2"
        /// The limits of the usual range.
        case limit = "4 3"
        /// A value that is not final.
        case partial = "3 3"
        /// A place where a series starts anew.
        case interruption = "1 3"
        /// A grid line that spares the names between the rows of a compact dot plot (rows of 42, names of 22 high).
        case rows = "20 22"
    }
}
