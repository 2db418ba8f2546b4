import Foundation
import GRDB
package import Smartlook

/// An answer of the API or a file that rows of a span come from.
package struct RowOrigin: Hashable, Sendable {
    /// The source: `smartlook`, or the name that an import was given.
    package var source: String
    package var operation: String
    package var request: String
    package var time: Instant
    package var sha256: String
    package var byteCount: Int
    /// How many rows it gave.
    package var rows: Int
}

extension ReportArchive {
    /// Where the events of a span come from, those that count, in the order they were read.
    package func eventOrigins(in span: Range<Instant>) throws(ArchiveError) -> [RowOrigin] {
        let first = SegmentWeek.index(of: span.lowerBound.microseconds)
        let last = SegmentWeek.index(of: span.upperBound.microseconds)
        let weeks = try EventWeeks(self)
        let turns = try read { db in try db.sourceTurns() }
        var counts: [Int64: Int] = [:]
        for week in weeks.weeks where first <= week && week <= last {
            var rows = try weeks.rows(of: week)
            if let turns { rows = rows.counting(turns) }
            for row in 0..<rows.count {
                let time = Instant(microseconds: rows.time[row])
                if span.contains(time) { counts[Int64(rows.origin[row]), default: 0] += 1 }
            }
        }
        let found = counts
        return try read { db in try db.origins(found) }
    }

    /// Where the API's own figures of some dates come from, both included.
    package func figureOrigins(_ figures: APIFigure, from: CivilDate, to: CivilDate) throws(ArchiveError) -> [RowOrigin]
    {
        let dates = [from.description, to.description]
        return try read { db in
            let ids =
                switch figures {
                case .funnel(let id):
                    try Int64?.fetchAll(
                        db,
                        sql: "SELECT origin FROM funnel_result WHERE since >= ? AND until <= ? AND funnel = ?",
                        arguments: [dates[0], dates[1], Data(id.utf8)])
                case .events:
                    try Int64?.fetchAll(
                        db, sql: "SELECT origin FROM event_histogram WHERE date BETWEEN ? AND ?",
                        arguments: [dates[0], dates[1]])
                case .totals:
                    try Int64?.fetchAll(
                        db, sql: "SELECT origin FROM total WHERE since >= ? AND until <= ?",
                        arguments: [dates[0], dates[1]])
                }
            return try db.origins(Dictionary(ids.compactMap(\.self).map { ($0, 1) }, uniquingKeysWith: +))
        }
    }
}

/// What the API counted itself.
package enum APIFigure: Sendable, Hashable {
    /// The funnel with this id of the API.
    case funnel(String)
    /// Occurrences and visitors of events by day.
    case events
    /// Totals over some dates, such as the visitors of a week.
    case totals
}

extension Database {
    /// The origins with some numbers and how many rows each gave, in the order they were read.
    fileprivate func origins(_ counts: [Int64: Int]) throws -> [RowOrigin] {
        let statement = try cachedStatement(
            sql: "SELECT operation, request, time, sha256, bytes FROM origin WHERE id = ?")
        return try counts.sorted { $0.key < $1.key }.compactMap { id, rows in
            guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
            return RowOrigin(
                source: EventSource.name(operation: row["operation"], request: row["request"]),
                operation: row["operation"], request: row["request"], time: Instant(microseconds: row["time"]),
                sha256: row["sha256"], byteCount: row["bytes"], rows: rows)
        }
    }
}
