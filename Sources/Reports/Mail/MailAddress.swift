/// A mailbox as people write it: `Jo Sample <jo@example.com>` or `jo@example.com`.
package struct MailAddress: Sendable, Hashable {
    /// The name of the person, empty where there is none.
    package let name: String
    /// The address alone: `jo@example.com`.
    package let address: String

    /// Reads a mailbox; nil where the text is none. Local parts in quotation marks and addresses outside ASCII are not
    /// taken: no product-analytics team has them, and they are where headers have been forged.
    package init?(_ text: String) {
        let text = text.trimmed
        var name = ""
        var address = text
        if text.hasSuffix(">"), let open = text.lastIndex(of: "<") {
            name = String(text[..<open]).trimmed
            address = String(text[text.index(after: open)...].dropLast())
        }
        if name.count >= 2, name.hasPrefix("\""), name.hasSuffix("\"") {
            name = String(name.dropFirst().dropLast()).replacing("\\\"", with: "\"")
        }
        guard Self.isAddress(address), name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
            return nil
        }
        self.name = name
        self.address = address
    }

    /// What stands behind the last @.
    package var domain: String {
        String(address[address.index(after: address.lastIndex(of: "@") ?? address.startIndex)...])
    }

    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254, parts[0].utf8.count <= 64 else { return false }
        func isDotted(_ part: Substring, _ isAllowed: (Character) -> Bool) -> Bool {
            part.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && $0.allSatisfy(isAllowed)
            }
        }
        let special = "!#$%&'*+-/=?^_`{|}~"
        return isDotted(parts[0]) { $0.isASCII && ($0.isLetter || $0.isNumber || special.contains($0)) }
            && isDotted(parts[1]) { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
}

extension String {
    fileprivate var trimmed: String {
        let inner = drop { $0.isWhitespace }
        return String(inner.reversed().drop { $0.isWhitespace }.reversed())
    }
}
