/// Writes texts into mail headers: as they are where all mail programs take them so, else as encoded words (RFC 2047).
enum HeaderText {
    /// Subjects and the like.
    static func unstructured(_ text: String) -> String {
        isPlain(text) ? text : encodedWords(text)
    }

    /// A mailbox, the name quoted or encoded where it has to be.
    static func mailbox(_ address: MailAddress) -> String {
        guard !address.name.isEmpty else { return address.address }
        return "\(phrase(address.name)) <\(address.address)>"
    }

    /// A name in front of something in angle brackets.
    static func phrase(_ text: String) -> String {
        guard isPlain(text) else { return encodedWords(text) }
        if text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " }) { return text }
        return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// Printable ASCII that is short and cannot be taken for an encoded word.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !text.contains("=?") && text.utf8.count <= 900
    }

    /// Each word is a line of at most 75 characters and holds whole characters.
    private static func encodedWords(_ text: String) -> String {
        let room = 75 - "=?utf-8?q??=".utf8.count
        var words: [String] = []
        var current = ""
        for scalar in text.unicodeScalars {
            let piece = encoded(scalar)
            if current.utf8.count + piece.utf8.count > room {
                words.append(current)
                current = ""
            }
            current += piece
        }
        words.append(current)
        return words.map { "=?utf-8?q?\($0)?=" }.joined(separator: " ")
    }

    private static func encoded(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case " ": return "_"
        case "A"..."Z", "a"..."z", "0"..."9", "!", "*", "+", "-", "/": return String(scalar)
        default: return String(scalar).utf8.map(\.quotedPrintable).joined()
        }
    }
}

extension UInt8 {
    /// `=C3`.
    var quotedPrintable: String {
        let digits = Array("0123456789ABCDEF")
        return "=\(digits[Int(self >> 4)])\(digits[Int(self & 15)])"
    }
}
