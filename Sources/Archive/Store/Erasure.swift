import Foundation
import GRDB
package import Smartlook

/// What erasing some visitors took out of an archive.
package struct Erasure: Sendable, Equatable {
    package var visitors = 0
    package var sessions = 0
    package var events = 0
    /// False where another program that reads the archive kept its write-ahead log from being emptied; the bytes are
    /// gone from it once that program has ended and the archive was opened again.
    package var isOutOfTheFiles = true

    /// Visitors, sessions and events together, as Smartlook counts what a deletion took.
    package var items: Int { visitors + sessions + events }
}

extension ReportArchive {
    /// The ids of the visitors that a site calls by a uid.
    package func visitors(uid: String) throws(ArchiveError) -> [String] {
        try read { db in
            try Data.fetchAll(
                db, sql: "SELECT key FROM visitor WHERE uid = ? ORDER BY id", arguments: [Data(uid.utf8)]
            ).map(text)
        }
    }

    /// Takes visitors out for good: their sessions, attributes and events, their ids in lists of drop-offs, in requests
    /// and in rejected records, and every text that nobody else's rows use. What is left is a keyed hash of each id, so
    /// that a later fetch or import does not bring them back.
    ///
    /// The caller holds the `ArchiveLock`: a fetch under way would know the visitors by row ids that are no more. Ids
    /// that the archive does not know are passed over.
    package func erase(visitors ids: [String], now: Instant) throws(ArchiveError) -> Erasure {
        try mergeArrivals()
        // Before, so that a crash between leaves none; and after, for a process that writes one meanwhile.
        columnFile.remove()
        var erasure = try write { db in
            let people = try ids.compactMap { try Person($0, in: db) }
            guard !people.isEmpty else { return Erasure() }
            var erasure = Erasure(visitors: people.count)
            for person in people { try ErasedVisitors.remember(person.id, at: now, in: db) }
            let names = try db.namesOfPeople(people)
            erasure.events = try db.eraseEvents(of: Set(people.map(\.row)))
            for person in people {
                try db.execute(sql: "DELETE FROM session WHERE visitor = ?", arguments: [Int64(person.row)])
                erasure.sessions += db.changesCount
                try db.execute(sql: "DELETE FROM visitor WHERE id = ?", arguments: [Int64(person.row)])
            }
            try db.eraseUnusedTexts()
            try db.eraseFromDropOffs(Set(people.map { ExactText($0.id) }))
            try db.eraseMentions(of: names)
            identifiers.forget()
            return erasure
        }
        columnFile.remove()
        do {
            try checkpoint()
        } catch {
            guard error.code == .locked else { throw error }
            erasure.isOutOfTheFiles = false
        }
        return erasure
    }
}

/// A visitor that is to be erased.
private struct Person {
    let row: UInt32
    let id: String
    let uid: String?

    init?(_ id: String, in db: Database) throws {
        guard
            let found = try Row.fetchOne(
                db, sql: "SELECT id, uid FROM visitor WHERE key = ?", arguments: [Data(id.utf8)])
        else { return nil }
        row = found["id"]
        uid = (found["uid"] as Data?).map(text)
        self.id = id
    }
}

extension Database {
    /// All that names some people: their own ids, their uids, their sessions' ids.
    fileprivate func namesOfPeople(_ people: [Person]) throws -> Set<String> {
        var names: Set<String> = []
        for person in people {
            names.formUnion([person.id] + [person.uid].compactMap { $0 })
            let sessions = try Data.fetchAll(
                self, sql: "SELECT key FROM session WHERE visitor = ?", arguments: [Int64(person.row)])
            names.formUnion(sessions.map(text))
        }
        return names.filter { !$0.isEmpty }
    }

    /// Writes every segment that has events of some visitors anew without them; returns how many there were.
    fileprivate func eraseEvents(of visitors: Set<UInt32>) throws -> Int {
        var erased = 0
        for id in try Int64.fetchAll(self, sql: "SELECT id FROM segment ORDER BY id") {
            guard let segment = try segments(where: "id = \(id)").first else { continue }
            let kept = (0..<segment.rows.count).filter { !visitors.contains(segment.rows.visitor[$0]) }
            guard kept.count < segment.rows.count else { continue }
            erased += segment.rows.count - kept.count
            try execute(sql: "DELETE FROM segment WHERE id = ?", arguments: [id])
            if !kept.isEmpty { try insertSegment(segment.rows.rows(at: kept), week: segment.week) }
        }
        return erased
    }

    /// Deletes the texts that no event and no attribute of a session refers to.
    fileprivate func eraseUnusedTexts() throws {
        var used: Set<UInt32> = []
        for id in try Int64.fetchAll(self, sql: "SELECT id FROM segment") {
            guard let rows = try segments(where: "id = \(id)").first?.rows else { continue }
            for column in [rows.name, rows.type, rows.page] { used.formUnion(column) }
            for (property, values) in rows.properties {
                used.insert(property)
                used.formUnion(values)
            }
        }
        used.formUnion(
            try UInt32.fetchSet(
                self, sql: "SELECT name FROM session_attribute UNION SELECT value FROM session_attribute"))
        let delete = try cachedStatement(sql: "DELETE FROM text WHERE id = ?")
        for id in try UInt32.fetchAll(self, sql: "SELECT id FROM text") where !used.contains(id) {
            try delete.execute(arguments: [Int64(id)])
        }
    }

    /// The totals stay: they are the API's own figures and name nobody.
    fileprivate func eraseFromDropOffs(_ visitors: Set<ExactText>) throws {
        let rows = try Row.fetchAll(self, sql: "SELECT funnel, since, until, step, success, visitors FROM drop_off")
        for row in rows {
            let list = try JSONDecoder().decode([String].self, from: row["visitors"])
            let kept = list.filter { !visitors.contains(ExactText($0)) }
            guard kept.count < list.count else { continue }
            try execute(
                sql: """
                    UPDATE drop_off SET visitors = ?
                    WHERE funnel = ? AND since = ? AND until = ? AND step = ? AND success = ?
                    """,
                arguments: [
                    try JSONEncoder().encode(kept), row["funnel"], row["since"], row["until"], row["step"],
                    row["success"],
                ])
        }
    }

    /// Deletes rejected records that hold one of the names, and takes the names out of the requests that were sent.
    fileprivate func eraseMentions(of names: Set<String>) throws {
        for row in try Row.fetchAll(self, sql: "SELECT origin, position, bytes FROM rejected") {
            guard Mention.holds(Array(row["bytes"] as Data), anyOf: names) else { continue }
            try execute(
                sql: "DELETE FROM rejected WHERE origin = ? AND position = ?",
                arguments: [row["origin"] as Int64, row["position"] as Int64])
        }
        for row in try Row.fetchAll(self, sql: "SELECT id, request FROM origin") {
            let request: String = row["request"]
            let cleaned = Mention.cleaned(request: request, of: names)
            guard cleaned != request else { continue }
            try execute(
                sql: "UPDATE origin SET request = ? WHERE id = ?", arguments: [cleaned, row["id"] as Int64])
        }
    }
}
