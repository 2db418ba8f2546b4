/// A colour of the screen, as `#rrggbb`.
public struct RGBColor: Sendable, Hashable {
    /// Red, green and blue, each from 0 to 255.
    let parts: [Int]

    /// The colour of a text such as `#1d5f9c`; nil where it is none.
    public init?(_ text: String) {
        guard text.wholeMatch(of: /#[0-9a-fA-F]{6}/) != nil else { return nil }
        let digits = Array(text.dropFirst())
        parts = [0, 2, 4].map { Int(String(digits[$0..<$0 + 2]), radix: 16) ?? 0 }
    }

    private init(parts: [Int]) {
        self.parts = parts
    }

    /// The colour as `#rrggbb`, in small letters.
    public var hex: String {
        "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The contrast of WCAG 2 with another colour, from 1 to 21.
    public func contrast(with other: RGBColor) -> Double {
        (max(luminance, other.luminance) + 0.05) / (min(luminance, other.luminance) + 0.05)
    }

    /// The colour with so many twentieths of another one in it.
    func mixed(with other: RGBColor, twentieths: Int) -> RGBColor {
        RGBColor(parts: zip(parts, other.parts).map { ($0 * (20 - twentieths) + $1 * twentieths + 10) / 20 })
    }

    private var luminance: Double {
        let linear = parts.map { part in
            let value = Double(part) / 255
            return value <= 0.04045 ? value / 12.92 : Self.power24((value + 0.055) / 1.055)
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// The power 2.4, as the fifth root of the twelfth power by Newton's method: the same on every machine.
    private static func power24(_ base: Double) -> Double {
        let twelfth = (0..<12).reduce(1) { product, _ in product * base }
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root * root * root - twelfth) / (5 * root * root * root * root) }
        return root
    }
}
