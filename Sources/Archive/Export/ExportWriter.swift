package import Smartlook

/// Writes rows as CSV or JSON lines, a piece at a time.
package struct ExportWriter {
    package enum Format: String, Sendable, CaseIterable {
        case csv, ndjson
    }

    private let columns: [String]
    private let format: Format
    private let cell: (String) -> String
    private let sink: ([UInt8]) throws -> Void
    private var buffer: [UInt8] = []

    /// - Parameters:
    ///   - cell: how a text stands in a CSV cell; nil is RFC 4180, from which an import reads the very same text.
    ///   - sink: takes what has been written, in pieces.
    package init(
        columns: [String], format: Format, cell: ((String) -> String)? = nil, sink: @escaping ([UInt8]) throws -> Void
    ) {
        self.columns = columns
        self.format = format
        self.cell = cell ?? Self.exact
        self.sink = sink
        if format == .csv { buffer += Array(columns.map(self.cell).joined(separator: ",").utf8) + [0x0A] }
    }

    /// Writes one row; nil is nothing, which is not the same as an empty text.
    package mutating func write(_ values: [JSONValue?]) throws {
        switch format {
        case .csv:
            for (index, value) in values.enumerated() {
                if index > 0 { buffer.append(UInt8(ascii: ",")) }
                if let value { buffer += Array(cell(value.scalar ?? value.text).utf8) }
            }
        case .ndjson:
            var isFirst = true
            buffer.append(UInt8(ascii: "{"))
            for (column, value) in zip(columns, values) {
                guard let value else { continue }
                if !isFirst { buffer.append(UInt8(ascii: ",")) }
                isFirst = false
                JSONValue.string(column).write(to: &buffer)
                buffer.append(UInt8(ascii: ":"))
                value.write(to: &buffer)
            }
            buffer.append(UInt8(ascii: "}"))
        }
        buffer.append(0x0A)
        if buffer.count >= 1 << 18 { try flush() }
    }

    /// Hands on what is left; to be called at the end.
    package mutating func flush() throws {
        guard !buffer.isEmpty else { return }
        try sink(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    /// A cell as RFC 4180 has it; an empty text stands in quotes.
    private static func exact(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        // A byte order mark at the beginning of a file would be taken for one.
        guard needsQuotes || text.isEmpty || text.unicodeScalars.first == "\u{FEFF}" else { return text }
        var result = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            if scalar == "\"" { result.append("\"") }
            result.append(scalar)
        }
        result.append("\"")
        return String(result)
    }
}
