/// Reads the records of a piece of CSV (RFC 4180) into columns.
///
/// A piece begins and ends at the border of a record. Fields may be quoted, hold separators, line breaks and doubled
/// quotes; lines end in LF, CRLF or CR; bytes that are not UTF-8 become U+FFFD; empty lines are no records.
struct CSVParser: Sendable {
    /// By the file's columns, the places of their fields in a row; what is not kept shares one behind all others.
    private let places: [Int]
    private let fieldCount: Int
    private let separator: UInt8

    init(_ columns: ImportMapping.Columns, width: Int, separator: UInt8) {
        let slotCount = ImportMapping.Slot.allCases.count
        fieldCount = slotCount + columns.properties.count
        var places = [Int](repeating: fieldCount, count: width)
        for (index, property) in columns.properties.enumerated() { places[property.column] = slotCount + index }
        for (slot, column) in columns.slots.enumerated() {
            if let column { places[column] = slot }
        }
        self.places = places
        self.separator = separator
    }

    func parse(_ bytes: UnsafeRawBufferPointer, into chunk: inout ImportChunk) {
        var fields = [UnsafeRawBufferPointer](
            repeating: UnsafeRawBufferPointer(start: nil, count: 0), count: fieldCount + 1)
        var cursor = CSVCursor(bytes, separator: separator)
        var scratch = ScratchBytes()
        places.withUnsafeBufferPointer { places in
            fields.withUnsafeMutableBufferPointer { fields in
                while cursor.nextRecord() {
                    var record = cursor
                    scratch.empty()
                    var width = 0
                    var isComplete = true
                    repeat {
                        let field = cursor.nextField()
                        isComplete = field.isComplete
                        if width < places.count {
                            fields[places[width]] = field.isPlain ? field.bytes : scratch.hold(field.text)
                        }
                        width += 1
                    } while cursor.isAtSeparator()
                    let fault: String? =
                        if !isComplete {
                            "a quoted field is not closed"
                        } else if width != places.count {
                            "it has \(width) fields where the header has \(places.count)"
                        } else {
                            chunk.add(UnsafeBufferPointer(fields))
                        }
                    if let fault { chunk.reject(line: record.line, fault, record.texts()) }
                }
            }
        }
        chunk.lines = cursor.line
    }
}
