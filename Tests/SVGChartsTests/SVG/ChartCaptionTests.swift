import Testing

@testable import SVGCharts

@Suite("Captions")
struct ChartCaptionTests {
    @Test(
        "Ids are legal whatever the key",
        arguments: [
            ("funnel-signup", "funnel-signup-c-t"), ("Funnel Über", "funnel--ber-c-t"), ("1st", "figure-1st-c-t"),
            ("", "figure--c-t"), ("a\"b", "a-b-c-t"),
        ])
    func id(_ key: String, _ expected: String) {
        #expect(ChartCaption(key: key, title: "", description: "").id(.compact, "t") == expected)
    }
}
