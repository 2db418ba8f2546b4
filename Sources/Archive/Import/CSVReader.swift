import Foundation

/// Splits CSV (RFC 4180) into records, one at a time.
///
/// Fields may be quoted, hold separators, line breaks and doubled quotes; lines end in LF or CRLF; a byte order mark
/// is passed over; bytes that are not UTF-8 become U+FFFD. Empty lines are no records.
struct CSVReader: Sequence, IteratorProtocol {
    struct Record {
        /// The line of the file, from 1, that the record begins in.
        let line: Int
        let fields: [String]
        /// False where a quoted field is not closed before the end of the file.
        let isComplete: Bool
    }

    private let bytes: [UInt8]
    private var position: Int
    private var line = 1

    init(_ data: Data) {
        bytes = Array(data)
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func next() -> Record? {
        while position < bytes.count, bytes[position] == Self.lf || bytes[position] == Self.cr {
            if bytes[position] == Self.lf { line += 1 }
            position += 1
        }
        guard position < bytes.count else { return nil }
        let first = line
        var fields: [String] = []
        while true {
            let (field, closed) = nextField()
            fields.append(field)
            if !closed { return Record(line: first, fields: fields, isComplete: false) }
            if position < bytes.count, bytes[position] == Self.comma {
                position += 1
                continue
            }
            return Record(line: first, fields: fields, isComplete: true)
        }
    }

    /// Reads up to the separator or the end of the line, which it leaves standing.
    private mutating func nextField() -> (field: String, closed: Bool) {
        guard position < bytes.count, bytes[position] == Self.quote else {
            let start = position
            while position < bytes.count, !Self.ends(bytes[position]) { position += 1 }
            return (String(decoding: bytes[start..<position], as: UTF8.self), true)
        }
        position += 1
        var field: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == Self.quote {
                if position < bytes.count, bytes[position] == Self.quote {
                    position += 1
                } else {
                    // What stands between a closing quote and the separator is kept, as lenient readers do.
                    let start = position
                    while position < bytes.count, !Self.ends(bytes[position]) { position += 1 }
                    return (String(decoding: field + bytes[start..<position], as: UTF8.self), true)
                }
            }
            if byte == Self.lf { line += 1 }
            field.append(byte)
        }
        return (String(decoding: field, as: UTF8.self), false)
    }

    private static func ends(_ byte: UInt8) -> Bool {
        byte == comma || byte == lf || byte == cr
    }

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")
    private static let lf = UInt8(ascii: "\n")
    private static let cr = UInt8(ascii: "\r")
}
