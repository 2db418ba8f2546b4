/// Reads the records of a piece of CSV (RFC 4180) into columns.
///
/// A piece begins and ends at the border of a record. Fields may be quoted, hold separators, line breaks and doubled
/// quotes; lines end in LF, CRLF or CR; bytes that are not UTF-8 become U+FFFD; empty lines are no records.
struct CSVParser: Sendable {
    /// What each column of the file is: a slot, a property, or nothing.
    private let roles: [Role]
    private let separator: UInt8

    private enum Role {
        case slot(Int)
        case property(Int)
        case nothing
    }

    init(_ columns: ImportMapping.Columns, width: Int, separator: UInt8) {
        var roles = [Role](repeating: .nothing, count: width)
        for (index, property) in columns.properties.enumerated() { roles[property.column] = .property(index) }
        for (slot, column) in columns.slots.enumerated() {
            if let column { roles[column] = .slot(slot) }
        }
        self.roles = roles
        self.separator = separator
    }

    func parse(_ bytes: UnsafeRawBufferPointer, into chunk: ImportChunk) {
        var cursor = CSVCursor(bytes, separator: separator)
        var slots = [UnsafeRawBufferPointer](
            repeating: UnsafeRawBufferPointer(start: nil, count: 0), count: ImportMapping.Slot.allCases.count)
        var properties = [UnsafeRawBufferPointer](
            repeating: UnsafeRawBufferPointer(start: nil, count: 0), count: chunk.propertyNames.count)
        let scratch = ScratchBytes()
        var fields: [UnsafeRawBufferPointer] = []
        while cursor.nextRecord() {
            let line = cursor.line
            fields.removeAll(keepingCapacity: true)
            scratch.empty()
            var isComplete = true
            repeat {
                let field = cursor.nextField()
                isComplete = field.isComplete
                let isPlain = !field.isQuoted && !field.hasHighBytes
                fields.append(isPlain ? field.bytes : scratch.hold(CSVCursor.text(field)))
            } while cursor.isAtSeparator()
            func texts() -> [String] { fields.map { String(decoding: $0, as: UTF8.self) } }
            guard isComplete else {
                chunk.reject(line: line, "a quoted field is not closed", texts())
                continue
            }
            guard fields.count == roles.count else {
                chunk.reject(
                    line: line, "it has \(fields.count) fields where the header has \(roles.count)", texts())
                continue
            }
            for (index, role) in roles.enumerated() {
                switch role {
                case .slot(let slot): slots[slot] = fields[index]
                case .property(let property): properties[property] = fields[index]
                case .nothing: break
                }
            }
            let fault = slots.withUnsafeBufferPointer { slots in
                properties.withUnsafeBufferPointer { chunk.add(slots: slots, properties: $0) }
            }
            if let fault { chunk.reject(line: line, fault, texts()) }
        }
        chunk.lines = cursor.line
    }
}

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
        var bytes: UnsafeRawBufferPointer
        var isQuoted = false
        var hasHighBytes = false
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
        guard position < bytes.count, bytes[position] == Self.quote else {
            let start = position
            var all: UInt8 = 0
            while position < bytes.count {
                let byte = bytes[position]
                if byte == separator || byte == Self.lf || byte == Self.cr { break }
                all |= byte
                position += 1
            }
            return Field(bytes: part(start), hasHighBytes: all >= 0x80)
        }
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

    private func part(_ start: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[start..<position])
    }

    /// The text of a field: without its quotes, doubled ones single, bytes that are not UTF-8 as U+FFFD.
    static func text(_ field: Field) -> [UInt8] {
        guard field.isQuoted else { return Array(String(decoding: field.bytes, as: UTF8.self).utf8) }
        var text: [UInt8] = []
        text.reserveCapacity(field.bytes.count)
        var index = 1
        var isOpen = true
        while index < field.bytes.count {
            let byte = field.bytes[index]
            index += 1
            if isOpen, byte == quote {
                if index < field.bytes.count, field.bytes[index] == quote {
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
