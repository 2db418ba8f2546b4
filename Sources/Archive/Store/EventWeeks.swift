import GRDB
import Smartlook

/// An archive's events, one UTC week at a time, so that nobody has to hold them all.
package struct EventWeeks {
    /// Weeks since the Unix epoch that have events, ascending.
    package let weeks: [Int64]
    private let archive: ReportArchive
    /// Events that have not been folded into their weeks yet.
    private var arrivals: [Int64: EventRows] = [:]

    package init(_ archive: ReportArchive) throws(ArchiveError) {
        self.archive = archive
        let (stored, arrived) = try archive.read { db in
            let stored = try Int64.fetchAll(db, sql: "SELECT week FROM segment WHERE week IS NOT NULL")
            var arrived = EventRows()
            for segment in try db.segments(where: "week IS NULL") { arrived.append(segment.rows) }
            return (stored, arrived)
        }
        let rows = Dictionary(grouping: 0..<arrived.count) {
            SegmentWeek.index(of: arrived.time[$0])
        }
        for (week, rows) in rows { arrivals[week] = arrived.rows(at: rows) }
        weeks = Set(stored).union(arrivals.keys).sorted()
    }

    /// The events of a week, one row each, in the order by visitor, time and sequence.
    package func rows(of week: Int64) throws(ArchiveError) -> EventRows {
        let stored = try archive.read { db in try db.segments(where: "week = \(week)").first?.rows ?? EventRows() }
        guard let arrived = arrivals[week] else { return stored }
        var rows = stored
        rows.append(arrived)
        rows = rows.deduplicated()
        return rows.rows(at: rows.visitorOrder())
    }
}

/// The texts behind the numbers of some events.
package struct EventWords {
    package private(set) var texts: [UInt32: String] = [:]
    package private(set) var visitors: [UInt32: String] = [:]
    package private(set) var sessions: [UInt32: String] = [:]

    /// Looks up what some rows name, and nothing else.
    package init(of rows: EventRows, in archive: ReportArchive) throws(ArchiveError) {
        var ids = Set(rows.name).union(rows.type).union(rows.page).union(rows.properties.keys)
        for values in rows.properties.values { ids.formUnion(values) }
        (texts, visitors, sessions) = try archive.read { db in
            (
                try db.words(ids, "SELECT value FROM text WHERE id = ?"),
                try db.words(Set(rows.visitor), "SELECT key FROM visitor WHERE id = ?"),
                try db.words(Set(rows.session), "SELECT key FROM session WHERE id = ?")
            )
        }
    }
}

extension ReportArchive {
    /// The names of all properties that events have, by the numbers of the texts.
    package func eventProperties() throws(ArchiveError) -> [(id: UInt32, name: String)] {
        try read { db in
            let columns = try String.fetchAll(
                db, sql: "SELECT DISTINCT name FROM segment_column WHERE name LIKE 'property:%'")
            let ids = Set(columns.compactMap { UInt32($0.dropFirst("property:".count)) })
            return try db.words(ids, "SELECT value FROM text WHERE id = ?").map { (id: $0, name: $1) }
        }
        .sorted { ExactText($0.name) < ExactText($1.name) }
    }
}

extension Database {
    /// The texts of some numbers; 0 is none.
    fileprivate func words(_ ids: Set<UInt32>, _ query: String) throws -> [UInt32: String] {
        let statement = try cachedStatement(sql: query)
        var words: [UInt32: String] = [:]
        for id in ids where id != 0 {
            if let row = try Row.fetchOne(statement, arguments: [Int64(id)]) { words[id] = text(row[0]) }
        }
        return words
    }
}
