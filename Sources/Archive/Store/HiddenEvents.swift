import Foundation
import GRDB
package import Smartlook

extension ReportArchive {
    /// Marks an event's definition as deleted: our own server shows it no more, whatever later fetches bring. Visitors'
    /// events stay.
    package func hide(_ event: EventDefinitionRecord, now: Instant) throws(ArchiveError) {
        try write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO hidden_event VALUES (?, ?, ?)",
                arguments: [Data(event.id.utf8), Data(event.name.utf8), now.microseconds])
        }
    }

    /// The events that were deleted through our own server.
    package func hiddenEvents() throws(ArchiveError) -> [EventDefinitionRecord] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT id, name FROM hidden_event ORDER BY id").map {
                EventDefinitionRecord(id: text($0["id"]), name: text($0["name"]))
            }
        }
    }
}
