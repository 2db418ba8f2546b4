import Foundation
import GRDB
package import Smartlook

extension ReportArchive {
    /// When the API first saw visitors, by their row ids; visitors that only events tell of are not there.
    package func firstSights() throws(ArchiveError) -> [UInt32: Instant] {
        try read { db in
            var sights: [UInt32: Instant] = [:]
            let rows = try Row.fetchCursor(db, sql: "SELECT id, first_seen FROM visitor WHERE first_seen IS NOT NULL")
            while let row = try rows.next() { sights[row["id"]] = Instant(microseconds: row["first_seen"]) }
            return sights
        }
    }

    /// The row ids of visitors that share a uid, ascending; visitors without or with a uid of their own are not there.
    package func sharedUIDs() throws(ArchiveError) -> [[UInt32]] {
        try read { db in
            var groups: [[UInt32]] = []
            var last: Data?
            let rows = try Row.fetchCursor(
                db, sql: "SELECT uid, id FROM visitor WHERE uid IS NOT NULL ORDER BY uid, id")
            while let row = try rows.next() {
                let uid: Data = row["uid"]
                if uid == last {
                    groups[groups.count - 1].append(row["id"])
                } else {
                    groups.append([row["id"]])
                    last = uid
                }
            }
            return groups.filter { $0.count > 1 }
        }
    }

    /// The ids of some visitors as their source names them, by row id.
    package func visitorIDs(_ rows: some Sequence<UInt32>) throws(ArchiveError) -> [UInt32: String] {
        try read { db in
            let find = try db.cachedStatement(sql: "SELECT key FROM visitor WHERE id = ?")
            var ids: [UInt32: String] = [:]
            for row in rows { ids[row] = try Data.fetchOne(find, arguments: [Int64(row)]).map(text) }
            return ids
        }
    }

    /// The attributes of sessions (text id of the name, then of the value) by the sessions' row ids.
    package func sessionAttributes() throws(ArchiveError) -> [UInt32: [UInt32: UInt32]] {
        try read { db in
            var attributes: [UInt32: [UInt32: UInt32]] = [:]
            let rows = try Row.fetchCursor(db, sql: "SELECT session, name, value FROM session_attribute")
            while let row = try rows.next() {
                attributes[row["session"], default: [:]][row["name"]] = row["value"] as UInt32
            }
            return attributes
        }
    }
}

extension ReportArchive {
    /// The bytes of all event columns.
    package func columnBytes() throws(ArchiveError) -> Int {
        try read { db in try Int.fetchOne(db, sql: "SELECT coalesce(sum(length(data)), 0) FROM segment_column") ?? 0 }
    }
}
