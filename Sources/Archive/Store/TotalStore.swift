import Foundation
import GRDB
package import Smartlook

/// One total that the API gives over some local dates, both included.
package struct TotalRecord: Hashable, Sendable {
    package enum Kind: String, Sendable {
        case activeVisitors, newVisitors, sessions
        /// Of one event; the subject is its id.
        case eventOccurrences, eventVisitors
    }

    package var kind: Kind
    package var subject: String
    package var from: CivilDate
    package var to: CivilDate
    package var value: Int

    package init(_ kind: Kind, subject: String = "", from: CivilDate, to: CivilDate, value: Int) {
        self.kind = kind
        self.subject = subject
        self.from = from
        self.to = to
        self.value = value
    }
}

/// A total with the time at which it was read.
package struct ArchivedTotal: Sendable {
    package var record: TotalRecord
    package var read: Instant
}

extension ReportArchive {
    package func store(_ totals: [TotalRecord], origin: Origin, walk: Walk? = nil) throws(ArchiveError) {
        try write { db in
            if let walk { try db.store(walk) }
            let originID = try db.insert(origin)
            for total in totals {
                try db.execute(
                    sql: "INSERT OR REPLACE INTO total VALUES (?, ?, ?, ?, ?, ?)",
                    arguments: [
                        total.kind.rawValue, Data(total.subject.utf8), total.from.description, total.to.description,
                        total.value, originID,
                    ])
            }
        }
    }

    /// All totals, by kind, subject and dates.
    package func totals() throws(ArchiveError) -> [ArchivedTotal] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT kind, subject, since, until, value, origin.time FROM total
                    JOIN origin ON origin.id = total.origin ORDER BY kind, subject, since, until
                    """
            ).compactMap { row in
                guard let kind = TotalRecord.Kind(rawValue: row["kind"]), let from = CivilDate(row["since"] as String),
                    let to = CivilDate(row["until"] as String)
                else { return nil }
                return ArchivedTotal(
                    record: TotalRecord(kind, subject: text(row["subject"]), from: from, to: to, value: row["value"]),
                    read: Instant(microseconds: row["time"]))
            }
        }
    }
}
