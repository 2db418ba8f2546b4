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

    @Test("Control characters leave text and attributes, but a style sheet keeps its lines")
    func control() throws {
        let element = SVGElement(
            .svg, [(.id, "a\u{1}\u{202E}b")],
            children: [SVGElement(.title, text: "c\u{C}\nd"), SVGElement(.style, text: "e{}\nf{}")])
        let parsed = try #require(ParsedSVG(SVGWriter.write(element, as: .document)))
        #expect(parsed.elements.first?.attributes["id"] == "ab")
        #expect(parsed.all("title").map(\.text) == ["c d"])
        #expect(parsed.all("style").map(\.text) == ["e{}\nf{}"])
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
