import Foundation
import GRDB
import Smartlook

/// A visitor whose events are to be read, and up to when they have been.
struct VisitorToRead: Sendable {
    let id: String
    let until: Instant?
}

extension ReportArchive {
    /// When the first session that ends after an instant begins; nil where there is none.
    func firstSessionStart(from start: Instant) throws(ArchiveError) -> Instant? {
        try read { db in
            instant(
                try Int64.fetchOne(
                    db, sql: "SELECT min(start) FROM session WHERE \"end\" >= ?", arguments: [start.microseconds]))
        }
    }

    /// Visitors with a session that reaches beyond what was read of them, less an overlap for late events.
    func visitorsToRead(from start: Instant, overlapDays: Int) throws(ArchiveError) -> [VisitorToRead] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT visitor.key, visitor.events_until FROM visitor
                    JOIN session ON session.visitor = visitor.id
                    WHERE session."end" >= ?1
                        AND (visitor.events_until IS NULL OR session."end" >= visitor.events_until - ?2)
                    GROUP BY visitor.id ORDER BY visitor.id
                    """,
                arguments: [start.microseconds, Int64(overlapDays) * 86_400_000_000]
            ).map { VisitorToRead(id: text($0["key"]), until: instant($0["events_until"])) }
        }
    }

    /// Funnels and dates (`id from to`) whose stored figures were read when all late events had arrived.
    func finalFunnelResults(
        kind table: String, settledBy settled: (CivilDate) -> Instant
    ) throws(ArchiveError) -> Set<String> {
        try read { db in
            var final: Set<String> = []
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT funnel, since, until, origin.time FROM \(table)
                    JOIN origin ON origin.id = \(table).origin WHERE step = 0
                    """)
            while let row = try rows.next() {
                let until: String = row["until"]
                let time: Int64 = row["time"]
                if let date = CivilDate(until), Instant(microseconds: time) >= settled(date) {
                    final.insert("\(text(row["funnel"])) \(row["since"] as String) \(until)")
                }
            }
            return final
        }
    }
}
