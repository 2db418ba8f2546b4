import Testing

@testable import SVGCharts

@Suite("Linear scales")
struct LinearScaleTests {
    @Test("Values map to pixels, upside down too, and a point maps to the middle")
    func maps() {
        #expect(LinearScale(domain: 0...4, start: 10, end: 50)(1) == 20)
        #expect(LinearScale(domain: 0...4, start: 50, end: 10)(1) == 40)
        #expect(LinearScale(domain: 0...4, start: 10, end: 50).clamped(9) == 50)
        #expect(LinearScale(domain: 2...2, start: 10, end: 50)(2) == 30)
    }
}
