import Foundation
import Testing

@testable import SVGCharts

/// The gallery of all charts in all states, for people to look at: `Tests/SVGChartsTests/Gallery`, a page a chart.
///
/// A change that is meant to be seen is recorded with `RECORD=all`; then look at the pages, narrow and wide, light and
/// dark (`Checks/gallery.py`).
@Suite("The gallery")
struct GalleryTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Gallery")

    private static let charts =
        ChartState.all.reduce(into: [String]()) { charts, state in
            if charts.last != state.chart { charts.append(state.chart) }
        } + ["Sparkline"]

    @Test("Pages are as they were looked at", arguments: charts)
    func page(_ chart: String) throws {
        let file = Self.folder.appending(path: "\(chart.lowercased()).html")
        let page = Self.page(of: chart)
        if ProcessInfo.processInfo.environment["RECORD"] == "all" {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try page.write(to: file, atomically: true, encoding: .utf8)
        }
        let recorded = try String(contentsOf: file, encoding: .utf8)
        #expect(recorded == page, "\(chart) looks different; record with RECORD=all and look at it")
    }

    @Test("Every chart is shown, each state once")
    func complete() {
        let names = ChartState.all.map(\.name)
        #expect(Set(names).count == names.count)
        for state in ChartState.all {
            #expect(state.drawing?.scene(.compact).shapes.isEmpty != true, "\(state.name)")
            #expect(!state.sentence.isEmpty)
        }
    }

    // MARK: - The page

    private static func page(of chart: String) -> String {
        let figures =
            chart == "Sparkline"
            ? sparklines.map { figure($0, [$1.svg(width: 132, height: 34)], $2) }
            : ChartState.all.filter { $0.chart == chart }.map { state in
                let drawings = state.drawing.map { drawing in
                    ChartWidth.allCases.map { drawing.inlineSVG($0, caption: caption(state)) }
                }
                return figure(state.state, drawings ?? [], state.sentence)
            }
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(chart): all states</title>
            <style>
            \(ChartStyle.css)\(style)</style>
            </head>
            <body>
            <main>
            <h1>\(chart)</h1>
            \(figures.joined(separator: "\n"))
            </main>
            </body>
            </html>

            """
    }

    private static func figure(_ name: String, _ drawings: [String], _ sentence: String) -> String {
        let classes = drawings.count > 1 ? ["c", "w"] : ["one"]
        return "<figure><figcaption>\(name)</figcaption>\n"
            + zip(classes, drawings).map { "<div class=\"\($0)\">\($1)</div>\n" }.joined()
            + "<p>\(sentence)</p>\n</figure>"
    }

    private static func caption(_ state: ChartState) -> ChartCaption {
        let key = state.name.lowercased().map { $0.isLetter ? String($0) : "-" }.joined()
        return ChartCaption(key: key, title: state.name, description: "The chart in the state \(state.state).")
    }

    private static let style = """
        body{margin:0 auto;padding:16px clamp(0px,(100vw - 320px) / 2,16px);max-width:760px;background:var(--bg);color:var(--ink);font:16px/1.5 Arial,sans-serif}
        h1{font-size:1.5rem}
        figure{margin:0 0 40px}
        figcaption{margin-bottom:10px;font-weight:700}
        p{margin:0;font-size:14px;color:var(--ink2)}
        svg{display:block;max-width:100%;height:auto}
        .c{margin-bottom:24px}
        @media (max-width:751px){.w{display:none}}

        """

    private static let sparklines: [(String, Sparkline, String)] = [
        ("standard", Sparkline(values: (0..<26).map { 400 + Double($0 * 37 % 60) }), "425, within its usual range."),
        ("nearly constant", Sparkline(values: (0..<26).map { 400 + Double($0 % 3) }), "401, within its usual range."),
        (
            "from zero", Sparkline(values: (0..<26).map { 400 + Double($0 * 37 % 60) }, startsAtZero: true),
            "425, within its usual range."
        ),
        ("one point", Sparkline(values: [5]), "5; first week, no comparison."),
        ("short", Sparkline(values: [5, 7, 6]), "6; too few weeks for a usual range."),
        ("zero", Sparkline(values: [0, 0, 0, 0]), "None this week (W35: 0)."),
        ("partial", Sparkline(values: [50, 52, 48, 51, 12], lastIsPartial: true), "12 through Thursday."),
        ("gap", Sparkline(values: [5, 6, nil, nil, 7, 6, nil, 5]), "5; weeks without data: W31, W32 and W35."),
        (
            "signal and usual range",
            Sparkline(values: [50, 52, 48, 51, 49, 50, 20], signals: [6], usualRange: 44...56),
            "20, below its usual range of 44–56."
        ),
        ("outlier", Sparkline(values: [5, 6, 5, 4000, 6, 5]), "5; too few weeks for a usual range."),
        ("negative", Sparkline(values: [5, -6, 3, -2]), "\u{2212}2; too few weeks for a usual range."),
    ]
}
