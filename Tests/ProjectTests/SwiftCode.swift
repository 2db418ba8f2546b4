/// Swift source without its comments and the words of its string literals, line by line where it was.
///
/// A rule about code must not stumble over a comment that explains it. Code inside `\(…)` stays. Regular expression
/// literals are taken for code, which is right as long as none contains a quotation mark or `//`.
struct SwiftCode {
    /// The code, with spaces in place of what was left out.
    private(set) var text = ""
    private var rest: Substring

    init(_ source: String) {
        rest = source[...]
        while !rest.isEmpty { readCode(until: nil) }
    }

    /// Reads code up to the parenthesis that closes an interpolation, or to the end.
    private mutating func readCode(until end: Character?) {
        var depth = 0
        while let next = rest.first {
            if rest.hasPrefix("//") {
                skip(while: { !$0.isNewline })
            } else if rest.hasPrefix("/*") {
                skipBlockComment()
            } else if let opening = rest.prefixMatch(of: /(#*)("""|")/) {
                readString(hashes: String(opening.1), quote: String(opening.2))
            } else {
                if next == "(" { depth += 1 }
                if next == ")" { depth -= 1 }
                keep(1)
                if next == end, depth < 0 { return }
            }
        }
    }

    private mutating func readString(hashes: String, quote: String) {
        let end = quote + hashes
        let escape = "\\" + hashes
        keep(hashes.count + quote.count)
        while !rest.isEmpty {
            if rest.hasPrefix(end) {
                return keep(end.count)
            } else if rest.hasPrefix(escape + "(") {
                skip(escape.count)
                keep(1)
                readCode(until: ")")
            } else {
                skip(rest.hasPrefix(escape) ? escape.count + 1 : 1)
            }
        }
    }

    /// Comments of this kind nest.
    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            if rest.hasPrefix("/*") {
                depth += 1
                skip(2)
            } else if rest.hasPrefix("*/") {
                depth -= 1
                skip(2)
            } else {
                skip(1)
            }
        } while depth > 0 && !rest.isEmpty
    }

    private mutating func keep(_ count: Int) {
        text += rest.prefix(count)
        rest = rest.dropFirst(count)
    }

    private mutating func skip(_ count: Int) {
        for character in rest.prefix(count) { text.append(character.isNewline ? character : " ") }
        rest = rest.dropFirst(count)
    }

    private mutating func skip(while condition: (Character) -> Bool) {
        skip(rest.prefix(while: condition).count)
    }
}

extension SourceFile {
    /// The numbered lines of the file without comments and literals.
    var codeLines: [(number: Int, text: Substring)] {
        let lines = SwiftCode(text).text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return lines.enumerated().map { ($0.offset + 1, $0.element) }
    }
}
