import Testing

@testable import SVGCharts

@Suite("Writing SVG")
struct SVGWriterTests {
    @Test("Text and attributes are escaped, not parsed")
    func escaping() throws {
        let text = "x & y <z> &amp; \"q\" 'a' AT&T;x ]]>"
        let element = SVGElement(.svg, [(.id, text)], children: [SVGElement(.title, text: text)])
        for form in [SVGWriter.Form.fragment, .document] {
            let parsed = try #require(ParsedSVG(SVGWriter.write(element, as: form)))
            #expect(parsed.elements.first?.attributes["id"] == text)
            #expect(parsed.all("title").map(\.text) == [text])
        }
    }

    @Test("Text is written as UTF-8 and not as character references")
    func encoding() {
        let element = SVGElement(.svg, [(.id, "é→")], children: [SVGElement(.title, text: "東 −1.7")])
        #expect(
            SVGWriter.write(element, as: .fragment) == """
                <svg id="é→">
                  <title>東 −1.7</title>
                </svg>
                """)
    }
}
