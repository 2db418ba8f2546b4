import Testing

@testable import SVGCharts

@Suite("Styles of numbers")
struct NumberStyleTests {
    @Test(
        "Where there is little room, great counts have three digits",
        arguments: [
            (0, "0"), (140, "140"), (9_999, "9,999"), (10_000, "10.0k"), (48_210, "48.2k"), (99_949, "99.9k"),
            (99_950, "100k"), (999_499, "999k"), (999_500, "1.00M"), (1_280_000_000, "1.28B"),
            (-25_000, "\u{2212}25.0k"),
        ] as [(Double, String)])
    func short(_ value: Double, text: String) {
        #expect(NumberStyle.english.short(value) == text)
    }

    @Test("What is no number is no text", arguments: [Double.nan, .infinity, -.infinity])
    func none(_ value: Double) {
        #expect(NumberStyle.english.short(value).isEmpty)
    }
}
