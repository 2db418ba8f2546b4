import SVGCharts

/// A chart of one's own: a bar and its name.
struct ShareBar: Chart {
    var share: Double
    var name: String

    func scene(_ width: ChartWidth) -> Scene {
        var scene = Scene(width: Double(width.rawValue), height: 40)
        scene.rect(Scene.Box(x: 0, y: 4, width: share * scene.width, height: 12), fill: .accent)
        scene.text(Label(name, x: 0, baseline: 34, color: .ink2))
        return scene
    }
}
