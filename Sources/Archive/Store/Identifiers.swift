import Foundation
import GRDB

/// Gives every text, visitor and session the id it has in the file, adding those that are new.
///
/// It is only ever used inside a write transaction, and SQLite runs those one after the other: that is what makes the
/// unchecked `Sendable` true. A transaction that is undone takes its new ids with it, so everything is forgotten then.
final class Identifiers: @unchecked Sendable {
    private var texts: [ExactText: UInt32] = [:]
    private var visitors: [ExactText: UInt32] = [:]
    private var sessions: [ExactText: UInt32] = [:]

    func forget() {
        texts = [:]
        visitors = [:]
        sessions = [:]
    }

    func text(_ value: String, in db: Database) throws -> UInt32 {
        if let id = texts[ExactText(value)] { return id }
        let id = try id(of: value, table: "text", column: "value", in: db)
        texts[ExactText(value)] = id
        return id
    }

    func visitor(_ key: String, in db: Database) throws -> UInt32 {
        if let id = visitors[ExactText(key)] { return id }
        let id = try id(of: key, table: "visitor", column: "key", in: db)
        visitors[ExactText(key)] = id
        return id
    }

    /// A session that only an event has named so far has neither start nor attributes.
    func session(_ key: String, visitor: UInt32, in db: Database) throws -> UInt32 {
        if let id = sessions[ExactText(key)] { return id }
        let id = try id(of: key, table: "session", column: "key", extra: ("visitor", Int64(visitor)), in: db)
        sessions[ExactText(key)] = id
        return id
    }

    private func id(
        of value: String, table: String, column: String, extra: (column: String, value: Int64)? = nil, in db: Database
    ) throws -> UInt32 {
        let bytes = Data(value.utf8)
        let find = try db.cachedStatement(sql: "SELECT id FROM \(table) WHERE \(column) = ?")
        var found = try Int64.fetchOne(find, arguments: [bytes])
        if found == nil {
            let columns = extra.map { "\(column), \($0.column)" } ?? column
            let insert = try db.cachedStatement(
                sql: "INSERT INTO \(table) (\(columns)) VALUES (\(extra == nil ? "?" : "?, ?"))")
            try insert.execute(arguments: extra.map { [bytes, $0.value] } ?? [bytes])
            found = db.lastInsertedRowID
        }
        guard let found, let id = UInt32(exactly: found) else {
            throw ArchiveError(.damaged, "The archive holds more than four billion rows in \(table); it cannot grow.")
        }
        return id
    }
}
