import Smartlook

/// Gives out everything that an archive holds, in bounded memory; `ImportPreset.weeklook` reads it back.
package struct ArchiveExport {
    package enum Table: String, Sendable, CaseIterable {
        case events, visitors, sessions, coverage
    }

    private let archive: ReportArchive
    private let format: ExportWriter.Format
    private let cell: ((String) -> String)?

    /// - Parameters:
    ///   - archive: frozen, where somebody may write to it meanwhile.
    ///   - cell: how a text stands in a CSV cell; nil is exact.
    package init(_ archive: ReportArchive, format: ExportWriter.Format, cell: ((String) -> String)? = nil) {
        self.archive = archive
        self.format = format
        self.cell = cell
    }

    /// Writes a table; the sink takes it in pieces.
    package func write(_ table: Table, to sink: @escaping ([UInt8]) throws -> Void) throws {
        switch table {
        case .events: try writeEvents(to: sink)
        case .visitors: try writeVisitors(to: sink)
        case .sessions: try writeSessions(to: sink)
        case .coverage: try writeCoverage(to: sink)
        }
    }

    private func writer(_ columns: [String], _ sink: @escaping ([UInt8]) throws -> Void) -> ExportWriter {
        ExportWriter(columns: columns, format: format, cell: cell, sink: sink)
    }

    private func writeEvents(to sink: @escaping ([UInt8]) throws -> Void) throws {
        let properties = try archive.eventProperties()
        let sources = try archive.eventSources()
        var writer = writer(
            ExportColumns.events + properties.map { ExportColumns.column(ofProperty: $0.name) }, sink)
        let weeks = try EventWeeks(archive)
        for week in weeks.weeks {
            let rows = try weeks.rows(of: week)
            let words = try EventWords(of: rows, in: archive)
            func text(_ id: UInt32) -> JSONValue? { words.texts[id].map(JSONValue.string) }
            let columns = properties.map { rows.properties[$0.id] }
            for row in 0..<rows.count {
                try writer.write(
                    [
                        words.visitors[rows.visitor[row]].map(JSONValue.string),
                        words.sessions[rows.session[row]].map(JSONValue.string),
                        text(rows.name[row]) ?? "", text(rows.type[row]),
                        .string(ExportTime.text(rows.time[row])), .integer(rows.sequence[row]), text(rows.page[row]),
                        .string(sources[rows.origin[row]] ?? EventSource.api), .string(rows.key[row].hex),
                    ] + columns.map { column in column.flatMap { text($0[row]) } })
            }
        }
        try writer.flush()
    }

    private func writeVisitors(to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = writer(ExportColumns.visitors, sink)
        var last: UInt32 = 0
        while true {
            let page = try archive.visitors(after: last, limit: Self.pageLength)
            guard let end = page.last?.row else { break }
            for (_, visitor) in page {
                try writer.write([
                    .string(visitor.id), visitor.uid.map(JSONValue.string), ExportTime.value(visitor.firstSeen),
                    ExportTime.value(visitor.lastSeen), Self.record(visitor.source),
                ])
            }
            last = end
        }
        try writer.flush()
    }

    private func writeSessions(to sink: @escaping ([UInt8]) throws -> Void) throws {
        let attributes = try archive.sessionAttributeNames()
        var writer = writer(ExportColumns.sessions + attributes.map(ExportColumns.column), sink)
        var last: UInt32 = 0
        while true {
            let page = try archive.sessions(after: last, limit: Self.pageLength)
            guard let end = page.last?.row else { break }
            for (_, session) in page {
                try writer.write(
                    [
                        .string(session.id), .string(session.visitor), ExportTime.value(session.start),
                        ExportTime.value(session.end), Self.record(session.source),
                    ] + attributes.map { session.attributes[$0].map(JSONValue.string) })
            }
            last = end
        }
        try writer.flush()
    }

    private func writeCoverage(to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = writer(ExportColumns.coverage, sink)
        for kind in try archive.coverageKinds() {
            for (source, span) in try archive.coverageBySource(kind).sorted(by: { $0.key < $1.key }) {
                try writer.write([
                    .string(kind), .string(source), ExportTime.value(span.from), ExportTime.value(span.to),
                ])
            }
        }
        try writer.flush()
    }

    private static func record(_ bytes: [UInt8]) -> JSONValue? {
        bytes.isEmpty ? nil : .string(String(decoding: bytes, as: UTF8.self))
    }

    private static let pageLength = 10_000
}

/// Times as exports have them: ISO 8601 in UTC, always with six digits of a fraction.
enum ExportTime {
    static func text(_ microseconds: Int64) -> String {
        let instant = Instant(microseconds: microseconds)
        let text = instant.description.dropLast()
        guard let point = text.firstIndex(of: ".") else { return text + ".000000Z" }
        let digits = text[text.index(after: point)...].count
        return text + String(repeating: "0", count: 6 - digits) + "Z"
    }

    static func value(_ instant: Instant?) -> JSONValue? {
        instant.map { .string(text($0.microseconds)) }
    }
}
