import SVGCharts
import Testing

@Suite("What holds for every chart")
struct ChartTests {
    @Test("No two texts touch, and none leaves the picture", arguments: Fixture.all, ChartWidth.allCases)
    func texts(_ fixture: Fixture, width: ChartWidth) {
        let scene = fixture.chart.scene(width)
        #expect(scene.width == Double(width.rawValue))
        let labels = scene.labels
        for (index, label) in labels.enumerated() {
            let box = label.box
            #expect(box.x >= -0.5 && box.right <= scene.width + 0.5, "\(label.text.prefix(80)) leaves at \(box)")
            #expect(box.y >= -0.5 && box.bottom <= scene.height + 0.5, "\(label.text.prefix(80)) leaves at \(box)")
            #expect(label.size >= 12)
            for other in labels[(index + 1)...] {
                let overlap = box.overlap(with: other.box)
                #expect(overlap.x <= 1 || overlap.y <= 2.5, "\(label.text.prefix(80)) on \(other.text.prefix(80))")
            }
        }
    }

    @Test("Every shape lies in the picture", arguments: Fixture.all, ChartWidth.allCases)
    func shapes(_ fixture: Fixture, width: ChartWidth) {
        let scene = fixture.chart.scene(width)
        func isInside(_ x: Double, _ y: Double) -> Bool {
            x >= -0.01 && x <= scene.width + 0.01 && y >= -0.01 && y <= scene.height + 0.01
        }
        for shape in scene.shapes {
            switch shape {
            case .rect(let box, _): #expect(isInside(box.x, box.y) && isInside(box.right, box.bottom), "\(shape)")
            case .circle(let center, let radius, _):
                #expect(isInside(center.x - radius, center.y - radius), "\(shape)")
                #expect(isInside(center.x + radius, center.y + radius), "\(shape)")
            case .path(let points, _, _):
                for point in points { #expect(isInside(point.x, point.y), "\(shape)") }
            case .text: break
            }
        }
    }

    /// Uses only what is public.
    private struct Bar: Chart {
        let share: Double

        func scene(_ width: ChartWidth) -> Scene {
            var scene = Scene(width: Double(width.rawValue), height: 40)
            scene.rect(Scene.Box(x: 0, y: 4, width: share * scene.width, height: 12), fill: .accent)
            scene.line(.init(0, 0), .init(0, 20), stroke: Stroke(.axis))
            scene.text(Label("Share", x: 0, baseline: 34, color: .ink2))
            return scene
        }
    }

    @Test("Everybody can draw a chart of their own")
    func own() throws {
        let svg = Bar(share: 0.5).inlineSVG(.compact, caption: Fixture.caption)
        #expect(try #require(ParsedSVG(svg)).all("rect").first?.attributes["width"] == "160")
    }

    @Test("An empty chart has no marks", arguments: ChartWidth.allCases)
    func empty(_ width: ChartWidth) {
        let charts: [any Chart] = [
            FunnelBars(steps: []), TrendPanel(points: []), LifecycleColumns(columns: []), DotPlot(rows: []),
            RankedBars(rows: []), Histogram(bins: []),
        ]
        for chart in charts { #expect(chart.scene(width).shapes.isEmpty) }
    }
}
