import SVGCharts

/// Makes names and values that came with the data fit to be shown: whoever visits a site can choose them.
package enum VisitorText {
    static let longest = 60
    static let isolate: Unicode.Scalar = "\u{2068}"
    static let endOfIsolate: Unicode.Scalar = "\u{2069}"

    /// The text without control characters, without bidirectional controls, with every line break as a space.
    package static func clean(_ text: String) -> String { SafeText.clean(text) }

    /// The cleaned text, cut to what a page has room for; a name of nothing visible is called "(empty)".
    package static func shown(_ text: String, limit: Int = longest) -> String {
        let text = clean(text)
        guard text.contains(where: { !$0.isWhitespace }) else { return localized("(empty)") }
        guard text.count > limit else { return text }
        return text.prefix(limit - 1) + "…"
    }

    /// The shown text for inside a sentence; where it may run from right to left it is set apart by isolates, which
    /// pages turn into an element of its own.
    package static func inSentence(_ text: String, limit: Int = 40) -> String {
        let shown = shown(text, limit: limit)
        guard shown.unicodeScalars.contains(where: { $0.value >= 0x590 }) else { return shown }
        return "\(isolate)\(shown)\(endOfIsolate)"
    }

    /// A sentence as parts, each either words of ours or a name set apart.
    static func parts(_ sentence: String) -> [(text: String, isName: Bool)] {
        var parts: [(text: String, isName: Bool)] = []
        var current = String.UnicodeScalarView()
        func flush(_ isName: Bool) {
            if !current.isEmpty { parts.append((String(current), isName)) }
            current = String.UnicodeScalarView()
        }
        for scalar in sentence.unicodeScalars {
            switch scalar {
            case isolate: flush(false)
            case endOfIsolate: flush(true)
            default: current.append(scalar)
            }
        }
        flush(false)
        return parts
    }

    /// A sentence without the marks that set names apart, for titles and other places that hold plain text only.
    static func plain(_ sentence: String) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: sentence.unicodeScalars.filter { $0 != isolate && $0 != endOfIsolate })
        return String(result)
    }
}
