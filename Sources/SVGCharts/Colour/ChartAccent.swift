/// The colour of this week's values and of links, in its light and its dark form.
///
/// It is the one colour of the palette that a project chooses; everything drawn within `ChartAccent.$current.withValue`
/// has it.
public struct ChartAccent: Sendable, Hashable {
    /// On a light background, as `#rrggbb`.
    public let light: String
    /// On a dark background, as `#rrggbb`.
    public let dark: String

    /// The accent of what is being drawn.
    @TaskLocal public static var current = ChartAccent.standard

    /// The accent where none is chosen.
    public static let standard = ChartAccent(light: "#1d5f9c", dark: "#6fb1ee")

    private init(light: String, dark: String) {
        self.light = light
        self.dark = dark
    }

    /// An accent whose texts can be read: it reaches 4.5 : 1 on the page, on cards and on the usual range.
    ///
    /// Throws `FaintAccent` for a colour that does not. Without a dark form, the light one is lightened until it can be
    /// read on dark grounds.
    public init(_ light: RGBColor, dark: RGBColor? = nil) throws(FaintAccent) {
        let (white, black) = (RGBColor("#ffffff"), RGBColor("#000000"))
        try Self.check(light, \.light, toward: black)
        if let dark { try Self.check(dark, \.dark, toward: white) }
        self.light = light.hex
        self.dark = (dark ?? Self.readable(light, \.dark, toward: white, contrast: 6) ?? light).hex
    }

    /// What texts in the accent stand on.
    private static let grounds = [ChartColor.background, .surface, .band]
    private static let least = 4.5

    private static func check(
        _ color: RGBColor, _ scheme: (ChartColor) -> String, toward end: RGBColor?
    ) throws(FaintAccent) {
        for ground in grounds {
            guard let other = RGBColor(scheme(ground)), color.contrast(with: other) < least else { continue }
            let tenths = Int((color.contrast(with: other) * 10).rounded(.down))
            throw FaintAccent(
                color: color.hex, ground: other.hex, contrast: "\(tenths / 10).\(tenths % 10)",
                readable: readable(color, scheme, toward: end, contrast: least)?.hex)
        }
    }

    /// The nearest mixture that reaches a contrast on every ground.
    private static func readable(
        _ color: RGBColor, _ scheme: (ChartColor) -> String, toward end: RGBColor?, contrast: Double
    ) -> RGBColor? {
        guard let end else { return nil }
        return (0...20).lazy.map { color.mixed(with: end, twentieths: $0) }.first { mixture in
            grounds.allSatisfy { ground in
                RGBColor(scheme(ground)).map { mixture.contrast(with: $0) >= contrast } ?? false
            }
        }
    }
}

/// An accent that cannot be read, with one like it that can.
public struct FaintAccent: Error, Sendable, Hashable, CustomStringConvertible {
    /// The colour asked for, as `#rrggbb`.
    public let color: String
    /// What it cannot be read on, as `#rrggbb`.
    public let ground: String
    /// What it reaches: "2.1".
    public let contrast: String
    /// A colour like it that can be read.
    public let readable: String?

    /// The fault and the cure in one sentence.
    public var description: String {
        "\(color) has a contrast of \(contrast) : 1 on \(ground), and links and numbers need 4.5 : 1"
            + (readable.map { "; \($0) has it." } ?? ".")
    }
}
