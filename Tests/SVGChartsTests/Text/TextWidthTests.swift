import Testing

@testable import SVGCharts

@Suite("Widths of text")
struct TextWidthTests {
    /// Sums of the advances that fontTools reads from Liberation Sans 2.1.5.
    @Test(
        "The table agrees with the font",
        arguments: [
            ("Created first project", 17870, 19461), ("48,210", 6264, 6264), ("−1.7 pp", 6890, 7114),
            ("2026-W36", 9449, 9449), ("Åland Zürich", 11497, 12516), ("Привет", 6920, 7383), ("→ ▲▼", 6671, 6671),
            ("AVATAR fi", 9787, 10353),
        ])
    func font(_ text: String, regular: Double, bold: Double) {
        #expect(TextWidth.measure(text, size: 2048) == regular)
        #expect(TextWidth.measure(text, size: 2048, bold: true) == bold)
    }

    @Test("Both arrays are as long as the ranges they cover")
    func table() {
        let count = FontAdvances.ranges.reduce(0) { $0 + $1.count }
        #expect(FontAdvances.regular.count == count)
        #expect(FontAdvances.bold.count == count)
    }

    @Test(
        "What the font lacks is estimated by character",
        arguments: [("東", 1), ("ｗ", 1), ("👩‍👩‍👧‍👦", 1.25), ("ש", 0.6), ("\u{301}", 0), ("\u{200D}", 0)] as [(String, Double)])
    func estimates(_ text: String, em: Double) {
        #expect(TextWidth.measure(text, size: 1) == em)
    }

    @Test("A decomposed letter is as wide as a composed one")
    func normalisation() {
        #expect(TextWidth.measure("e\u{301}", size: 12) == TextWidth.measure("é", size: 12))
    }

    @Test("Cutting keeps both ends or the head, and the room")
    func cutting() {
        let text = "checkout_completed_with_coupon"
        #expect(TextWidth.cutMiddle(text, to: 300, size: 12) == text)
        #expect(TextWidth.cutMiddle(text, to: 100, size: 12) == "checko…coupon")
        #expect(TextWidth.cutEnd(text, to: 100, size: 12) == "checkout_com…")
        for width in stride(from: 12.0, through: 200, by: 1) {
            for cut in [TextWidth.cutMiddle(text, to: width, size: 12), TextWidth.cutEnd(text, to: width, size: 12)] {
                #expect(TextWidth.measure(cut, size: 12) * TextWidth.reserve <= max(width, 13))
            }
        }
    }

    @Test("A character is never cut apart")
    func graphemes() {
        let families = String(repeating: "👩‍👩‍👧‍👦", count: 50)
        #expect(TextWidth.cutMiddle(families, to: 100, size: 12).allSatisfy { $0 == "👩‍👩‍👧‍👦" || $0 == "…" })
    }
}
