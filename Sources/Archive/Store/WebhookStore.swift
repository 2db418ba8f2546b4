import Foundation
import GRDB
package import Smartlook

/// An address that our own server tells of alerts.
package struct WebhookRecord: Hashable, Sendable {
    package var id: String
    package var url: String
    package var type: String
    package var source: String?
    /// What its messages are signed with; it is kept as it is, because signing takes it.
    package var secret: String?
    package var isEnabled: Bool
    package var created: Instant
    package var lastResponse: String?
    package var lastResponseAt: Instant?

    package init(
        id: String, url: String, type: String, source: String? = nil, secret: String? = nil, isEnabled: Bool = true,
        created: Instant
    ) {
        self.id = id
        self.url = url
        self.type = type
        self.source = source
        self.secret = secret
        self.isEnabled = isEnabled
        self.created = created
    }
}

extension ReportArchive {
    /// Adds a webhook or writes a changed one over its earlier self.
    package func store(_ webhook: WebhookRecord) throws(ArchiveError) {
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO webhook (id, url, type, source, secret, is_enabled, created) VALUES (?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET url = excluded.url, secret = excluded.secret,
                        is_enabled = excluded.is_enabled
                    """,
                arguments: [
                    webhook.id, webhook.url, webhook.type, webhook.source, webhook.secret, webhook.isEnabled,
                    webhook.created.microseconds,
                ])
        }
    }

    /// All webhooks in the order they were made.
    package func webhooks() throws(ArchiveError) -> [WebhookRecord] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM webhook ORDER BY created, id").map { row in
                var webhook = WebhookRecord(
                    id: row["id"], url: row["url"], type: row["type"], source: row["source"], secret: row["secret"],
                    isEnabled: row["is_enabled"], created: Instant(microseconds: row["created"]))
                webhook.lastResponse = row["last_response"]
                webhook.lastResponseAt = instant(row["last_response_at"])
                return webhook
            }
        }
    }

    /// Removes a webhook; false where there is none of that id.
    package func removeWebhook(id: String) throws(ArchiveError) -> Bool {
        try write { db in
            try db.execute(sql: "DELETE FROM webhook WHERE id = ?", arguments: [id])
            return db.changesCount > 0
        }
    }

    // MARK: Deliveries

    /// Takes the right to one attempt at telling a webhook of an event on a date; false where it has been told, or has
    /// been tried as often as allowed.
    package func claimDelivery(
        webhook: String, event: String, date: CivilDate, mostAttempts: Int
    ) throws(ArchiveError) -> Bool {
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO webhook_delivery VALUES (?, ?, ?, 1, 0)
                    ON CONFLICT DO UPDATE SET attempts = attempts + 1 WHERE is_done = 0 AND attempts < ?
                    """,
                arguments: [webhook, Data(event.utf8), date.description, mostAttempts])
            return db.changesCount > 0
        }
    }

    /// Notes what a webhook answered, and whether that ends the delivery.
    package func noteDelivery(
        webhook: String, event: String, date: CivilDate, response: String, isDone: Bool, now: Instant
    ) throws(ArchiveError) {
        try write { db in
            try db.execute(
                sql: "UPDATE webhook_delivery SET is_done = ? WHERE webhook = ? AND event = ? AND date = ?",
                arguments: [isDone, webhook, Data(event.utf8), date.description])
            try db.execute(
                sql: "UPDATE webhook SET last_response = ?, last_response_at = ? WHERE id = ?",
                arguments: [response, now.microseconds, webhook])
        }
    }
}
