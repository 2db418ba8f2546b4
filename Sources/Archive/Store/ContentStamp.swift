import Foundation
import GRDB

extension ReportArchive {
    /// A value that changes whenever a reader of the project would see something else; notes about tokens and webhooks
    /// leave it alone. It costs a look at a few rows.
    package func contentStamp() throws(ArchiveError) -> [String] {
        try read { db in
            let query = try db.cachedStatement(
                sql: """
                    SELECT (SELECT max(id) FROM origin), (SELECT count(*) FROM erased_visitor),
                        (SELECT max(time) FROM erased_visitor), (SELECT count(*) FROM hidden_event),
                        (SELECT max(until) FROM coverage), (SELECT min(since) FROM coverage),
                        (SELECT group_concat(hex(value)) FROM setting
                            WHERE name IN ('project_id', 'project_name', 'organization_id', 'organization_name',
                                'source_changes'))
                    """)
            return try Row.fetchOne(query).map { row in row.databaseValues.map(\.description) } ?? []
        }
    }
}
