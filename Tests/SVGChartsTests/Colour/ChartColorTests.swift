import SVGCharts
import Testing

@Suite("Colours")
struct ChartColorTests {
    private static let texts: [ChartColor] = [.ink, .ink2, .good, .bad, .accent]
    private static let grounds: [ChartColor] = [.background, .surface, .band]
    private static let marks: [ChartColor] = [.accent, .ghost, .axis, .category1, .category2, .category3]

    @Test("Texts reach 4.5 : 1 on every ground, light and dark", arguments: texts, grounds)
    func text(_ text: ChartColor, ground: ChartColor) {
        #expect(contrast(text.light, ground.light) >= 4.5)
        #expect(contrast(text.dark, ground.dark) >= 4.5)
    }

    @Test("Marks reach 3 : 1 on the background", arguments: marks)
    func mark(_ mark: ChartColor) {
        #expect(contrast(mark.light, ChartColor.background.light) >= 3)
        #expect(contrast(mark.dark, ChartColor.background.dark) >= 3)
    }

    @Test("Limits reach 3 : 1 on the band, which is too faint alone")
    func limits() {
        #expect(contrast(ChartColor.axis.light, ChartColor.band.light) >= 3)
        #expect(contrast(ChartColor.axis.dark, ChartColor.band.dark) >= 3)
    }

    @Test("The heat map's numbers reach 4.5 : 1 on their cells")
    func heatMap() {
        let steps: [ChartColor] = [
            .sequence0, .sequence1, .sequence2, .sequence3, .sequence4, .sequence5, .sequence6,
        ]
        // The style sheet turns to the colour of the page two steps before the end, in the dark three.
        for (index, step) in steps.enumerated() {
            #expect(contrast(step.light, (index < 5 ? ChartColor.ink : .background).light) >= 4.5)
            #expect(contrast(step.dark, (index < 4 ? ChartColor.ink : .background).dark) >= 4.5)
        }
    }

    @Test("The definition of contrast")
    func definition() {
        #expect(abs(contrast("#000000", "#ffffff") - 21) < 1e-9)
        #expect(abs(contrast("#777777", "#ffffff") - 4.478) < 1e-3)
    }

    /// The contrast of WCAG 2.
    private func contrast(_ first: String, _ second: String) -> Double {
        let (a, b) = (luminance(first), luminance(second))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private func luminance(_ hex: String) -> Double {
        let digits = Array(hex.dropFirst())
        let parts = [0, 2, 4].map { start in
            let value = Double(Int(String(digits[start..<start + 2]), radix: 16) ?? 0) / 255
            return value <= 0.04045 ? value / 12.92 : power24((value + 0.055) / 1.055)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    /// The power 2.4, as the fifth root of the twelfth power by Newton's method.
    private func power24(_ base: Double) -> Double {
        let twelfth = (0..<12).reduce(1) { product, _ in product * base }
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root * root * root - twelfth) / (5 * root * root * root * root) }
        return root
    }
}
