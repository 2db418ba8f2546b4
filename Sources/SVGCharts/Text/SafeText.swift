/// Makes text that came from outside harmless in an XML document and in a line of other text.
package enum SafeText {
    /// No real character is built of more scalars than this; a longer pile of combining marks would paint over its
    /// neighbours.
    private static let scalarsPerCharacter = 12

    /// The text without what XML cannot carry (control characters, U+FFFE and U+FFFF), without bidirectional controls,
    /// which would reorder the text around it, and with any line break as a space.
    package static func clean(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { !$0.isPlain }) else { return text }
        var result = String.UnicodeScalarView()
        for character in text {
            for scalar in character.unicodeScalars.prefix(scalarsPerCharacter) {
                switch scalar.value {
                case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
                    if result.last != " " { result.append(" ") }
                case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF, 0xFEFF: break
                case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: break
                default: result.append(scalar)
                }
            }
        }
        return String(result)
    }

    /// The cleaned text, cut to a number of characters.
    static func clean(_ text: String, limit: Int) -> String {
        let text = clean(text)
        guard let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex), end != text.endIndex
        else { return text }
        return text[..<end] + "…"
    }
}

extension Unicode.Scalar {
    /// Whether the scalar can stand in any text as it is; the quick way out for almost every label.
    fileprivate var isPlain: Bool { (0x20...0x7E).contains(value) || (0xA0...0x2FF).contains(value) }
}
