/// Swift source without its comments and the words of its string literals, line by line where it was.
///
/// A rule about code must not stumble over a comment that explains it. Code inside `\(…)` stays. Regular expression
/// literals are taken for code; one with a quotation mark hides the rest of its line.
struct SwiftCode {
    /// The code, with spaces in place of what was left out.
    var text: String { String(decoding: output, as: UTF8.self) }

    // Bytes, because thousands of lines of characters take seconds in a debug build.
    private let source: [UInt8]
    private var output: [UInt8] = []

    init(_ text: String) {
        source = Array(text.utf8)
        output.reserveCapacity(source.count)
        readCode(inside: false)
    }

    /// Nothing is ever inserted, so the output is as long as what has been read.
    private var position: Int { output.count }
    private var isAtEnd: Bool { position >= source.count }

    /// Reads code to the end or, inside an interpolation, over the parenthesis that closes it.
    private mutating func readCode(inside interpolation: Bool) {
        var depth = 0
        while !isAtEnd {
            switch source[position] {
            case UInt8(ascii: "/") where sees("//"):
                skip(source[position...].prefix { $0 != UInt8(ascii: "\n") }.count)
            case UInt8(ascii: "/") where sees("/*"): skipBlockComment()
            case UInt8(ascii: "\""): readString(hashes: 0)
            case UInt8(ascii: "#"):
                let hashes = source[position...].prefix { $0 == UInt8(ascii: "#") }.count
                keep(hashes)
                if sees("\"") { readString(hashes: hashes) }
            case UInt8(ascii: "("):
                depth += 1
                keep(1)
            case UInt8(ascii: ")"):
                depth -= 1
                keep(1)
                if interpolation, depth == 0 { return }
            default: keep(1)
            }
        }
    }

    /// Reads a literal from its first quotation mark on.
    private mutating func readString(hashes: Int) {
        let isMultiline = sees("\"\"\"") && (hashes == 0 || isLineEmpty(from: position + 3))
        let quote = isMultiline ? "\"\"\"" : "\""
        let end = quote + String(repeating: "#", count: hashes)
        let escape = "\\" + String(repeating: "#", count: hashes)
        keep(quote.utf8.count)
        while !isAtEnd {
            switch source[position] {
            case UInt8(ascii: "\"") where sees(end): return keep(end.utf8.count)
            case UInt8(ascii: "\\") where sees(escape + "("):
                skip(escape.utf8.count)
                readCode(inside: true)
            case UInt8(ascii: "\\") where sees(escape): skip(escape.utf8.count + 1)
            // No literal on one line goes on: the mark was something else, in a regular expression for example.
            case UInt8(ascii: "\n") where !isMultiline: return
            default: skip(1)
            }
        }
    }

    private func isLineEmpty(from start: Int) -> Bool {
        source[start...].first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "\n")
    }

    /// Comments of this kind nest.
    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            let step = sees("/*") ? 1 : sees("*/") ? -1 : 0
            depth += step
            skip(step == 0 ? 1 : 2)
        } while depth > 0 && !isAtEnd
    }

    private func sees(_ word: String) -> Bool {
        source[position...].starts(with: word.utf8)
    }

    private mutating func keep(_ count: Int) {
        output += source[position...].prefix(count)
    }

    private mutating func skip(_ count: Int) {
        for byte in source[position...].prefix(count) {
            output.append(byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " "))
        }
    }
}
