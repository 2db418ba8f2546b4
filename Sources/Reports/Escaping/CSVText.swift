/// Writes tables as RFC 4180 CSV that spreadsheets do not take for formulas.
package enum CSVText {
    /// The rows as lines that end in CR LF.
    package static func table(_ rows: [[String]]) -> String {
        rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// One cell, quoted where it has to be; text that a spreadsheet would compute is led by an apostrophe.
    package static func cell(_ text: String) -> String {
        let guarded = looksLikeFormula(text) ? "'" + text : text
        let needsQuotes = guarded.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
        guard needsQuotes else { return guarded }
        var result = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in guarded.unicodeScalars {
            if scalar == "\"" { result.append("\"") }
            result.append(scalar)
        }
        result.append("\"")
        return String(result)
    }

    private static func looksLikeFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return false }
        return !isNumber(text)
    }

    /// Whether the text is a plain decimal number such as -0.25, which no spreadsheet computes.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.utf8.drop { $0 == 0x2B || $0 == 0x2D }
        return text.utf8.count - digits.count <= 1 && digits.first.map { (0x30...0x39).contains($0) } == true
            && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E } && digits.filter { $0 == 0x2E }.count <= 1
    }

    /// A number with at most six decimals, as programs read it.
    package static func number(_ value: Double?) -> String {
        guard let value, value.isFinite, abs(value) < 1e12 else { return "" }
        var digits = NumberText.fixed(abs(value), 6).utf8[...]
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        if digits.last == UInt8(ascii: ".") { digits.removeLast() }
        let text = String(Substring(digits))
        return value < 0 && text != "0" ? "-" + text : text
    }
}
