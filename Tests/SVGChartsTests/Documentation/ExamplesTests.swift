import Foundation
import SVGCharts
import Testing

/// The examples in the documentation are the files beside this one, which are compiled, and its pictures are theirs.
@Suite("Examples of the documentation")
struct ExamplesTests {
    private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    private static let catalog = folder.appending(path: "../../../Sources/SVGCharts/SVGCharts.docc").standardized

    private func files(in folder: URL, _ ending: String) throws -> [String: String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(ending) }
        return try Dictionary(
            uniqueKeysWithValues: names.map {
                ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
            })
    }

    @Test("Every example is compiled")
    func code() throws {
        var compiled = try files(in: Self.folder, ".swift")
        compiled["ExamplesTests.swift"] = nil
        let blocks = try files(in: Self.catalog, ".md").values.flatMap { text in
            text.components(separatedBy: "```swift\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
        }
        #expect(Set(blocks) == Set(compiled.values))
        #expect(blocks.count == compiled.count)
    }

    private static let pictures: [(name: String, chart: any Chart)] = [
        ("funnel-bars", signupFunnel()), ("trend-panel", conversionTrend()), ("lifecycle-columns", visitorsByWeek()),
        ("dot-plot", conversionByDevice()), ("ranked-bars", nextEvents()), ("histogram", timeToConvert()),
        ("own-chart", ShareBar(share: 0.42, name: "42% of all visitors")),
    ]

    @Test("Every picture is that of its example; RECORD=all draws them anew", arguments: pictures.indices)
    func picture(_ index: Int) throws {
        let (name, chart) = Self.pictures[index]
        let caption = ChartCaption(key: name, title: name, description: "The picture of the example.")
        let drawn = chart.standaloneSVG(.compact, caption: caption)
        let file = Self.catalog.appending(path: "Resources/\(name).svg")
        if ProcessInfo.processInfo.environment["RECORD"] == "all" {
            try drawn.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == drawn)
        let articles = try files(in: Self.catalog, ".md").values.joined()
        #expect(articles.contains("](\(name))"))
    }

    @Test("A file has its colours and its name")
    func fileOfAChart() {
        let svg = file(of: signupFunnel())
        #expect(svg.contains("<title id=\"signup-c-t\">Signup funnel, 2026-W46</title>"))
        #expect(svg.contains("prefers-color-scheme:dark"))
    }
}
