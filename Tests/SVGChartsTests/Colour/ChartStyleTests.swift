import Testing

@testable import SVGCharts

@Suite("Style sheet")
struct ChartStyleTests {
    @Test("Every variable used is defined for every scheme", arguments: ChartColor.allCases)
    func complete(_ color: ChartColor) {
        let css = ChartStyle.css
        #expect(css.contains("--\(color.rawValue):\(color.light)"))
        #expect(css.contains("--\(color.rawValue):\(color.dark)"))
        #expect(css.contains("--\(color.rawValue):\(color.forced)"))
        #expect(css.contains(".f-\(color.rawValue){fill:var(--\(color.rawValue))}"))
        #expect(css.contains(".s-\(color.rawValue){stroke:var(--\(color.rawValue))}"))
    }

    @Test("A picture brings only its own colours, in the order of the palette")
    func subset() {
        #expect(
            ChartStyle.css(fills: [.accent, .background], strokes: [.accent]) == """
                :root{color-scheme:light dark}
                :root{--bg:#ffffff;--accent:#1d5f9c}
                @media screen and (prefers-color-scheme:dark){:root{--bg:#14171c;--accent:#6fb1ee}}
                @media (forced-colors:active){:root{--bg:Canvas;--accent:LinkText}}
                .f-bg{fill:var(--bg)}
                .f-accent{fill:var(--accent)}
                .s-accent{stroke:var(--accent)}

                """)
    }

    @Test("Braces balance and nothing needs escaping in XML")
    func syntax() {
        let css = ChartStyle.css
        #expect(css.count(where: { $0 == "{" }) == css.count(where: { $0 == "}" }))
        #expect(!css.contains { "<>&".contains($0) })
    }
}
