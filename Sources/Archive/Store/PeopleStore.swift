import Foundation
import GRDB
package import Smartlook

/// One visitor as the archive knows it; events refer to `row`.
package struct ArchivedVisitor: Sendable {
    package var row: UInt32
    package var record: VisitorRecord
    /// The instant up to which its events have been read.
    package var eventsUntil: Instant?
}

/// One session as the archive knows it; events refer to `row`.
package struct ArchivedSession: Sendable {
    package var row: UInt32
    package var visitor: UInt32
    package var id: String
    /// Nil where only events have named the session so far.
    package var span: ClosedRange<Instant>?
    package var attributes: [String: String]
    package var source: [UInt8]
}

extension ReportArchive {
    /// Stores visitors; what an answer leaves out stays as it was, the earliest first sight wins.
    ///
    /// - Parameter walk: how far the list that they came from has been read with them.
    package func store(_ visitors: [VisitorRecord], origin: Origin, walk: Walk? = nil) throws(ArchiveError) {
        try write { db in
            if let walk { try db.store(walk) }
            let originID = try db.insert(origin)
            let update = try db.cachedStatement(
                sql: """
                    UPDATE visitor SET uid = coalesce(?2, uid),
                        first_seen = min(coalesce(first_seen, ?3), coalesce(?3, first_seen)),
                        last_seen = max(coalesce(last_seen, ?4), coalesce(?4, last_seen)),
                        origin = CASE WHEN source IS coalesce(?5, source) THEN coalesce(origin, ?6) ELSE ?6 END,
                        source = coalesce(?5, source)
                    WHERE id = ?1
                    """)
            for visitor in try ErasedVisitors(db).sparing(visitors, visitor: \.id) {
                let id = try identifiers.visitor(visitor.id, in: db)
                try update.execute(arguments: [
                    Int64(id), visitor.uid.map { Data($0.utf8) }, visitor.firstSeen?.microseconds,
                    visitor.lastSeen?.microseconds, visitor.source.isEmpty ? nil : Data(visitor.source), originID,
                ])
            }
        }
    }

    /// Stores sessions with their attributes; a session seen again replaces what was known of it.
    ///
    /// - Parameter walk: how far the list that they came from has been read with them.
    package func store(_ sessions: [SessionRecord], origin: Origin, walk: Walk? = nil) throws(ArchiveError) {
        try write { db in
            if let walk { try db.store(walk) }
            let originID = try db.insert(origin)
            let update = try db.cachedStatement(
                sql: """
                    UPDATE session SET visitor = ?2, start = ?3, "end" = ?4,
                        origin = CASE WHEN source IS ?5 THEN origin ELSE ?6 END, source = ?5
                    WHERE id = ?1
                    """)
            let clear = try db.cachedStatement(sql: "DELETE FROM session_attribute WHERE session = ?")
            let attribute = try db.cachedStatement(sql: "INSERT INTO session_attribute VALUES (?, ?, ?)")
            for session in try ErasedVisitors(db).sparing(sessions, visitor: \.visitor) {
                let visitor = try identifiers.visitor(session.visitor, in: db)
                let id = try identifiers.session(session.id, visitor: visitor, in: db)
                try update.execute(arguments: [
                    Int64(id), Int64(visitor), session.start.microseconds, session.end.microseconds,
                    Data(session.source), originID,
                ])
                try clear.execute(arguments: [Int64(id)])
                for (name, value) in session.attributes.sorted(by: { $0.key < $1.key }) {
                    try attribute.execute(arguments: [
                        Int64(id), Int64(try identifiers.text(name, in: db)),
                        Int64(try identifiers.text(value, in: db)),
                    ])
                }
            }
        }
    }

    /// All visitors in the order they came to be known.
    package func visitors() throws(ArchiveError) -> [ArchivedVisitor] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT id, key, uid, first_seen, last_seen, source, events_until FROM visitor ORDER BY id"
            )
            .map { row in
                ArchivedVisitor(
                    row: row["id"],
                    record: VisitorRecord(
                        id: text(row["key"]), uid: (row["uid"] as Data?).map(text),
                        firstSeen: instant(row["first_seen"]), lastSeen: instant(row["last_seen"]),
                        source: (row["source"] as Data?).map { Array($0) } ?? []),
                    eventsUntil: instant(row["events_until"]))
            }
        }
    }

    /// All sessions in the order they came to be known.
    package func sessions() throws(ArchiveError) -> [ArchivedSession] {
        try read { db in
            let texts = try db.texts()
            var attributes: [Int64: [String: String]] = [:]
            let cursor = try Row.fetchCursor(db, sql: "SELECT session, name, value FROM session_attribute")
            while let row = try cursor.next() {
                attributes[row["session"], default: [:]][texts[row["name"] as Int]] = texts[row["value"] as Int]
            }
            return try Row.fetchAll(db, sql: "SELECT id, key, visitor, start, \"end\", source FROM session ORDER BY id")
                .map { row in
                    let start = instant(row["start"])
                    let end = instant(row["end"])
                    return ArchivedSession(
                        row: row["id"], visitor: row["visitor"], id: text(row["key"]),
                        span: start.map { $0...max($0, end ?? $0) }, attributes: attributes[row["id"]] ?? [:],
                        source: (row["source"] as Data?).map { Array($0) } ?? [])
                }
        }
    }

    /// Every text by its id; id 0, "none", is empty.
    package func texts() throws(ArchiveError) -> [String] {
        try read { db in try db.texts() }
    }
}

extension Database {
    func texts() throws -> [String] {
        var texts = [""]
        let cursor = try Row.fetchCursor(self, sql: "SELECT id, value FROM text ORDER BY id")
        while let row = try cursor.next() {
            let id: Int = row["id"]
            while texts.count < id { texts.append("") }  // erasure may leave holes
            texts.append(text(row["value"]))
        }
        return texts
    }
}

func text(_ data: Data) -> String {
    String(decoding: data, as: UTF8.self)
}

func instant(_ microseconds: Int64?) -> Instant? {
    microseconds.map { Instant(microseconds: $0) }
}
