extension Chart {
    /// The chart as an `<svg>` element for inside an HTML page.
    ///
    /// It has no style of its own: the page includes `ChartStyle.css`.
    public func inlineSVG(_ width: ChartWidth, caption: ChartCaption) -> String {
        let scene = scene(width)
        var root = SVGElement.picture(of: scene, width, caption)
        root.children.append(scene.drawing)
        return SVGWriter.write(root, as: .fragment)
    }

    /// The chart as a finished `.svg` file, with its colours and a background.
    public func standaloneSVG(_ width: ChartWidth, caption: ChartCaption) -> String {
        let scene = scene(width)
        var root = SVGElement.picture(of: scene, width, caption)
        root.set(.xmlns, "http://www.w3.org/2000/svg")
        root.set(.fontFamily, Typography.family)
        let background = Shape.rect(
            Scene.Box(x: 0, y: 0, width: scene.width, height: scene.height), Paint(fill: .background, stroke: nil))
        root.children += [
            SVGElement(
                .style, text: "\n" + ChartStyle.css(fills: scene.fills.union([.background]), strokes: scene.strokes)),
            background.element,
            scene.drawing,
        ]
        return SVGWriter.write(root, as: .document)
    }
}

extension Scene {
    /// All shapes, in a group that is silent: title and description speak for it.
    fileprivate var drawing: SVGElement {
        SVGElement(.g, [(.ariaHidden, "true")], children: shapes.map(\.element))
    }
}

extension SVGElement {
    /// An empty picture of the size of a scene.
    static func canvas(of scene: Scene) -> SVGElement {
        var svg = SVGElement(.svg)
        svg.set(.viewBox, "0 0 \(Coordinate.text(scene.width)) \(Coordinate.text(scene.height))")
        svg.set(.width, scene.width)
        svg.set(.height, scene.height)
        svg.set(.fill, "none")
        return svg
    }

    /// An empty picture with a name and a description, each given to assistive technology once.
    fileprivate static func picture(of scene: Scene, _ width: ChartWidth, _ caption: ChartCaption) -> SVGElement {
        let (title, description) = (caption.id(width, "t"), caption.id(width, "d"))
        var svg = canvas(of: scene)
        svg.set(.role, "img")
        // Also as an attribute: not every program that prints pages applies the style sheet inside a drawing.
        svg.set(.fontSize, Typography.small)
        svg.set(.ariaLabelledby, title)
        svg.children = [SVGElement(.title, [(.id, title)], text: SafeText.clean(caption.title, limit: 160))]
        if !caption.description.isEmpty {
            svg.set(.ariaDescribedby, description)
            svg.children.append(
                SVGElement(.desc, [(.id, description)], text: SafeText.clean(caption.description, limit: 1000)))
        }
        return svg
    }
}
