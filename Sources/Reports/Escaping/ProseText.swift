import Mustache

/// Escapes text for between the tags of HTML, where it can also be said at which places its lines break.
///
/// A range such as 477–612 stays on one line; a long name breaks behind the signs that part its words, one that has room
/// in a sentence only in tables, which the style sheet sees to. Elements say so and not characters, which whoever copies
/// or searches the text would get along with it.
struct ProseText: MustacheContentType {
    /// Names up to here have room in the narrowest column, and those up to there in a sentence.
    private static let longName = 10, longestName = 20
    /// What is longer is no range of ours, and may not make a page wider than its window.
    private static let longestRange = 26

    func escapeText(_ text: String) -> String {
        guard text.unicodeScalars.count > Self.longName || text.unicodeScalars.contains("\u{2013}") else {
            return MarkupText().escapeText(text)
        }
        return text.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
            .map { Self.word(Array($0)) }.joined(separator: " ")
    }

    private static func word(_ scalars: [Unicode.Scalar]) -> String {
        if scalars.count <= longestRange, isRange(scalars) {
            return "<span class=\"range\">\(escaped(scalars[...]))</span>"
        }
        guard scalars.count > longName else { return escaped(scalars[...]) }
        var pieces: [String] = []
        var start = 0
        for index in scalars.indices.dropFirst().dropLast()
        where "-_./:".unicodeScalars.contains(scalars[index]) && isWordPart(scalars[index + 1]) {
            pieces.append(escaped(scalars[start...index]))
            start = index + 1
        }
        pieces.append(escaped(scalars[start...]))
        return pieces.joined(separator: scalars.count > longestName ? "<wbr class=\"far\">" : "<wbr>")
    }

    /// Whether a dash stands between two digits.
    private static func isRange(_ scalars: [Unicode.Scalar]) -> Bool {
        scalars.indices.dropFirst().dropLast().contains { index in
            scalars[index] == "\u{2013}" && scalars[..<index].contains(where: isDigit) && isDigit(scalars[index + 1])
        }
    }

    private static func escaped(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return MarkupText().escapeText(String(text))
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        isDigit(scalar) || scalar.properties.isAlphabetic
    }
}
