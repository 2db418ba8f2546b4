import Smartlook

/// Reads the times that files hold.
enum ImportTime {
    /// ISO 8601 (`Instant`'s forms), or a number of seconds, milliseconds or microseconds since the Unix epoch: which
    /// of them is told by its size, as all three name the years 1973 to 5138 with different numbers of digits.
    static func instant(_ text: String) -> Instant? {
        if let instant = Instant(text) { return instant }
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = Int64(parts[0]), whole.magnitude < 100_000_000_000_000_000 else { return nil }
        var fraction: Int64 = 0
        if parts.count == 2 {
            let digits = parts[1].prefix(6)
            guard !digits.isEmpty, parts[1].allSatisfy(\.isNumber), let number = Int64(digits) else { return nil }
            fraction = (digits.count..<6).reduce(number) { value, _ in value * 10 }
            if text.hasPrefix("-") { fraction = -fraction }
        }
        switch whole.magnitude {
        case 0..<100_000_000_000: return Instant(microseconds: whole * 1_000_000 + fraction)
        case 0..<100_000_000_000_000: return Instant(microseconds: whole * 1000 + fraction / 1000)
        default: return Instant(microseconds: whole)
        }
    }
}

/// Reads many times, most of them of one form and one day after the other: `2026-01-05T10:11:12.123456Z`, with a space
/// for the `T`, without fraction or `Z`. What looks otherwise is left to `ImportTime`.
struct ImportTimeReader {
    private var date: UInt64 = 0
    private var dateEnd: UInt16 = 0
    private var midnight: Int64 = 0

    /// Microseconds since the Unix epoch, or nil where the text is no time.
    mutating func microseconds(_ text: UnsafeRawBufferPointer) -> Int64? {
        if text.count >= 19, let time = usual(text) { return time }
        return ImportTime.instant(String(decoding: text, as: UTF8.self))?.microseconds
    }

    private mutating func usual(_ text: UnsafeRawBufferPointer) -> Int64? {
        let separator = text[10]
        guard separator == UInt8(ascii: "T") || separator == UInt8(ascii: " "), text[13] == UInt8(ascii: ":"),
            text[16] == UInt8(ascii: ":")
        else { return nil }
        let start = text.loadUnaligned(as: UInt64.self)
        let end = text.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
        if start != date || end != dateEnd {
            guard let day = Self.day(text) else { return nil }
            (date, dateEnd, midnight) = (start, end, Int64(day.daysSinceEpoch) * 86_400_000_000)
        }
        guard let hour = Self.two(text, 11), hour < 24, let minute = Self.two(text, 14), minute < 60,
            let second = Self.two(text, 17), second < 60
        else { return nil }
        var fraction: Int64 = 0
        var position = 19
        if position < text.count, text[position] == UInt8(ascii: ".") {
            position += 1
            var digits = 0
            while position < text.count, let digit = Self.digit(text[position]) {
                if digits < 6 { fraction = fraction * 10 + digit }
                digits += 1
                position += 1
            }
            guard digits > 0 else { return nil }
            for _ in min(digits, 6)..<6 { fraction *= 10 }
        }
        guard position == text.count || (position + 1 == text.count && text[position] == UInt8(ascii: "Z")) else {
            return nil
        }
        return midnight + ((hour * 60 + minute) * 60 + second) * 1_000_000 + fraction
    }

    /// The date that a text begins with; rows in the order of visitors seldom stay with one.
    private static func day(_ text: UnsafeRawBufferPointer) -> CivilDate? {
        guard let century = two(text, 0), let year = two(text, 2), text[4] == UInt8(ascii: "-"),
            let month = two(text, 5), text[7] == UInt8(ascii: "-"), let day = two(text, 8)
        else { return nil }
        return CivilDate(year: Int(century * 100 + year), month: Int(month), day: Int(day))
    }

    @inline(__always)
    private static func digit(_ byte: UInt8) -> Int64? {
        byte >= 0x30 && byte <= 0x39 ? Int64(byte - 0x30) : nil
    }

    @inline(__always)
    private static func two(_ text: UnsafeRawBufferPointer, _ position: Int) -> Int64? {
        guard let tens = digit(text[position]), let ones = digit(text[position + 1]) else { return nil }
        return tens * 10 + ones
    }
}
