/// Writes texts as strings of a style sheet.
enum CSSText {
    /// The text in quotation marks, with everything but letters, digits and spaces of ASCII as its number.
    static func quoted(_ text: String) -> String {
        let escaped = VisitorText.clean(VisitorText.plain(text)).unicodeScalars.map { scalar in
            let isPlain = scalar == " " || scalar.isASCII && (scalar.properties.isAlphabetic || "0"..."9" ~= scalar)
            return isPlain ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
        }
        return "\"\(escaped.joined())\""
    }
}
