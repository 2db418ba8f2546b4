import Testing

@testable import SVGCharts

@Suite("Accent")
struct ChartAccentTests {
    private func color(_ text: String) throws -> RGBColor { try #require(RGBColor(text)) }

    @Test("The definition of contrast")
    func contrast() throws {
        #expect(abs(try color("#000000").contrast(with: color("#ffffff")) - 21) < 1e-9)
        #expect(abs(try color("#777777").contrast(with: color("#ffffff")) - 4.478) < 1e-3)
    }

    @Test("Only six digits are a colour", arguments: ["", "#fff", "1d5f9c", "#1d5f9g", "#1d5f9c0", "red"])
    func colours(_ text: String) {
        #expect(RGBColor(text) == nil)
    }

    @Test("An accent is readable in both schemes", arguments: ["#1d5f9c", "#7a1fa2", "#00695c", "#b00020", "#000000"])
    func readable(_ text: String) throws {
        let accent = try ChartAccent(color(text))
        #expect(accent.light == text)
        for ground in [ChartColor.background, .surface, .band] {
            #expect(try color(accent.light).contrast(with: color(ground.light)) >= 4.5)
            #expect(try color(accent.dark).contrast(with: color(ground.dark)) >= 4.5)
        }
    }

    @Test("A faint one is refused with one like it that can be read", arguments: ["#ffcc00", "#6fb1ee", "#ffffff"])
    func faint(_ text: String) throws {
        let fault = #expect(throws: FaintAccent.self) { try ChartAccent(color(text)) }
        let cure = try #require(fault?.readable)
        #expect(try ChartAccent(color(cure)).light == cure)
        #expect(fault?.description.contains("\(cure) has it.") == true)
    }

    @Test("Charts and their style sheet take it where it is set, and only there")
    func drawn() throws {
        let accent = try ChartAccent(color("#7a1fa2"))
        let chart = Sparkline(values: [1, 2, 3])
        let plain = chart.svg(width: 120, height: 28)
        ChartAccent.$current.withValue(accent) {
            #expect(chart.svg(width: 120, height: 28) == plain.replacing("#1d5f9c", with: "#7a1fa2"))
            #expect(ChartStyle.css.contains("--accent:#7a1fa2") && ChartStyle.css.contains("--accent:\(accent.dark)"))
        }
        #expect(chart.svg(width: 120, height: 28) == plain)
    }
}
