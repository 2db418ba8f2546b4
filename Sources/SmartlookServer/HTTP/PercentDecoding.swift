/// Takes percent signs out of the parts of an address.
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
        var bytes = Array(text.utf8)[...]
        var out: [UInt8] = []
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = bytes.popFirst().flatMap(hexDigit), let low = bytes.popFirst().flatMap(hexDigit)
                else { return nil }
                out.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: out.append(UInt8(ascii: " "))
            default: out.append(byte)
            }
        }
        return String(validating: out, as: UTF8.self)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
