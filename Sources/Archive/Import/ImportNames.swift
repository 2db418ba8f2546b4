import Foundation
import GRDB

/// Gives the texts, visitors and sessions of an import the ids they have in the archive, adding those that are new.
///
/// Everything known is read once at the beginning: millions of look-ups one by one would take longer than the rest.
struct ImportNames {
    private let table: String
    private let column: String
    private var known = ByteTable()
    private var ids: [UInt32] = []
    private var next: Int64
    private let db: Database
    private let insert: Statement
    private let isErased: ((String) -> Bool)?

    /// - Parameter isErased: tells visitors that must not come back; they get the id 0.
    init(_ db: Database, table: String, column: String, extra: String? = nil, isErased: ((String) -> Bool)? = nil)
        throws
    {
        self.db = db
        self.table = table
        self.column = column
        self.isErased = isErased
        insert = try db.makeStatement(
            sql:
                "INSERT INTO \(table) (id, \(column)\(extra.map { ", \($0)" } ?? "")) VALUES (?, ?\(extra == nil ? "" : ", ?"))"
        )
        next = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM \(table)") ?? 1
        let rows = try Row.fetchCursor(db, sql: "SELECT id, \(column) FROM \(table)")
        while let row = try rows.next() {
            let id: UInt32 = row[0]
            try row.withUnsafeData(atIndex: 1) { data in
                _ = (data ?? Data()).withUnsafeBytes { known.index(of: $0) }
            }
            ids.append(id)
        }
    }

    /// The ids of all texts of a piece, by their numbers in it.
    ///
    /// - Parameter isUsed: texts that nothing refers to get no id.
    mutating func ids(
        of table: ByteTable, extra: ((Int) -> Int64)? = nil, isUsed: [Bool]? = nil
    ) throws -> [UInt32] {
        var result = [UInt32](repeating: 0, count: table.count)
        for index in 0..<table.count where isUsed?[index] ?? true {
            let number = table.withBytes(index) { known.index(of: $0) }
            if number == ids.count {
                ids.append(try add(table.bytes(index), extra?(index)))
            }
            result[index] = ids[number]
        }
        return result
    }

    /// The id of one text.
    mutating func id(of text: String) throws -> UInt32 {
        var one = ByteTable()
        Array(text.utf8).withUnsafeBytes { _ = one.index(of: $0) }
        return try ids(of: one)[0]
    }

    /// Lets go of all names; no further ones can be asked for.
    mutating func forget() {
        known = ByteTable()
        ids = []
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>, _ extra: Int64?) throws -> UInt32 {
        if let isErased, isErased(String(decoding: bytes, as: UTF8.self)) { return 0 }
        guard let id = UInt32(exactly: next) else {
            throw ArchiveError(.damaged, "The archive holds more than four billion rows in \(table); it cannot grow.")
        }
        let key = Data(bytes)
        try insert.execute(arguments: extra.map { [next, key, $0] } ?? [next, key])
        next += 1
        return id
    }
}
