/// Escapes text for what Notion imports: CommonMark with tables, where a backslash keeps every sign what it is.
enum NotionText {
    static func escape(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in VisitorText.clean(VisitorText.plain(text)).unicodeScalars {
            if isSign(scalar) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    /// All signs that CommonMark knows a backslash before, but those of numbers and words, which mean nothing in them.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        "\\`*_{}[]<>()#+!|~&@:$^=\"'".unicodeScalars.contains(scalar)
    }
}
