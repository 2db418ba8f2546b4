import Foundation
import GRDB
package import Smartlook

/// When a funnel was first seen and when its definition last changed.
package struct FunnelHistory: Hashable, Sendable {
    package var created: Instant
    package var updated: Instant
}

extension ReportArchive {
    /// The history of every funnel the archive has known, by id.
    package func funnelHistories() throws(ArchiveError) -> [ExactText: FunnelHistory] {
        try read { db in
            // A name that comes back opens its old row again; the end of the one between tells when.
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT id, min(since) AS created, max(max(since), coalesce(max(until), 0)) AS updated
                    FROM funnel_definition GROUP BY id
                    """)
            return Dictionary(
                uniqueKeysWithValues: rows.map { row in
                    (
                        ExactText(text(row["id"])),
                        FunnelHistory(
                            created: Instant(microseconds: row["created"]),
                            updated: Instant(microseconds: row["updated"]))
                    )
                })
        }
    }
}
