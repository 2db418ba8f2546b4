import SVGCharts

/// A drawing of a mail: what to make the picture from, and the words for those who do not see it.
package struct MailPicture: Sendable, Hashable {
    /// The name of the file without its suffix: `funnel-checkout`.
    package let name: String
    package let svg: String
    /// In pixels of the screen, without the margin.
    package let width: Int
    package let height: Int
    /// At most 250 characters with the numbers.
    package let alt: String

    /// The white margin around the drawing, which dark mail programs need.
    package static let margin = 12

    /// Nil where the figure has no drawing.
    init?(_ figure: Figure) {
        guard let chart = figure.chart else { return nil }
        name = figure.key
        svg = chart.standaloneSVG(.compact, caption: figure.caption)
        width = ChartWidth.compact.rawValue
        height = Int(chart.scene(.compact).height.rounded(.up))
        let text = "\(figure.caption.title). \(figure.caption.description)"
        alt = text.count > 250 ? text.prefix(249) + "…" : text
    }
}
