import SVGCharts
import Testing

@Suite("Sparklines")
struct SparklineTests {
    @Test(
        "Any values give a silent, well-formed picture",
        arguments: [
            [], [nil], [5], [0, 0, 0], [1, nil, 3, nil, nil, 2], [1e9, 2e9], [-5, 5], [.nan, .infinity, 1],
        ] as [[Double?]])
    func states(_ values: [Double?]) throws {
        let svg = Sparkline(values: values, lastIsPartial: true, signals: [0, 99], usualRange: 0.5...1).svg()
        let root = try #require(ParsedSVG(svg)?.elements.first)
        #expect(root.attributes["aria-hidden"] == "true")
        #expect(root.attributes["focusable"] == "false")
        #expect(root.attributes["viewBox"] == "0 0 120 28")
        #expect(!svg.contains("nan") && !svg.contains("inf"))
    }

    @Test("A gap breaks the line, and the last week has a dot")
    func gap() {
        let shapes = Sparkline(values: [1, 2, nil, 3, 4]).scene().shapes
        #expect(shapes.count { if case .path = $0 { true } else { false } } == 2)
        #expect(shapes.count { if case .circle = $0 { true } else { false } } == 1)
    }

    @Test("The axis begins at zero where it is wanted")
    func zero() throws {
        let shapes = Sparkline(values: [0, 50, 100], startsAtZero: true).scene(width: 110, height: 30).shapes
        guard case .path(let points, _, _) = try #require(shapes.first) else {
            Issue.record("The first shape is not the line.")
            return
        }
        #expect(points == [Scene.Point(5, 25), Scene.Point(55, 15), Scene.Point(105, 5)])
    }

    private func heights(_ values: [Double?]) -> [Double] {
        guard case .path(let points, _, _)? = Sparkline(values: values).scene(width: 110, height: 30).shapes.first
        else {
            return []
        }
        return points.map(\.y)
    }

    @Test("The values fill the height in its middle, and small changes look small")
    func extent() {
        #expect(heights([100, 150, 200]) == [25, 15, 5])
        #expect(heights([0, 0, 0]) == [25, 25, 25], "nothing lies on the ground")
        let nearlyConstant = heights([1000, 1010, 1000])
        #expect(nearlyConstant.allSatisfy { abs($0 - 15) < 1 })
    }
}
