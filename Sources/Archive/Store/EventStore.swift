import Foundation
import GRDB
import Hashing
package import Smartlook

extension ReportArchive {
    /// Stores events with their origin in one transaction, as a segment that `mergeArrivals()` later folds in.
    ///
    /// - Parameters:
    ///   - source: the name space of the events' identities: `api`, or an import's source name.
    ///   - progress: what else belongs to the same transaction, such as how far a walk has come.
    package func store(
        _ events: [EventRecord], source: String, origin: Origin, progress: Progress = .none
    ) throws(ArchiveError) {
        try write { db in
            let originID = try db.insert(origin)
            let events = try ErasedVisitors(db).sparing(events, visitor: \.visitor)
            if !events.isEmpty {
                let rows = try self.rows(of: events, source: source, origin: UInt32(originID), in: db)
                try db.insertSegment(rows, week: nil)
            }
            try progress.apply(db, identifiers)
        }
    }

    private func rows(
        of events: [EventRecord], source: String, origin: UInt32, in db: Database
    ) throws -> EventRows {
        var rows = EventRows()
        var next =
            try Int64.fetchOne(
                db, sql: "SELECT CAST(CAST(value AS TEXT) AS INTEGER) FROM setting WHERE name = 'next_sequence'") ?? 1
        for event in events {
            let visitor = try identifiers.visitor(event.visitor, in: db)
            rows.key.append(EventKey(source: source, identity: event.identity))
            rows.time.append(event.time.microseconds)
            if let sequence = event.sequence {
                rows.sequence.append(sequence)
            } else {
                rows.sequence.append(next)
                next += 1
            }
            rows.visitor.append(visitor)
            rows.session.append(try event.session.map { try identifiers.session($0, visitor: visitor, in: db) } ?? 0)
            rows.name.append(try identifiers.text(event.name, in: db))
            rows.type.append(try identifiers.text(event.type, in: db))
            rows.page.append(try event.pageURL.map { try identifiers.text($0, in: db) } ?? 0)
            rows.origin.append(origin)
            for property in event.properties {
                let name = try identifiers.text(property.name, in: db)
                let value = try identifiers.text(property.value, in: db)
                let filled = rows.properties[name]?.count ?? 0
                if filled == rows.count {
                    rows.properties[name]?[filled - 1] = value  // a repeated property: the last value counts
                } else {
                    rows.properties[name, default: []] += Array(repeating: 0, count: rows.count - 1 - filled) + [value]
                }
            }
        }
        rows.padProperties()
        try db.setSetting("next_sequence", to: String(next))
        return rows
    }

    /// Folds segments that have just arrived into the segments of their UTC weeks, one row an event.
    ///
    /// Returns how many events the archive has more than before.
    @discardableResult
    package func mergeArrivals() throws(ArchiveError) -> Int {
        try write { db in
            let arrived = try db.segments(where: "week IS NULL")
            guard !arrived.isEmpty else { return 0 }
            var arrivals = EventRows()
            for segment in arrived { arrivals.append(segment.rows) }
            let byWeek = Dictionary(grouping: 0..<arrivals.count) {
                arrivals.time[$0].floorDivided(by: Self.weekLength)
            }
            var added = 0
            for (week, rows) in byWeek.sorted(by: { $0.key < $1.key }) {
                let before = try db.segments(where: "week = \(week)").first
                var merged = before?.rows ?? EventRows()
                merged.append(arrivals.rows(at: rows))
                merged = merged.deduplicated()
                merged = merged.rows(at: merged.visitorOrder())
                added += merged.count - (before?.rows.count ?? 0)
                if merged == before?.rows { continue }
                if let before {
                    try db.execute(sql: "DELETE FROM segment WHERE id = ?", arguments: [before.id])
                }
                try db.insertSegment(merged, week: week)
            }
            try db.execute(sql: "DELETE FROM segment WHERE week IS NULL")
            return added
        }
    }

    /// All events that count, one row each, in the order by visitor, time and sequence.
    package func events() throws(ArchiveError) -> EventRows {
        try read { db in
            let segments = try db.segments(where: "true")
            var rows = EventRows()
            for segment in segments { rows.append(segment.rows) }
            if segments.contains(where: { $0.week == nil }) { rows = rows.deduplicated() }
            if let turns = try db.sourceTurns() { rows = rows.counting(turns) }
            return rows.rows(at: rows.visitorOrder())
        }
    }

    /// Microseconds of a segment's week; weeks of segments are counted from the Unix epoch.
    static let weekLength: Int64 = 7 * 86_400_000_000
}

extension EventKey {
    init(source: String, identity: String) {
        if let key = Self.exported(identity) {
            self = key
            return
        }
        let digest = SHA256Digest(of: Array("\(source)\u{0}\(identity)".utf8)).bytes
        func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
        self.init(high: number(digest[0..<8]), low: number(digest[8..<16]))
    }
}

extension Database {
    struct Segment {
        let id: Int64
        let week: Int64?
        let rows: EventRows
    }

    func insertSegment(_ rows: EventRows, week: Int64?) throws {
        try execute(sql: "INSERT INTO segment (week, rows) VALUES (?, ?)", arguments: [week, rows.count])
        let id = lastInsertedRowID
        let insert = try cachedStatement(sql: "INSERT INTO segment_column VALUES (?, ?, ?)")
        for column in rows.columns() {
            try insert.execute(arguments: [id, column.name, column.data])
        }
    }

    /// Segments of weeks first, then arrivals in the order they came, so that later content comes later.
    func segments(where condition: String) throws -> [Segment] {
        let rows = try Row.fetchAll(
            self, sql: "SELECT id, week, rows FROM segment WHERE \(condition) ORDER BY week IS NULL, week, id")
        let columns = try cachedStatement(sql: "SELECT name, data FROM segment_column WHERE segment = ?")
        return try rows.map { row in
            let id: Int64 = row["id"]
            var data: [String: Data] = [:]
            for column in try Row.fetchAll(columns, arguments: [id]) { data[column["name"]] = column["data"] }
            return Segment(id: id, week: row["week"], rows: try EventRows(columns: data, count: row["rows"]))
        }
    }
}

extension ReportArchive {
    /// What belongs into the same transaction as an answer's rows.
    package enum Progress: Sendable {
        case none
        /// The events of a visitor within a span have been read.
        case visitorEvents(visitor: String, Range<Instant>)

        func apply(_ db: Database, _ identifiers: Identifiers) throws {
            switch self {
            case .none: break
            case .visitorEvents(let visitor, let span):
                guard try !ErasedVisitors(db).contains(visitor) else { return }
                let id = try identifiers.visitor(visitor, in: db)
                try db.execute(
                    sql: """
                        UPDATE visitor SET events_until = max(coalesce(events_until, ?2), ?2),
                            events_since = min(coalesce(events_since, ?1), ?1) WHERE id = ?3
                        """,
                    arguments: [span.lowerBound.microseconds, span.upperBound.microseconds, Int64(id)])
            }
        }
    }
}
