import Mustache

/// Escapes text for Markdown, so that it reads as itself in paragraphs, lists and table cells; GitHub's is done here.
struct MarkdownText: MustacheContentType {
    private static let wordJoiner: Unicode.Scalar = "\u{2060}"

    func escapeText(_ text: String) -> String {
        switch MarkdownFlavor.current {
        case .github: Self.escape(text)
        case .slack: SlackText.escape(text)
        case .notion: NotionText.escape(text)
        }
    }

    static func escape(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            let before: Unicode.Scalar = index > 0 ? scalars[index - 1] : " "
            switch scalar {
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "\n", "\r", "\t": result.append(" ")
            case "\\", "`", "*", "_", "[", "]", "|", "~", "{", "}":
                result.append("\\")
                result.append(scalar)
            // @name and #123 would notify people and link to threads, :name: would turn into a picture.
            case "@", "#":
                if scalar == "#", index == 0 { result.append("\\") }
                result.append(scalar)
                result.append(wordJoiner)
            case ":" where isWordPart(next) && endsLikePicture(scalars[(index + 1)...]):
                result.append(scalar)
                result.append(wordJoiner)
            // "- " begins a list, "---" and "===" a heading or a rule.
            case "-", "=", "+":
                if index == 0, scalar != "+" || next == " " { result.append("\\") }
                result.append(scalar)
            // "1." at the start of a line begins a list; a dot between words may make them a link.
            case ".", ")":
                if scalars[..<index].allSatisfy({ $0.isDigit }), index > 0, next == " " { result.append("\\") }
                // On both sides: what begins with "www." alone is a link already.
                let isInWord = scalar == "." && isLetter(before) && isLetter(next)
                result.append(contentsOf: isInWord ? [wordJoiner, scalar, wordJoiner] : [scalar])
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether what follows a colon has another one, or two slashes, before the word ends.
    private static func endsLikePicture(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        let word = rest.prefix { $0 != " " }
        return word.contains(":") || word.starts(with: "//".unicodeScalars)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.isDigit || scalar == "/" || scalar == "+" || scalar == "-"
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
