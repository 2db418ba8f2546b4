import Foundation
import GRDB
package import Smartlook

/// A visitor whose events are to be read, and which of them have been.
struct VisitorToRead: Sendable {
    let id: String
    /// The events asked for by earlier fetches, nil where there was none.
    let read: Range<Instant>?
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

    /// Visitors with a session that overlaps a span and was not read whole (less an overlap for late events), by the
    /// start of the earliest such session: the vendor deletes those first.
    func visitorsToRead(within span: Range<Instant>, scope: FetchScope) throws(ArchiveError) -> [VisitorToRead] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT visitor.key, visitor.events_since, visitor.events_until FROM visitor
                    JOIN session ON session.visitor = visitor.id
                    WHERE session."end" >= ?1 AND session.start < ?2 AND visitor.gone IS NULL
                        AND (visitor.events_until IS NULL OR session."end" >= visitor.events_until - ?3
                            OR (session.start < visitor.events_since AND visitor.events_since > ?4))
                    GROUP BY visitor.id ORDER BY min(session.start), visitor.id
                    """,
                arguments: [
                    span.lowerBound.microseconds, span.upperBound.microseconds,
                    Int64(FetchScope.overlapDays) * 86_400_000_000, scope.horizon.from.microseconds,
                ]
            ).map { row in
                let since = instant(row["events_since"])
                let until = instant(row["events_until"])
                return VisitorToRead(
                    id: text(row["key"]), read: until.map { min(since ?? scope.horizon.from, $0)..<$0 })
            }
        }
    }

    /// The runs of dates of a scope that no fetch of its level has ever read, earliest first.
    package func unreadDates(_ scope: FetchScope) throws(ArchiveError) -> [ClosedRange<CivilDate>] {
        let walks =
            scope.level == .aggregates
            ? try walks(.histogram, subject: eventDefinitions().first?.id ?? "") : try walks(.sessions)
        var dates = WalkBook(walks, calendar: scope.calendar).unknown(scope.from...scope.to)
        guard scope.level == .events else { return dates }
        // Sessions that are known do not help if nobody has asked for their events.
        let visitors = try visitorsToRead(within: scope.span(of: scope.from...scope.to), scope: scope)
            .filter { $0.read == nil }
        if let first = visitors.first, let start = try firstSessionStart(ofVisitor: first.id, from: scope.horizon.from)
        {
            let date = max(scope.from, scope.calendar.date(of: start))
            if !dates.contains(where: { $0.contains(date) }) { dates.append(date...date) }
        }
        return dates.sorted { $0.lowerBound < $1.lowerBound }
    }

    private func firstSessionStart(ofVisitor id: String, from start: Instant) throws(ArchiveError) -> Instant? {
        try read { db in
            instant(
                try Int64.fetchOne(
                    db,
                    sql: """
                        SELECT min(session.start) FROM session JOIN visitor ON visitor.id = session.visitor
                        WHERE visitor.key = ? AND session."end" >= ?
                        """, arguments: [Data(id.utf8), start.microseconds]))
        }
    }

    /// Notes that the API has no such visitor any more; what was read of it stays.
    func markGone(visitor id: String, at now: Instant) throws(ArchiveError) {
        try write { db in
            try db.execute(
                sql: "UPDATE visitor SET gone = coalesce(gone, ?) WHERE key = ?",
                arguments: [now.microseconds, Data(id.utf8)])
        }
    }

    /// How many visitors were deleted upstream after they had been read.
    package func goneVisitors() throws(ArchiveError) -> Int {
        try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM visitor WHERE gone IS NOT NULL") ?? 0 }
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
