/// Reads CSV row by row, for what needs no speed: it tells an empty text in quotes from nothing at all.
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

    private static let comma = UInt8(ascii: ",")

    private var pieces: RecordPieces
    /// Kept, as the cursor goes through its bytes.
    private var piece: RecordPieces.Piece?
    private var cursor = CSVCursor(UnsafeRawBufferPointer(start: nil, count: 0), separator: comma)
    /// The line that the piece begins in.
    private var firstLine = 1

    init(_ input: ImportInput, pieceSize: Int = RecordPieces.usualSize) {
        pieces = RecordPieces(input, separator: Self.comma, size: pieceSize)
    }

    /// The next row; empty lines are none.
    mutating func next() throws(ArchiveError) -> Row? {
        while !cursor.nextRecord() {
            guard let next = try pieces.next() else { return nil }
            firstLine += cursor.line
            piece = next
            cursor = CSVCursor(next.bytes, separator: Self.comma)
        }
        var row = Row(line: firstLine + cursor.line)
        repeat {
            let field = cursor.nextField()
            let text = String(decoding: field.text, as: UTF8.self)
            if field.isQuoted, text.isEmpty { row.blanks.append(row.fields.count) }
            row.fields.append(text)
            row.isComplete = field.isComplete
        } while cursor.isAtSeparator()
        return row
    }
}
