import Smartlook

/// Takes percent signs out of the parts of an address that a client sent; what is no text is refused, not repaired.
enum PercentDecoding {
    /// A part of the path; nil where it is no text: a broken escape, or bytes that are no UTF-8.
    static func path(_ text: Substring) -> String? {
        decoded(text, plusIsSpace: false)
    }

    /// A name or value of the query, in which `+` is a space too, as forms write it.
    static func query(_ text: Substring) -> String? {
        decoded(text, plusIsSpace: true)
    }

    private static func decoded(_ text: Substring, plusIsSpace: Bool) -> String? {
        var rest = text.utf8
        var out: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let decoded = rest.leadingHexByte else { return nil }
                out.append(decoded)
                rest = rest.dropFirst(2)
            case UInt8(ascii: "+") where plusIsSpace: out.append(UInt8(ascii: " "))
            default: out.append(byte)
            }
        }
        return String(validating: out, as: UTF8.self)
    }
}
