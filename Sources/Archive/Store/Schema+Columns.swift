import Foundation
import GRDB

extension Schema {
    /// Writes the events of the first archives, which had plain arrays of numbers, as packed columns by Monday's weeks,
    /// and makes the rare facts about visitors quick to find.
    static func packColumns(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE INDEX visitor_first_seen ON visitor (id) WHERE first_seen IS NOT NULL;
                CREATE INDEX visitor_uid ON visitor (uid, id) WHERE uid IS NOT NULL;

                -- Files that were imported, and how they were read: the same again changes nothing.
                CREATE TABLE imported_file (sha256 TEXT PRIMARY KEY, mapping TEXT NOT NULL) STRICT, WITHOUT ROWID;
                """)
        var merged = EventRows()
        var arrivals = EventRows()
        for row in try Row.fetchAll(db, sql: "SELECT id, week, rows FROM segment ORDER BY week, id") {
            let columns = try db.columns(of: row["id"]) { _ in true }
            let rows = try plainRows(columns, count: row["rows"])
            if row["week"] as Int64? == nil { arrivals.append(rows) } else { merged.append(rows) }
        }
        guard merged.count + arrivals.count > 0 else { return }
        // A migration runs without foreign keys, so nothing else takes a segment's columns with it.
        try db.execute(sql: "DELETE FROM segment_column; DELETE FROM segment")
        if merged.count > 0 { _ = try db.merge(merged) }
        if arrivals.count > 0 { try db.insertSegment(arrivals, week: nil) }
    }

    private static func plainRows(_ columns: [String: Data], count: Int) throws -> EventRows {
        func numbers<Number: FixedWidthInteger>(_ name: String, perRow: Int = 1) throws -> [Number] {
            try SegmentColumns.read(columns, name) { bytes throws(ColumnReader.Damaged) in
                var reader = ColumnReader(bytes)
                return try reader.numbers(count * perRow)
            }
        }
        var rows = EventRows()
        let keys: [UInt64] = try numbers("key", perRow: 2)
        rows.key = (0..<count).map { EventKey(high: keys[2 * $0], low: keys[2 * $0 + 1]) }
        rows.time = try numbers("time")
        rows.sequence = try numbers("sequence")
        rows.visitor = try numbers("visitor")
        rows.session = try numbers("session")
        rows.name = try numbers("name")
        rows.type = try numbers("type")
        rows.page = try numbers("page")
        rows.origin = try numbers("origin")
        for column in columns.keys {
            if let property = SegmentColumns.property(column) { rows.properties[property] = try numbers(column) }
        }
        return rows
    }
}
