/// One header field of a mail, folded into lines.
struct MailHeader: Sendable, Hashable {
    let name: String
    let value: String

    /// A value whose characters are all printable ASCII, or an error: nothing that came from elsewhere may begin a header.
    init(_ name: String, _ value: String) throws(MailError) {
        guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
            throw MailError("The header \(name) of a mail holds a character that headers cannot have.")
        }
        self.name = name
        self.value = value
    }

    /// The field as lines of at most 76 characters where there is a space to break at.
    var text: String {
        var lines: [String] = []
        var current = "\(name):"
        for word in value.split(separator: " ", omittingEmptySubsequences: false) {
            if current.utf8.count + 1 + word.utf8.count > 76, !current.hasSuffix(":"), !word.isEmpty {
                lines.append(current)
                current = ""
            }
            current += " \(word)"
        }
        lines.append(current)
        return lines.joined(separator: "\r\n") + "\r\n"
    }
}

/// Why a mail could not be written, in one sentence.
package struct MailError: Error, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
