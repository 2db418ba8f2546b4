/// Writes text as quoted-printable (RFC 2045): lines of at most 76 ASCII characters that end in CR LF.
enum QuotedPrintable {
    static func encode(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(line).joined(separator: "\r\n")
    }

    private static func line(_ text: Substring) -> String {
        let bytes = Array(text.utf8)
        var result = ""
        var length = 0
        for (index, byte) in bytes.enumerated() {
            let isLast = index == bytes.count - 1
            let piece: String
            switch byte {
            // Spaces at the end of a line are lost on the way.
            case 0x20, 0x09: piece = isLast ? byte.quotedPrintable : String(Unicode.Scalar(byte))
            // A dot that begins a line is doubled on the way, "From " gets a ">" in some mailboxes.
            case UInt8(ascii: ".") where length == 0: piece = byte.quotedPrintable
            case UInt8(ascii: "F") where length == 0 && bytes[index...].starts(with: "From ".utf8):
                piece = byte.quotedPrintable
            case UInt8(ascii: "="): piece = byte.quotedPrintable
            case 0x21...0x7E: piece = String(Unicode.Scalar(byte))
            default: piece = byte.quotedPrintable
            }
            // The last column is the soft break's.
            if length + piece.utf8.count > 75 {
                result += "=\r\n"
                length = 0
            }
            result += piece
            length += piece.utf8.count
        }
        return result
    }
}
