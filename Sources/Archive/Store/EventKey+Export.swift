extension EventKey {
    /// Reads 32 hexadecimal digits.
    init?(hex: String) {
        guard hex.utf8.count == 32, hex.allSatisfy(\.isHexDigit), let high = UInt64(hex.prefix(16), radix: 16),
            let low = UInt64(hex.suffix(16), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }

    /// The identity of an event that keeps the key it had in another archive.
    static func identity(hex: String) -> String {
        mark + hex
    }

    /// The key of such an identity. No id of the API begins like it, as the JSON reader lets no NUL through.
    static func exported(_ identity: String) -> EventKey? {
        identity.utf8.first == UInt8(ascii: "k") && identity.hasPrefix(mark)
            ? EventKey(hex: String(identity.dropFirst(mark.count))) : nil
    }

    private static let mark = "key\u{0}"
}
