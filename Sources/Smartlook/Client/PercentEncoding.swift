extension String {
    /// The text as one segment of a path or one value of a query: all but the unreserved characters of RFC 3986 encoded.
    package var percentEncoded: String {
        var out: [UInt8] = []
        for byte in utf8 { byte.append(to: &out, keeping: \.isUnreserved) }
        return String(decoding: out, as: UTF8.self)
    }

    /// The text with every `%41` turned into its byte; broken escapes stay.
    var percentDecoded: String {
        guard contains("%") else { return self }
        var out: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let decoded = rest.leadingHexByte {
                out.append(decoded)
                rest = rest.dropFirst(2)
            } else {
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}

extension Substring.UTF8View {
    /// The byte that the first two characters write in hexadecimal.
    package var leadingHexByte: UInt8? {
        let pair = prefix(2)
        guard pair.count == 2 else { return nil }
        let digits = pair.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        return digits.count == 2 ? UInt8(digits[0] << 4 | digits[1]) : nil
    }
}

extension UInt8 {
    var isUnreserved: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    /// Appends the byte as it is, or as `%` and two digits.
    func append(to out: inout [UInt8], keeping isKept: (UInt8) -> Bool) {
        if isKept(self) { return out.append(self) }
        let digits = Array("0123456789ABCDEF".utf8)
        out += [UInt8(ascii: "%"), digits[Int(self >> 4)], digits[Int(self & 15)]]
    }
}
