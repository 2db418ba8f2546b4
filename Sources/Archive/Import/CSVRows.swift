/// Splits CSV (RFC 4180) that arrives in pieces into rows, one at a time.
///
/// It reads what `CSVParser` reads, and tells an empty text in quotes from nothing at all.
struct CSVRows {
    struct Row {
        /// The line of the file, from 1, that the row begins in.
        let line: Int
        var fields: [String] = []
        /// The empty fields that stood in quotes.
        var blanks: [Int] = []
        /// False where a quoted field is not closed before the end of the file.
        var isComplete = true
    }

    private var stream: ByteStream
    private var line = 1

    init(_ stream: ByteStream) {
        self.stream = stream
    }

    /// The next row; empty lines are none.
    mutating func next() throws(ArchiveError) -> Row? {
        while let byte = try stream.peek(), byte == Self.lf || byte == Self.cr {
            if byte == Self.lf { line += 1 }
            stream.position += 1
        }
        guard try stream.fill() else { return nil }
        var row = Row(line: line)
        while true {
            try readField(into: &row)
            guard row.isComplete, try stream.peek() == Self.comma else { return row }
            stream.position += 1
        }
    }

    /// Reads up to the separator or the end of the line, which it leaves standing.
    private mutating func readField(into row: inout Row) throws(ArchiveError) {
        var field: [UInt8] = []
        let isQuoted = try stream.peek() == Self.quote
        if isQuoted {
            stream.position += 1
            row.isComplete = try readQuoted(into: &field)
        }
        // What stands between a closing quote and the separator is kept, as lenient readers do.
        while row.isComplete, try stream.fill() {
            let rest = stream.piece[stream.position...]
            let end = rest.firstIndex { $0 == Self.comma || $0 == Self.lf || $0 == Self.cr }
            field += rest[..<(end ?? rest.endIndex)]
            stream.position = end ?? rest.endIndex
            if end != nil { break }
        }
        if isQuoted, field.isEmpty { row.blanks.append(row.fields.count) }
        row.fields.append(String(decoding: field, as: UTF8.self))
    }

    /// Reads to behind the closing quote; false if there is none.
    private mutating func readQuoted(into field: inout [UInt8]) throws(ArchiveError) -> Bool {
        while try stream.fill() {
            let rest = stream.piece[stream.position...]
            let end = rest.firstIndex(of: Self.quote) ?? rest.endIndex
            field += rest[..<end]
            line += rest[..<end].count { $0 == Self.lf }
            guard end < rest.endIndex else {
                stream.position = end
                continue
            }
            stream.position = end + 1
            guard try stream.peek() == Self.quote else { return true }
            field.append(Self.quote)
            stream.position += 1
        }
        return false
    }

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")
    private static let lf = UInt8(ascii: "\n")
    private static let cr = UInt8(ascii: "\r")
}
