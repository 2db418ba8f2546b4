/// A moment in UTC with microseconds, as every time in Weeklook is kept.
///
/// It knows no time zone and no calendar beyond the proleptic Gregorian date it is written in; weeks and local days
/// are the business of `WeekCalendar`.
public struct Instant: Hashable, Comparable, Sendable {
    /// Microseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public var microseconds: Int64

    /// The instant so many microseconds after the Unix epoch.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// The instant so many whole seconds after the Unix epoch.
    public init(seconds: Int64) {
        microseconds = seconds * 1_000_000
    }

    /// Earlier instants come first.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.microseconds < right.microseconds
    }

    /// The instant so many microseconds later (earlier, if negative).
    public func advanced(byMicroseconds distance: Int64) -> Instant {
        Instant(microseconds: microseconds + distance)
    }
}

// MARK: - Words

extension Instant: CustomStringConvertible, Codable {
    /// ISO 8601 in UTC: `2026-11-09T08:30:00Z`, with 3 or 6 digits of a fraction where there is one.
    public var description: String {
        let days = microseconds.floorDivided(by: 86_400_000_000)
        // Not `microseconds - days * …`: the first day of all begins before the smallest number.
        let remainder = microseconds % 86_400_000_000
        let time = remainder < 0 ? remainder + 86_400_000_000 : remainder
        let date = CivilDate(daysSinceEpoch: Int(days))
        let seconds = time / 1_000_000
        let fraction = time % 1_000_000
        var text = "\(date)T\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
        if fraction != 0 {
            text += fraction % 1000 == 0 ? ".\(padded(fraction / 1000, 3))" : ".\(padded(fraction, 6))"
        }
        return text + "Z"
    }

    /// Reads ISO 8601 with `T` or a space between date and time, with or without seconds, fraction and offset; no
    /// offset means UTC, a date alone its midnight. Digits of a fraction beyond the sixth are cut.
    ///
    /// Nil for anything else, also for dates that do not exist (30 February) and for leap seconds.
    public init?(_ text: some StringProtocol) {
        var reader = DigitReader(text)
        guard let year = reader.number(digits: 4), reader.skip("-"), let month = reader.number(digits: 2),
            reader.skip("-"), let day = reader.number(digits: 2),
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        var total = Int64(date.daysSinceEpoch) * 86_400_000_000
        if reader.isAtEnd {
            self.init(microseconds: total)
            return
        }
        guard reader.skip("T") || reader.skip("t") || reader.skip(" "), let hour = reader.number(digits: 2), hour < 24,
            reader.skip(":"), let minute = reader.number(digits: 2), minute < 60
        else { return nil }
        total += Int64(hour * 3600 + minute * 60) * 1_000_000
        if reader.skip(":") {
            guard let second = reader.number(digits: 2), second < 60 else { return nil }
            total += Int64(second) * 1_000_000
            if reader.skip(".") || reader.skip(",") {
                guard let fraction = reader.fraction() else { return nil }
                total += fraction
            }
        }
        guard let offset = reader.offset(), reader.isAtEnd else { return nil }
        self.init(microseconds: total - Int64(offset) * 60_000_000)
    }

    /// Reads what `init(_:)` reads.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let instant = Instant(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is not an ISO 8601 time")
        }
        self = instant
    }

    /// Writes `description`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// Reads fixed-width ASCII digits and separators from the front of a text.
private struct DigitReader<Text: StringProtocol> {
    private var rest: Text.UTF8View.SubSequence

    init(_ text: Text) {
        rest = text.utf8[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func number(digits: Int) -> Int? {
        guard rest.count >= digits else { return nil }
        var value = 0
        for byte in rest.prefix(digits) {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        rest = rest.dropFirst(digits)
        return value
    }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let first = rest.first, UInt32(first) == character.value else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// Microseconds of a fraction of any length, at least one digit.
    mutating func fraction() -> Int64? {
        var value: Int64 = 0
        var digits = 0
        while let byte = rest.first, byte >= 0x30, byte <= 0x39 {
            if digits < 6 { value = value * 10 + Int64(byte - 0x30) }
            digits += 1
            rest = rest.dropFirst()
        }
        guard digits > 0 else { return nil }
        for _ in 0..<max(0, 6 - digits) { value *= 10 }
        return value
    }

    /// Minutes east of UTC: nothing and `Z` are 0; `+01:00`, `+0100` and `+01` are 60.
    mutating func offset() -> Int? {
        if isAtEnd || skip("Z") || skip("z") { return 0 }
        let sign: Int
        if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
        guard let hours = number(digits: 2), hours < 24 else { return nil }
        if isAtEnd { return sign * hours * 60 }
        _ = skip(":")
        guard let minutes = number(digits: 2), minutes < 60 else { return nil }
        return sign * (hours * 60 + minutes)
    }
}
