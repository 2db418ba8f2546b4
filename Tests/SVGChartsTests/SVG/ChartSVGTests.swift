import SVGCharts
import Testing

@Suite("Charts as SVG")
struct ChartSVGTests {
    private static let painted: Set<String> = ["rect", "circle", "path", "text"]

    @Test("Both forms are well-formed and hold nothing forbidden", arguments: Fixture.all, ChartWidth.allCases)
    func forms(_ fixture: Fixture, width: ChartWidth) throws {
        let inline = fixture.chart.inlineSVG(width, caption: Fixture.caption)
        let standalone = fixture.chart.standaloneSVG(width, caption: Fixture.caption)
        #expect(inline.hasPrefix("<svg "))
        #expect(!inline.contains("xmlns"))
        #expect(standalone.hasPrefix("<svg "))
        for svg in [inline, standalone] {
            let parsed = try #require(ParsedSVG(svg))
            for element in parsed.elements {
                #expect(!["script", "foreignObject", "image", "use", "filter"].contains(element.name))
                #expect(!element.attributes.keys.contains { $0.hasPrefix("on") })
                #expect(
                    element.attributes.keys.allSatisfy {
                        !["style", "href", "transform", "dominant-baseline", "textLength"].contains($0)
                    })
                for (name, value) in element.attributes where name != "id" {
                    #expect(!value.contains("nan") && !value.contains("inf"), "\(name)=\(value)")
                }
                guard Self.painted.contains(element.name) else { continue }
                let fill = element.attributes["fill"] ?? "none"
                #expect(fill == "none" || fill.wholeMatch(of: /#[0-9a-f]{6}/) != nil)
                #expect(fill != "none" || element.attributes["stroke"] != nil)
            }
            #expect(!svg.contains("@import"))
        }
        #expect(try #require(ParsedSVG(inline)).all("style").isEmpty)
        #expect(try #require(ParsedSVG(standalone)).all("style").count == 1)
    }

    @Test("Numbers have at most two decimals and no negative zero", arguments: Fixture.all, ChartWidth.allCases)
    func numbers(_ fixture: Fixture, width: ChartWidth) throws {
        let parsed = try #require(ParsedSVG(fixture.chart.inlineSVG(width, caption: Fixture.caption)))
        for element in parsed.elements {
            for name in ["x", "y", "width", "height", "cx", "cy", "r", "d", "stroke-width", "viewBox"] {
                guard let value = element.attributes[name] else { continue }
                for number in value.split(whereSeparator: { " MLHVZ".contains($0) }) {
                    #expect(number.wholeMatch(of: /-?[0-9]+(\.[0-9]?[1-9])?/) != nil, "\(name)=\(value)")
                    #expect(number != "-0")
                }
            }
        }
    }

    @Test("Title and description are each tied to the picture once")
    func caption() throws {
        let svg = Fixture.funnel(3).inlineSVG(
            .wide, caption: ChartCaption(key: "funnel-signup", title: "A & B", description: "<b>"))
        let parsed = try #require(ParsedSVG(svg))
        let root = try #require(parsed.elements.first)
        #expect(root.attributes["role"] == "img")
        #expect(root.attributes["aria-labelledby"] == "funnel-signup-w-t")
        #expect(root.attributes["aria-describedby"] == "funnel-signup-w-d")
        #expect(root.attributes["viewBox"] == "0 0 720 \(root.attributes["height"] ?? "")")
        #expect(root.attributes["width"] == "720")
        #expect(parsed.all("title").map(\.text) == ["A & B"])
        #expect(parsed.all("title").first?.attributes["id"] == "funnel-signup-w-t")
        #expect(parsed.all("desc").map(\.text) == ["<b>"])
        #expect(parsed.all("g").map { $0.attributes["aria-hidden"] } == ["true"])
    }

    @Test("Hostile text comes out as text", arguments: Fixture.hostileNames)
    func hostile(_ name: String) throws {
        let caption = ChartCaption(key: name, title: name, description: name + ".")
        let chart = DotPlot(rows: [.init(label: name, value: 0.1, valueLabel: name)])
        for svg in [chart.inlineSVG(.compact, caption: caption), chart.standaloneSVG(.wide, caption: caption)] {
            let parsed = try #require(ParsedSVG(svg))
            #expect(parsed.all("title").count == 1)
            #expect(svg.utf8.count < 16_000)
            let ids = parsed.elements.compactMap { $0.attributes["id"] }
            #expect(Set(ids).count == ids.count)
            #expect(ids.allSatisfy { $0.prefix(4000).wholeMatch(of: /[a-z][a-z0-9-]*/) != nil })
            for scalar in svg.unicodeScalars {
                let isBidi = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
                #expect(!isBidi && (scalar.value >= 0x20 || scalar == "\n") && scalar.value != 0xFFFE)
            }
        }
    }

    @Test("Pictures stay small", arguments: ChartWidth.allCases)
    func size(_ width: ChartWidth) {
        let charts: [any Chart] = [
            Fixture.funnel(12), Fixture.trend((0..<26).map { 0.3 + 0.01 * Double($0 % 7) }, usual: 0.31...0.35),
            Fixture.lifecycle(13), DotPlot(rows: Fixture.rows(width == .compact ? 8 : 10)),
        ]
        for chart in charts {
            let size = chart.standaloneSVG(width, caption: Fixture.caption).utf8.count
            #expect(size <= (width == .compact ? 12 : 16) * 1024)
        }
    }

    @Test("The same chart gives the same bytes, also on many threads at once")
    func deterministic() async {
        let expected = Fixture.all.map { $0.chart.standaloneSVG(.wide, caption: Fixture.caption) }
        await withTaskGroup(of: [String].self) { group in
            for _ in 0..<4 {
                group.addTask { Fixture.all.map { $0.chart.standaloneSVG(.wide, caption: Fixture.caption) } }
            }
            for await result in group { #expect(result == expected) }
        }
    }
}
