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
        var next = try db.nextSequence()
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
            var arrivals = EventRows()
            for segment in try db.segments(where: "week IS NULL") { arrivals.append(segment.rows) }
            guard arrivals.count > 0 else { return 0 }
            let added = try db.merge(arrivals.deduplicated())
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
        try insertSegment(rows.columns(), count: rows.count, week: week)
    }

    func insertSegment(_ columns: [(name: String, data: Data)], count: Int, week: Int64?) throws {
        try execute(sql: "INSERT INTO segment (week, rows) VALUES (?, ?)", arguments: [week, count])
        let id = lastInsertedRowID
        let insert = try cachedStatement(sql: "INSERT INTO segment_column VALUES (?, ?, ?)")
        for column in columns { try insert.execute(arguments: [id, column.name, column.data]) }
    }

    /// The place in the order of arrival that the next event gets.
    func nextSequence() throws -> Int64 {
        try Int64.fetchOne(
            self, sql: "SELECT CAST(CAST(value AS TEXT) AS INTEGER) FROM setting WHERE name = 'next_sequence'") ?? 1
    }

    /// Segments of weeks first, then arrivals in the order they came, so that later content comes later.
    func segments(where condition: String) throws -> [Segment] {
        try Row.fetchAll(
            self, sql: "SELECT id, week, rows FROM segment WHERE \(condition) ORDER BY week IS NULL, week, id"
        ).map { row in
            Segment(
                id: row["id"], week: row["week"],
                rows: try EventRows(columns: columns(of: row["id"]) { _ in true }, count: row["rows"]))
        }
    }

    /// The bytes of some of a segment's columns, by name.
    func columns(of segment: Int64, where isWanted: (String) -> Bool) throws -> [String: Data] {
        var data: [String: Data] = [:]
        let names = try String.fetchAll(
            self, sql: "SELECT name FROM segment_column WHERE segment = ?", arguments: [segment])
        let column = try cachedStatement(sql: "SELECT data FROM segment_column WHERE segment = ? AND name = ?")
        for name in names where isWanted(name) {
            data[name] = try Data.fetchOne(column, arguments: [segment, name])
        }
        return data
    }
}

/// The weeks that events are kept by: from Monday to Monday in UTC, counted from 29 December 1969.
enum SegmentWeek {
    static let length: Int64 = 7 * 86_400_000_000

    /// The week as a half-open span in microseconds.
    static func span(of week: Int64) -> Range<Int64> {
        let start = (week - 1) * length + 4 * 86_400_000_000
        return start..<(start + length)
    }

    static func index(of time: Int64) -> Int64 {
        // The Unix epoch is a Thursday; a remainder of both, as the sum could be no number any more.
        let index = time.floorDivided(by: length)
        return time - index * length >= 4 * 86_400_000_000 ? index + 1 : index
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
