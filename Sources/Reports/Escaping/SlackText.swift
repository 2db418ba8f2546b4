/// Escapes text for Slack's messages and for those of its imitators, so that it reads as itself.
enum SlackText {
    /// Slack names three characters as entities; what would be bold, struck or code is kept from it by a zero-width space.
    static func escape(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in VisitorText.clean(VisitorText.plain(text)).unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "*", "_", "~", "`", "@", "#", ":", "[", "]":
                result.append("\u{200B}")
                result.append(scalar)
                // Two colons around a word would be a picture, brackets with parentheses behind them a link elsewhere.
                result.append("\u{200B}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
