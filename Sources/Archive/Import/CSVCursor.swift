/// Goes through the fields of CSV.
struct CSVCursor {
    private let bytes: UnsafeRawBufferPointer
    private let separator: UInt8
    private(set) var position = 0
    /// Line feeds passed so far.
    private(set) var line = 0
    /// Whether the bytes ended within quotes.
    private(set) var isWithinQuotes = false

    struct Field {
        /// The bytes as they stand, quotes included.
        var bytes: UnsafeRawBufferPointer
        var isQuoted = false
        var hasHighBytes = false
        /// False where a quote is not closed.
        var isComplete = true
    }

    init(_ bytes: UnsafeRawBufferPointer, separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lf = UInt8(ascii: "\n")
    private static let cr = UInt8(ascii: "\r")

    /// Moves to the next record, past line ends; false at the end.
    mutating func nextRecord() -> Bool {
        while position < bytes.count, bytes[position] == Self.lf || bytes[position] == Self.cr {
            if bytes[position] == Self.lf { line += 1 }
            position += 1
        }
        return position < bytes.count
    }

    /// Whether a further field follows, whose separator is passed.
    mutating func isAtSeparator() -> Bool {
        guard position < bytes.count, bytes[position] == separator else { return false }
        position += 1
        return true
    }

    /// Reads up to the separator or the end of the line, which it leaves standing.
    mutating func nextField() -> Field {
        guard position < bytes.count, bytes[position] == Self.quote else { return plainField() }
        let start = position
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == Self.lf { line += 1 }
            guard byte == Self.quote else { continue }
            if position < bytes.count, bytes[position] == Self.quote {
                position += 1
                continue
            }
            // What stands between a closing quote and the separator is kept, as lenient readers do.
            while position < bytes.count, bytes[position] != separator, bytes[position] != Self.lf,
                bytes[position] != Self.cr
            { position += 1 }
            return Field(bytes: part(start), isQuoted: true)
        }
        isWithinQuotes = true
        return Field(bytes: part(start), isQuoted: true, isComplete: false)
    }

    /// A field without quotes, eight bytes at a time.
    @inline(__always)
    private mutating func plainField() -> Field {
        let start = position
        var all: UInt64 = 0
        while position + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let ends = Self.matches(word, separator) | Self.matches(word, Self.lf) | Self.matches(word, Self.cr)
            if ends != 0 {
                // The lowest match is true, and all bytes below it belong to the field.
                all |= word & ((ends & (0 &- ends)) &- 1)
                position += ends.trailingZeroBitCount / 8
                return Field(bytes: part(start), hasHighBytes: all & Self.highBits != 0)
            }
            all |= word
            position += 8
        }
        while position < bytes.count {
            let byte = bytes[position]
            if byte == separator || byte == Self.lf || byte == Self.cr { break }
            all |= UInt64(byte)
            position += 1
        }
        return Field(bytes: part(start), hasHighBytes: all & Self.highBits != 0)
    }

    private static let lowBits: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The highest bit of every byte that is a given one; above the lowest of them it may be set without cause.
    @inline(__always)
    private static func matches(_ word: UInt64, _ byte: UInt8) -> UInt64 {
        let difference = word ^ (UInt64(byte) &* lowBits)
        return (difference &- lowBits) & ~difference & highBits
    }

    @inline(__always)
    private func part(_ start: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[start..<position])
    }

    /// The texts of the record that begins here.
    mutating func texts() -> [String] {
        var texts: [String] = []
        repeat { texts.append(String(decoding: nextField().text, as: UTF8.self)) } while isAtSeparator()
        return texts
    }
}

extension CSVCursor.Field {
    /// Whether the bytes are the text.
    var isPlain: Bool { !isQuoted && !hasHighBytes }

    /// The text: without its quotes, doubled ones single, bytes that are not UTF-8 as U+FFFD.
    var text: [UInt8] {
        guard isQuoted else { return Array(String(decoding: bytes, as: UTF8.self).utf8) }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var index = 1
        var isOpen = true
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if isOpen, byte == UInt8(ascii: "\"") {
                if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
                    index += 1
                } else {
                    isOpen = false
                    continue
                }
            }
            text.append(byte)
        }
        return Array(String(decoding: text, as: UTF8.self).utf8)
    }
}
