import Testing

@testable import SVGCharts

@Suite("Labels")
struct LabelTests {
    @Test("The box follows the anchor")
    func anchors() {
        let width = TextWidth.measure("2026", size: 12)
        #expect(Label("2026", x: 50, baseline: 20).box.x == 50)
        #expect(Label("2026", x: 50, baseline: 20, anchor: .middle).box.x == 50 - width / 2)
        #expect(Label("2026", x: 50, baseline: 20, anchor: .end).box.right == 50)
        #expect(Label("2026", x: 50, baseline: 20).box.y == 20 - 0.905 * 12)
    }

    @Test("Text is clean and never below twelve pixels")
    func safe() {
        let label = Label("a\u{0}\u{202E}b\nc", x: 0, baseline: 0, size: 4)
        #expect(label.text == "ab c")
        #expect(label.size == 12)
    }

    @Test("Clamping moves a label between the edges")
    func clamping() {
        #expect(Label("2026", x: -5, baseline: 0).clamped(to: 0...100).box.x == 0)
        #expect(Label("2026", x: 99, baseline: 0, anchor: .middle).clamped(to: 0...100).box.right == 100)
        // A wider font has room inwards only.
        let near = Label("2026", x: 15, baseline: 0, anchor: .middle)
        #expect(near.clamped(to: 0...100).anchor == .start && near.clamped(to: 0...100).box.x == near.box.x)
        #expect(Label("2026", x: 86, baseline: 0, anchor: .middle).clamped(to: 0...100).anchor == .end)
        #expect(Label("2026", x: 50, baseline: 0, anchor: .middle).clamped(to: 0...100).anchor == .middle)
    }
}
