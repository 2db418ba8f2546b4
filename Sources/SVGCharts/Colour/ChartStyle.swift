/// The style sheet of the charts: colours as variables, and classes that paint with them.
///
/// Each shape also carries its light colour as an attribute, for programs that do not know variables; where they are
/// known, the class wins.
public enum ChartStyle {
    /// All variables, all classes and the font, for the style sheet of a page.
    public static var css: String {
        // A reader who prefers contrast gets the stronger colour of each pair in both schemes; files do without, as there
        // are very many.
        css(fills: Set(ChartColor.allCases), strokes: Set(ChartColor.allCases))
            + "@media (prefers-contrast:more){:root{--ink2:var(--ink);--grid:var(--axis)}}\n"
            + "svg[role=img]{font-family:\(Typography.family);font-size:\(Int(Typography.small))px}\n"
    }

    /// The variables and classes of some colours, in the order of the palette.
    ///
    /// Only screens are dark: paper is white, whatever the reader prefers.
    static func css(fills: Set<ChartColor>, strokes: Set<ChartColor>) -> String {
        let colors = ChartColor.allCases.filter(fills.union(strokes).contains)
        func variables(_ value: (ChartColor) -> String) -> String {
            ":root{" + colors.map { "--\($0.rawValue):\(value($0))" }.joined(separator: ";") + "}"
        }
        let lines =
            [
                ":root{color-scheme:light dark}",
                variables(\.light),
                "@media screen and (prefers-color-scheme:dark){\(variables(\.dark))}",
                "@media (forced-colors:active){\(variables(\.forced))}",
            ] + colors.filter(fills.contains).map { ".\($0.fillClass){fill:var(--\($0.rawValue))}" }
            + colors.filter(strokes.contains).map { ".\($0.strokeClass){stroke:var(--\($0.rawValue))}" }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension ChartColor {
    /// The class of shapes filled with the colour.
    public var fillClass: String { "f-\(rawValue)" }

    /// The class of lines drawn in the colour.
    public var strokeClass: String { "s-\(rawValue)" }
}
