import Foundation
import GRDB
import Smartlook

/// Everything ever fetched or imported, with its origin, in one SQLite file; storing twice changes nothing.
///
/// Every `store` is one transaction: what it acknowledged survives a crash of the program, and what belongs together
/// (an answer's rows, its origin, the progress made) is there together or not at all.
package final class ReportArchive: Sendable {
    package let path: String
    let pool: DatabasePool
    private let reader: any DatabaseReader
    private let isFrozen: Bool
    let identifiers: Identifiers
    let columnFile: ColumnFilePlace
    /// Fewer events than these are brought together as quickly as a file of them is opened.
    let columnFileThreshold: Int

    /// Opens an archive and brings its schema up to date; makes a new one where there is no file.
    ///
    /// Throws `ArchiveError` for a file that is not an archive, is damaged, or was written by a newer Weeklook.
    package convenience init(path: String, create: Bool = true) throws(ArchiveError) {
        try self.init(path: path, create: create, columnFileThreshold: 200_000)
    }

    init(path: String, create: Bool = true, columnFileThreshold: Int) throws(ArchiveError) {
        self.path = path
        self.columnFileThreshold = columnFileThreshold
        identifiers = Identifiers()
        guard create || FileManager.default.fileExists(atPath: path) else {
            throw ArchiveError(
                .missing,
                "There is no archive at \(path); 'weeklook fetch' or 'weeklook import' makes one, or name another with --archive."
            )
        }
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(30)
        configuration.prepareDatabase { db in
            // In WAL mode a process crash loses nothing; checkpoint() makes a finished run safe against power loss.
            try db.execute(sql: "PRAGMA synchronous = NORMAL")
            // What is deleted or replaced is overwritten, so that an erased visitor is in no unused part of the file.
            try db.execute(sql: "PRAGMA secure_delete = ON")
            // Columns are read out of the mapped file, without a system call a page.
            try db.execute(sql: "PRAGMA mmap_size = 1099511627776")
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            reader = pool
            isFrozen = false
            let (identity, tables) = try pool.read { db in
                (
                    try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
                )
            }
            guard identity == Schema.applicationID || (identity == 0 && tables == 0) else {
                throw ArchiveError(
                    .notAnArchive, "\(path) is an SQLite file of another program; name another file with --archive.")
            }
            if try pool.read(Schema.migrator.hasBeenSuperseded) {
                throw ArchiveError(.newerSchema, "\(path) was written by a newer Weeklook; update this program.")
            }
            try Schema.migrator.migrate(pool)
            columnFile = ColumnFilePlace(archive: path)
        } catch let error as ArchiveError {
            throw error
        } catch {
            throw ArchiveError(opening: path, error)
        }
    }

    private init(freezing archive: ReportArchive, _ snapshot: any DatabaseReader) {
        path = archive.path
        pool = archive.pool
        reader = snapshot
        isFrozen = true
        identifiers = archive.identifiers
        columnFile = archive.columnFile
        columnFileThreshold = archive.columnFileThreshold
    }

    /// The same archive, whose reads all see it as it is now: several reads of it fit together, whatever is written
    /// meanwhile. Let go of it soon: as long as it lives, the write-ahead log cannot be emptied.
    package func frozen() throws(ArchiveError) -> ReportArchive {
        if isFrozen { return self }
        do {
            return ReportArchive(freezing: self, try pool.makeSnapshot())
        } catch {
            throw ArchiveError(using: path, error)
        }
    }

    /// Reads within one consistent state of the archive.
    func read<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
        do { return try reader.read(body) } catch { throw ArchiveError(using: path, error) }
    }

    /// Writes in one transaction; any error undoes it whole.
    func write<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
        do {
            return try pool.write { db in
                db.afterNextTransaction(onCommit: { _ in }, onRollback: { [identifiers] _ in identifiers.forget() })
                return try body(db)
            }
        } catch {
            throw ArchiveError(using: path, error)
        }
    }

    /// Moves all that was written into the main file and asks the disk to keep it.
    package func checkpoint() throws(ArchiveError) {
        do {
            try pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
        } catch { throw ArchiveError(using: path, error) }
    }

    // MARK: Settings

    /// A single value kept with the archive.
    package func setting(_ name: String) throws(ArchiveError) -> String? {
        try read { db in
            try Data.fetchOne(db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
                .map { String(decoding: $0, as: UTF8.self) }
        }
    }

    package func set(_ name: String, to value: String) throws(ArchiveError) {
        try write { db in try db.setSetting(name, to: value) }
    }

    // MARK: Coverage

    /// What the archive can speak about: the union of what fetches and imports of events cover, or nil if nothing.
    package func horizon() throws(ArchiveError) -> Horizon? {
        try read { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT min(since) AS since, max(until) AS until FROM coverage WHERE kind = 'events'")
            guard let row, let since = row["since"] as Int64?, let until = row["until"] as Int64? else { return nil }
            return Horizon(from: Instant(microseconds: since), to: Instant(microseconds: until))
        }
    }

    /// What one source covers of a kind of rows, or nil if nothing.
    package func coverage(_ kind: String, source: String) throws(ArchiveError) -> Horizon? {
        try read { db in
            try Row.fetchOne(
                db, sql: "SELECT since, until FROM coverage WHERE kind = ? AND source = ?", arguments: [kind, source]
            ).map { Horizon(from: Instant(microseconds: $0["since"]), to: Instant(microseconds: $0["until"])) }
        }
    }

    /// Adds a span to what one source covers of a kind of rows (`events`, `sessions`).
    package func extendCoverage(_ kind: String, source: String, by horizon: Horizon) throws(ArchiveError) {
        try write { db in
            try db.extendCoverage(kind, source: source, by: horizon)
        }
    }
}

extension Database {
    func setSetting(_ name: String, to value: String) throws {
        try execute(
            sql: "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            arguments: [name, Data(value.utf8)])
    }

    func extendCoverage(_ kind: String, source: String, by horizon: Horizon) throws {
        try execute(
            sql: """
                INSERT INTO coverage VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET since = min(since, excluded.since), until = max(until, excluded.until)
                """,
            arguments: [kind, source, horizon.from.microseconds, horizon.to.microseconds])
    }

    /// Notes where rows came from; returns the origin's id.
    func insert(_ origin: Origin) throws -> Int64 {
        try execute(
            sql: "INSERT INTO origin (operation, request, time, sha256, bytes) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                origin.operation, origin.request, origin.time.microseconds, origin.sha256, origin.byteCount,
            ])
        let id = lastInsertedRowID
        for record in origin.rejected {
            try execute(
                sql: "INSERT INTO rejected VALUES (?, ?, ?, ?)",
                arguments: [id, record.position, record.reason, Data(record.bytes)])
        }
        return id
    }
}

extension ArchiveError {
    /// The sentence for an error met while an archive was opened.
    init(opening path: String, _ error: any Error) {
        let result = (error as? DatabaseError)?.resultCode
        if result == .SQLITE_NOTADB {
            self.init(.notAnArchive, "\(path) is not a Weeklook archive; name another file with --archive.")
        } else if result == .SQLITE_CANTOPEN {
            self.init(
                .cannotOpen, "The archive \(path) cannot be opened; check that its folder exists and is writable.")
        } else {
            self.init(using: path, error)
        }
    }

    /// The sentence for an error met while an archive was read or written.
    init(using path: String, _ error: any Error) {
        if let error = error as? ArchiveError {
            self = error
            return
        }
        guard let error = error as? DatabaseError else {
            self.init(.cannotWrite, "The archive \(path) could not be used: \(error).")
            return
        }
        switch error.resultCode {
        case .SQLITE_FULL:
            self.init(
                .diskFull,
                "The disk is full: \(path) could not grow. All that was stored is safe; free some space and run again.")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self.init(.damaged, "The archive \(path) is damaged (\(error.message ?? "corrupt")); restore a backup.")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(.locked, "Another program is writing to \(path); wait for it to end and run again.")
        case .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_PERM:
            self.init(
                .cannotWrite,
                "The archive \(path) cannot be read or written (\(error.message ?? "input/output error")); check the disk and its permissions. All that was stored is safe."
            )
        default:
            self.init(.cannotWrite, "The archive \(path) could not be used: \(error.message ?? "\(error)").")
        }
    }
}
