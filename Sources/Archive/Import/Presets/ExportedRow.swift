import Smartlook

/// The rows that `weeklook export` writes: events, visitors, sessions and what is covered, as CSV or JSON lines.
///
/// An event keeps the key it had, so importing an export into the archive it came from changes nothing.
enum ExportedRow {
    static func read(_ record: ImportRecord) throws(ImportPreset.Fault) -> ImportPreset.Yield {
        if value(record, "event") != nil { return try event(record) }
        if value(record, "covered") != nil { return try coverage(record) }
        if value(record, "session") != nil { return try session(record) }
        return try visitor(record)
    }

    private static func event(_ record: ImportRecord) throws(ImportPreset.Fault) -> ImportPreset.Yield {
        guard let visitor = value(record, "visitor") else { throw ImportPreset.Fault("there is no visitor") }
        guard let id = value(record, "id"), EventKey(hex: id) != nil else {
            throw ImportPreset.Fault("there is no id of 32 hexadecimal digits")
        }
        let properties = rest(record).map { EventRecord.Property(name: $0, value: $1) }
        let event = EventRecord(
            identity: EventKey.identity(hex: id), visitor: visitor, session: value(record, "session"),
            name: value(record, "event") ?? "", type: value(record, "type") ?? "custom",
            time: try record.requiredTime("time"), sequence: value(record, "sequence").flatMap { Int64($0) },
            pageURL: value(record, "page"), properties: properties)
        return ImportPreset.Yield(events: [event], source: value(record, "source"))
    }

    private static func visitor(_ record: ImportRecord) throws(ImportPreset.Fault) -> ImportPreset.Yield {
        guard let visitor = value(record, "visitor") else { throw ImportPreset.Fault("there is no visitor") }
        return ImportPreset.Yield(visitors: [
            VisitorRecord(
                id: visitor, uid: value(record, "uid"), firstSeen: value(record, "first_seen").flatMap { Instant($0) },
                lastSeen: value(record, "last_seen").flatMap { Instant($0) },
                source: Array((value(record, "record") ?? "").utf8))
        ])
    }

    private static func session(_ record: ImportRecord) throws(ImportPreset.Fault) -> ImportPreset.Yield {
        guard let session = value(record, "session"), let visitor = value(record, "visitor") else {
            throw ImportPreset.Fault("there is no session or visitor")
        }
        let start = try record.requiredTime("start")
        return ImportPreset.Yield(sessions: [
            SessionRecord(
                id: session, visitor: visitor, start: start, end: try record.requiredTime("end"),
                attributes: Dictionary(rest(record), uniquingKeysWith: { first, _ in first }),
                source: Array((value(record, "record") ?? "").utf8))
        ])
    }

    private static func coverage(_ record: ImportRecord) throws(ImportPreset.Fault) -> ImportPreset.Yield {
        let span = Horizon(from: try record.requiredTime("from"), to: try record.requiredTime("to"))
        let kind = value(record, "covered") ?? ""
        return ImportPreset.Yield(coverage: (source: value(record, "source") ?? "", kind: kind, span))
    }

    /// A text, which may be empty.
    private static func value(_ record: ImportRecord, _ column: String) -> String? {
        record.isRow ? record.cell(column) : record[column]?.scalar
    }

    /// The columns beside the fixed ones.
    private static func rest(_ record: ImportRecord) -> [(String, String)] {
        record.texts.compactMap { column in
            ExportColumns.property(ofColumn: column.name).map { ($0, column.text) }
        }
    }
}
