import Foundation
import Smartlook

/// Reads the records of an export one at a time, whatever its form.
struct RecordReader {
    /// What one record came to.
    struct Item {
        /// The line of the file, from 1, that the record begins in.
        let line: Int
        let content: Content
        /// The record's texts as they came, for a list of what was left out.
        let fields: [String]
    }

    enum Content {
        case record(ImportRecord)
        /// Why there is none.
        case fault(String)
    }

    private enum Form {
        case rows(CSVRows, ImportColumns)
        case tabs(ImportColumns)
        case lines
        case list
    }

    private var stream: ByteStream
    private var form: Form
    private var line = 0

    /// - Parameters:
    ///   - columns: the columns of a table without a header, in which tabs separate the fields.
    ///   - name: the file's name, for messages.
    init(_ file: Data, columns: [String]? = nil, name: String) throws(ArchiveError) {
        let input = ImportInput(file)
        _ = try input.skipMark()
        let head = try input.head(4096)
        stream = ByteStream(input)
        try Self.refuse(head, name: name)
        switch head.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "{"): form = .lines
        case UInt8(ascii: "["): form = .list
        case nil: throw ArchiveError(.badInput, "\(name) is empty.")
        default:
            let tabs = head.prefix { $0 != UInt8(ascii: "\n") }.count { $0 == UInt8(ascii: "\t") }
            if let columns, tabs >= min(20, columns.count - 1) {
                form = .tabs(ImportColumns(columns))
            } else {
                var rows = CSVRows(input)
                let header = try rows.next()
                form = .rows(rows, ImportColumns(header?.fields ?? []))
            }
        }
    }

    /// The columns of a table with a header line.
    var header: ImportColumns? {
        if case .rows(_, let columns) = form { columns } else { nil }
    }

    private static func refuse(_ head: [UInt8], name: String) throws(ArchiveError) {
        if head.starts(with: Array("PAR1".utf8)) {
            throw ArchiveError(.badInput, "\(name) is a Parquet file, which is not read; export JSON lines or CSV.")
        }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            throw ArchiveError(.badInput, "\(name) is UTF-16; save it as UTF-8 (for Matomo: convertToUnicode=0).")
        }
        if head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            throw ArchiveError(.badInput, "\(name) is packed with zstd, which is not read; use gzip or none.")
        }
    }

    /// The next record; nil at the end.
    mutating func next() throws(ArchiveError) -> Item? {
        switch form {
        case .rows(var rows, let columns):
            let row = try rows.next()
            form = .rows(rows, columns)
            return row.map { Self.item($0, columns) }
        case .tabs(let columns):
            guard let bytes = try nextLine() else { return nil }
            let fields = bytes.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
            return Self.item(CSVRows.Row(line: line, fields: fields), columns)
        case .lines: return try nextLine().map { object($0) }
        case .list: return try nextElement().map { object($0) }
        }
    }

    private static func item(_ row: CSVRows.Row, _ columns: ImportColumns) -> Item {
        let content: Content
        if !row.isComplete {
            content = .fault("a quoted field is not closed")
        } else if row.fields.count != columns.names.count {
            content = .fault("it has \(row.fields.count) fields where \(columns.names.count) were expected")
        } else {
            content = .record(ImportRecord(columns: columns, fields: row.fields, blanks: row.blanks))
        }
        return Item(line: row.line, content: content, fields: row.fields)
    }

    private func object(_ bytes: [UInt8]) -> Item {
        let text = [String(decoding: bytes.prefix(1000), as: UTF8.self)]
        do throws(JSONFault) {
            let value = try JSONValue(bytes: bytes)
            guard case .object = value else {
                return Item(line: line, content: .fault("it is no JSON object"), fields: text)
            }
            return Item(line: line, content: .record(ImportRecord(value)), fields: text)
        } catch {
            return Item(line: line, content: .fault("it is no JSON: \(error)"), fields: text)
        }
    }

    /// The next line that is not blank.
    private mutating func nextLine() throws(ArchiveError) -> [UInt8]? {
        while let bytes = try stream.line() {
            line += 1
            if bytes.contains(where: { $0 > 0x20 }) { return bytes }
        }
        return nil
    }

    /// The next element of a JSON list: what stands between commas outside of texts, objects and lists.
    private mutating func nextElement() throws(ArchiveError) -> [UInt8]? {
        var element: [UInt8] = []
        var depth = 0
        var isText = false
        var isEscaped = false
        while try stream.fill() {
            let byte = stream.piece[stream.position]
            stream.position += 1
            if depth == 0, element.isEmpty {
                if byte == UInt8(ascii: "[") && line == 0 { line = 1 }
                if byte == UInt8(ascii: "\n") { line = max(line, 1) + 1 }
                guard byte == UInt8(ascii: "{") || byte > 0x20 && !",[]".utf8.contains(byte) else { continue }
            }
            if isText {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isText = false
                }
            } else {
                switch byte {
                case UInt8(ascii: "\""): isText = true
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
                case UInt8(ascii: ",") where depth <= 0: return element
                default: break
                }
            }
            if depth < 0 { return element }
            element.append(byte)
            if depth == 0, !isText, byte == UInt8(ascii: "}") { return element }
        }
        return element.isEmpty ? nil : element
    }
}
