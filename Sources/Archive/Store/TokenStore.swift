import GRDB
import Hashing
package import Smartlook

/// A token of our own server, without its secret, which is shown once and kept only as a hash.
package struct APIToken: Sendable, Equatable {
    package var id: String
    package var description: String
    /// Whether it may make, list and delete tokens over HTTP.
    package var isOwner = false
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
    package func addToken(
        secret: String, description: String, isOwner: Bool = false, now: Instant
    ) throws(ArchiveError) -> APIToken {
        let hash = SHA256Digest(of: Array(secret.utf8)).hex
        let token = APIToken(id: String(hash.prefix(12)), description: description, isOwner: isOwner, created: now)
        try write { db in
            try db.execute(
                sql: "INSERT INTO api_token (id, description, sha256, created, is_owner) VALUES (?, ?, ?, ?, ?)",
                arguments: [token.id, description, hash, now.microseconds, isOwner])
        }
        return token
    }

    package func tokens() throws(ArchiveError) -> [APIToken] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM api_token ORDER BY created, id").map(APIToken.init)
        }
    }

    /// Removes a token; false where there is none of that id.
    package func removeToken(id: String) throws(ArchiveError) -> Bool {
        try write { db in
            try db.execute(sql: "DELETE FROM api_token WHERE id = ?", arguments: [id])
            return db.changesCount > 0
        }
    }

    /// The living token that a secret belongs to; nil where there is none.
    ///
    /// It is found by the secret's hash, so the time this takes tells nothing of other secrets.
    package func token(secret: String, now: Instant) throws(ArchiveError) -> APIToken? {
        let hash = SHA256Digest(of: Array(secret.utf8)).hex
        let found = try read { db in
            let find = try db.cachedStatement(sql: "SELECT * FROM api_token WHERE sha256 = ?")
            return try Row.fetchOne(find, arguments: [hash]).map(APIToken.init)
        }
        guard let found, found.isAlive(at: now) else { return nil }
        return found
    }

    /// Notes that a token was used, at most once a minute, without waiting for the archive: while another program
    /// writes to it, the note is left to a later use.
    package func noteUse(of token: APIToken, now: Instant) {
        guard now.microseconds - (token.lastUsed?.microseconds ?? .min / 2) > 60_000_000 else { return }
        pool.asyncWrite { db in
            try db.execute(
                sql: "UPDATE api_token SET last_used = max(coalesce(last_used, ?1), ?1) WHERE id = ?2",
                arguments: [now.microseconds, token.id])
        } completion: { _, _ in
        }
    }
}

extension APIToken {
    fileprivate init(_ row: Row) {
        self.init(
            id: row["id"], description: row["description"], isOwner: row["is_owner"],
            created: Instant(microseconds: row["created"]), lastUsed: instant(row["last_used"]))
    }
}
