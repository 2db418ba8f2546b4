import Testing

@testable import SVGCharts

@Suite("Scenes")
struct SceneTests {
    @Test("Rectangles overlap in both directions or not at all")
    func overlap() {
        let box = Scene.Box(x: 0, y: 0, width: 10, height: 10)
        #expect(box.overlap(with: Scene.Box(x: 8, y: 7, width: 5, height: 5)) == (2, 3))
        #expect(box.overlap(with: Scene.Box(x: 8, y: 10, width: 5, height: 5)) == (0, 0))
        #expect(box.overlap(with: Scene.Box(x: 20, y: 0, width: 5, height: 5)) == (0, 0))
    }

    @Test("A scene knows its texts and its colours, and drops what is empty")
    func content() {
        var scene = Scene(width: 10, height: 10)
        scene.text(Label("", x: 0, baseline: 0))
        scene.text(Label("\u{1}", x: 0, baseline: 0))
        scene.polyline([Scene.Point(0, 0)], stroke: Stroke(.grid))
        #expect(scene.shapes.isEmpty)
        scene.text(Label("a", x: 0, baseline: 0, color: .ink2))
        scene.line(.init(0, 0), .init(1, 1), stroke: Stroke(.axis))
        #expect(scene.labels.map(\.text) == ["a"])
        #expect(scene.textBoxes.count == 1)
        #expect(scene.colors == [.ink2, .axis])
    }
}
