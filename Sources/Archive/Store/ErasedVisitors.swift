import Foundation
import GRDB
import Hashing
import Smartlook

/// The visitors that were erased and must not come back, known only by keyed hashes of their ids.
struct ErasedVisitors {
    private let hashes: Set<Data>
    private let key: [UInt8]

    /// The setting that holds the key: without the archive, a hash cannot be compared with anything.
    private static let keyName = "erasure_key"

    init(_ db: Database) throws {
        hashes = try Data.fetchSet(db, sql: "SELECT hash FROM erased_visitor")
        key = hashes.isEmpty ? [] : try db.secret(Self.keyName) ?? []
    }

    var isEmpty: Bool { hashes.isEmpty }

    func contains(_ visitor: String) -> Bool {
        !hashes.isEmpty && hashes.contains(Self.hash(visitor, key))
    }

    /// The records that belong to nobody who was erased.
    func sparing<Record>(_ records: [Record], visitor: (Record) -> String) -> [Record] {
        guard !hashes.isEmpty else { return records }
        let gone = Set(records.map { ExactText(visitor($0)) }).filter { contains($0.value) }
        return gone.isEmpty ? records : records.filter { !gone.contains(ExactText(visitor($0))) }
    }

    static func remember(_ visitor: String, at now: Instant, in db: Database) throws {
        let key = try db.madeSecret(keyName)
        try db.execute(
            sql: "INSERT OR REPLACE INTO erased_visitor VALUES (?, ?)",
            arguments: [hash(visitor, key), now.microseconds])
    }

    private static func hash(_ visitor: String, _ key: [UInt8]) -> Data {
        Data(HMACSHA256(of: visitor.utf8, key: key).bytes)
    }
}
