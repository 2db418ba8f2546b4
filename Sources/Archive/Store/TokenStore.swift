import GRDB
import Hashing
package import Smartlook

/// A token of our own server, without its secret, which is shown once and kept only as a hash.
package struct APIToken: Sendable, Equatable {
    package var id: String
    package var description: String
    package var created: Instant
    package var lastUsed: Instant?

    /// A token that nobody used for this long is dead, as Smartlook's are.
    package static let unusedLife: Int64 = 90 * 86_400_000_000

    package func isAlive(at now: Instant) -> Bool {
        now.microseconds - (lastUsed ?? created).microseconds <= Self.unusedLife
    }
}

extension ReportArchive {
    /// Adds a token; its id is the beginning of the secret's hash, so it tells nothing of the secret.
    package func addToken(secret: String, description: String, now: Instant) throws(ArchiveError) -> APIToken {
        let hash = SHA256Digest(of: Array(secret.utf8)).hex
        let token = APIToken(id: String(hash.prefix(12)), description: description, created: now)
        try write { db in
            try db.execute(
                sql: "INSERT INTO api_token VALUES (?, ?, ?, ?, NULL)",
                arguments: [token.id, description, hash, now.microseconds])
        }
        return token
    }

    package func tokens() throws(ArchiveError) -> [APIToken] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM api_token ORDER BY created, id").map { row in
                APIToken(
                    id: row["id"], description: row["description"], created: Instant(microseconds: row["created"]),
                    lastUsed: instant(row["last_used"]))
            }
        }
    }

    /// Removes a token; false where there is none of that id.
    package func removeToken(id: String) throws(ArchiveError) -> Bool {
        try write { db in
            try db.execute(sql: "DELETE FROM api_token WHERE id = ?", arguments: [id])
            return db.changesCount > 0
        }
    }

    /// The living token that a secret belongs to, noting its use (at most once a minute); nil where there is none.
    package func useToken(secret: String, now: Instant) throws(ArchiveError) -> APIToken? {
        let hash = SHA256Digest(of: Array(secret.utf8)).hex
        let found = try read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM api_token WHERE sha256 = ?", arguments: [hash]).map { row in
                APIToken(
                    id: row["id"], description: row["description"], created: Instant(microseconds: row["created"]),
                    lastUsed: instant(row["last_used"]))
            }
        }
        guard let token = found, token.isAlive(at: now) else { return nil }
        if now.microseconds - (token.lastUsed?.microseconds ?? 0) > 60_000_000 {
            try write { db in
                try db.execute(
                    sql: "UPDATE api_token SET last_used = ? WHERE id = ?", arguments: [now.microseconds, token.id])
            }
        }
        return token
    }
}
