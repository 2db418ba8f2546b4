import Foundation
import GRDB
import Smartlook

extension ReportArchive {
    /// Some visitors behind a row, in the order they came to be known.
    package func visitors(after row: UInt32, limit: Int) throws(ArchiveError) -> [(row: UInt32, record: VisitorRecord)]
    {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id, key, uid, first_seen, last_seen, source FROM visitor WHERE id > ? ORDER BY id LIMIT ?
                    """, arguments: [Int64(row), limit]
            ).map { row in
                (
                    row: row["id"],
                    record: VisitorRecord(
                        id: text(row["key"]), uid: (row["uid"] as Data?).map(text),
                        firstSeen: instant(row["first_seen"]), lastSeen: instant(row["last_seen"]),
                        source: (row["source"] as Data?).map { Array($0) } ?? [])
                )
            }
        }
    }

    /// Some sessions behind a row that more is known of than their ids, in the order they came to be known.
    package func sessions(after row: UInt32, limit: Int) throws(ArchiveError) -> [(row: UInt32, record: SessionRecord)]
    {
        try read { db in
            let attributes = try db.cachedStatement(
                sql: """
                    SELECT name.value, attribute.value FROM session_attribute AS own
                    JOIN text AS name ON name.id = own.name JOIN text AS attribute ON attribute.id = own.value
                    WHERE own.session = ?
                    """)
            return try Row.fetchAll(
                db,
                sql: """
                    SELECT session.id, session.key, visitor.key AS visitor, start, "end", session.source
                    FROM session JOIN visitor ON visitor.id = session.visitor
                    WHERE session.id > ? AND start IS NOT NULL ORDER BY session.id LIMIT ?
                    """, arguments: [Int64(row), limit]
            ).map { row in
                let start = Instant(microseconds: row["start"])
                let id: UInt32 = row["id"]
                let pairs = try Row.fetchAll(attributes, arguments: [Int64(id)]).map { (text($0[0]), text($0[1])) }
                return (
                    row: id,
                    record: SessionRecord(
                        id: text(row["key"]), visitor: text(row["visitor"]), start: start,
                        end: instant(row["end"]) ?? start,
                        attributes: Dictionary(pairs, uniquingKeysWith: { first, _ in first }),
                        source: (row["source"] as Data?).map { Array($0) } ?? [])
                )
            }
        }
    }

    /// The names of all attributes that sessions have.
    package func sessionAttributeNames() throws(ArchiveError) -> [String] {
        try read { db in
            try Data.fetchAll(
                db, sql: "SELECT value FROM text WHERE id IN (SELECT DISTINCT name FROM session_attribute)"
            ).map(text)
        }
        .sorted { ExactText($0) < ExactText($1) }
    }
}
