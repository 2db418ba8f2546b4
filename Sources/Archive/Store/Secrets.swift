import Foundation
import GRDB

extension ReportArchive {
    /// 32 random bytes kept with the archive under a name, made when they are first asked for.
    package func secret(_ name: String) throws(ArchiveError) -> [UInt8] {
        if let known = try read({ db in try db.secret(name) }) { return known }
        return try write { db in try db.madeSecret(name) }
    }
}

extension Database {
    func secret(_ name: String) throws -> [UInt8]? {
        try Data.fetchOne(self, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name]).map { Array($0) }
    }

    func madeSecret(_ name: String) throws -> [UInt8] {
        if let known = try secret(name) { return known }
        var generator = SystemRandomNumberGenerator()
        let made = (0..<32).map { _ in generator.next() as UInt8 }
        try execute(sql: "INSERT INTO setting VALUES (?, ?)", arguments: [name, Data(made)])
        return made
    }
}
