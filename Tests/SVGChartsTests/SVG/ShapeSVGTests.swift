import Testing

@testable import SVGCharts

@Suite("Shapes as SVG")
struct ShapeSVGTests {
    private func svg(_ shape: Shape) -> String { SVGWriter.write(shape.element, as: .fragment) }

    @Test("A shape carries its colours as classes and as literals")
    func paint() {
        let paint = Paint(fill: .background, stroke: Stroke(.axis, width: 1.5, dash: .limit))
        #expect(
            svg(.rect(Scene.Box(x: 1, y: 2, width: 3, height: 4.5), paint)) == """
                <rect x="1" y="2" width="3" height="4.5" class="f-bg s-axis" fill="#ffffff" stroke="#7a8490" \
                stroke-width="1.5" stroke-dasharray="4 3"/>
                """)
    }

    @Test("Paths, circles and texts")
    func shapes() {
        let paint = Paint(fill: nil, stroke: Stroke(.accent))
        let line = Shape.path([.init(0, 1), .init(2, 3), .init(4, 5)], closed: false, paint)
        #expect(svg(line).contains("d=\"M0 1L2 3L4 5\""))
        let triangle = Shape.path(
            [.init(0, 1), .init(2, 3), .init(4, 5)], closed: true, Paint(fill: .accent, stroke: nil))
        #expect(svg(triangle).contains("d=\"M0 1L2 3L4 5Z\""))
        let level = Shape.path([.init(0, 1), .init(9, 1), .init(9, 5)], closed: false, paint)
        #expect(svg(level).contains("d=\"M0 1H9V5\""))
        #expect(svg(.circle(.init(5, 6), radius: 4, paint)).hasPrefix("<circle cx=\"5\" cy=\"6\" r=\"4\""))
        let label = Label("A<B", x: 3, baseline: 14, size: 13, bold: true, anchor: .end)
        #expect(
            svg(.text(label)) == """
                <text x="3" y="14" text-anchor="end" font-size="13" font-weight="700" class="f-ink" \
                fill="#16191d">A&lt;B</text>
                """)
    }
}
