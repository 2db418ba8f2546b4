import Testing

@testable import SVGCharts

@Suite("Placing labels")
struct LabelPlacerTests {
    @Test("Lines are pushed apart, keep their order and stay within limits")
    func spread() {
        #expect(LabelPlacer.spread([50, 52], apart: 15, within: 0...100) == [50, 65])
        #expect(LabelPlacer.spread([98, 99], apart: 15, within: 0...100) == [85, 100])
        #expect(LabelPlacer.spread([60, 10], apart: 15, within: 0...100) == [60, 10])
        #expect(LabelPlacer.spread([], apart: 15, within: 0...100).isEmpty)
    }

    @Test("The first free place is taken, and none where all are taken or outside")
    func place() {
        var placer = LabelPlacer(within: Scene.Box(x: 0, y: 0, width: 100, height: 40))
        let label = Label("12345", x: 10, baseline: 20)
        let second = Label("12345", x: 50, baseline: 20)
        #expect(placer.place([label, second]) == label)
        #expect(placer.place([label, second]) == second)
        #expect(placer.place([label, second]) == nil)
        #expect(placer.place([Label("12345", x: 90, baseline: 20)]) == nil)
    }
}
