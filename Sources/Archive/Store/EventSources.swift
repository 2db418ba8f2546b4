import Foundation
import GRDB
import Smartlook

/// The names of the sources that an archive's events come from.
package enum EventSource {
    /// What was fetched over the API.
    package static let api = "smartlook"

    /// The source behind an origin: an import names it in its operation, an older one has the file's name only.
    static func name(operation: String, request: String) -> String {
        if operation.hasPrefix(mark) { return String(operation.dropFirst(mark.count)) }
        return operation == "import" ? request : api
    }

    /// The source behind a row of coverage.
    static func name(coverage: String) -> String {
        coverage.hasPrefix(mark) ? String(coverage.dropFirst(mark.count)) : api
    }

    static let mark = "import:"
}

extension Origin {
    /// The origin of what was imported as a source.
    package func imported(as source: String) -> Origin {
        var origin = self
        origin.operation = EventSource.mark + source
        return origin
    }
}

extension ReportArchive {
    /// The source of every origin by its number.
    package func eventSources() throws(ArchiveError) -> [UInt32: String] {
        try read { db in try db.eventSources() }
    }

    /// The kinds of rows that something is covered of.
    package func coverageKinds() throws(ArchiveError) -> [String] {
        try read { db in try String.fetchAll(db, sql: "SELECT DISTINCT kind FROM coverage ORDER BY kind") }
    }

    /// What each source covers of a kind of rows, by the source's name.
    package func coverageBySource(_ kind: String) throws(ArchiveError) -> [String: Horizon] {
        try read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT source, since, until FROM coverage WHERE kind = ?", arguments: [kind])
            var coverage: [String: Horizon] = [:]
            for row in rows {
                let name = EventSource.name(coverage: row["source"])
                let span = Horizon(from: Instant(microseconds: row["since"]), to: Instant(microseconds: row["until"]))
                let before = coverage[name] ?? span
                coverage[name] = Horizon(from: min(before.from, span.from), to: max(before.to, span.to))
            }
            return coverage
        }
    }
}

extension Database {
    /// The source of every origin by its number.
    func eventSources() throws -> [UInt32: String] {
        var sources: [UInt32: String] = [:]
        let cursor = try Row.fetchCursor(self, sql: "SELECT id, operation, request FROM origin")
        while let row = try cursor.next() {
            sources[row["id"]] = EventSource.name(operation: row["operation"], request: row["request"])
        }
        return sources
    }
}
