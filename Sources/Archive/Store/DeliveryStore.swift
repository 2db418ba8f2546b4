import GRDB
package import Smartlook

/// One revision of a week's report for one recipient, and what became of it.
package struct Delivery: Hashable, Sendable {
    package enum State: String, Sendable, CaseIterable {
        /// Being handed over, or what a run that was killed left: nobody knows whether it arrived.
        case sending
        case accepted
        /// Due, and not taken or not tried yet; the next run tries again.
        case deferred
        /// Nothing was to tell.
        case passed
        /// Refused for good.
        case refused
        /// The connection broke before the answer: it may have arrived.
        case unknown
    }

    package var site: String
    package var week: String
    package var revision: Int
    /// A mail address, or `webhook:NAME`.
    package var recipient: String
    package var messageID: String
    package var state: State
    package var attempts: Int
    /// What was answered.
    package var detail: String
    package var time: Instant
}

/// A revision of a week's report that was sent.
package struct SentReport: Hashable, Sendable {
    package var site: String
    package var week: String
    package var revision: Int
    package var headline: String
    /// How many of its numbers late events had changed by then.
    package var corrections: Int

    package init(site: String, week: String, revision: Int, headline: String, corrections: Int) {
        self.site = site
        self.week = week
        self.revision = revision
        self.headline = headline
        self.corrections = corrections
    }
}

extension ReportArchive {
    /// The revisions of a week that were sent, oldest first.
    package func sentReports(site: String, week: String) throws(ArchiveError) -> [SentReport] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM sent_report WHERE site = ? AND week = ? ORDER BY revision",
                arguments: [site, week]
            ).map { row in
                SentReport(
                    site: row["site"], week: row["week"], revision: row["revision"], headline: row["headline"],
                    corrections: row["corrections"])
            }
        }
    }

    /// The first week that each recipient was considered for.
    package func firstDeliveries(site: String) throws(ArchiveError) -> [String: String] {
        try read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT recipient, min(week) FROM delivery WHERE site = ? GROUP BY recipient",
                arguments: [site])
            return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// Notes who is to get a report and who is not, before the first of them does: whatever stops the program from then
    /// on, the next run knows who has not got theirs.
    package func plan(
        _ report: SentReport, due: [String], passed: [String], now: Instant
    ) throws(ArchiveError) {
        try writeDurably { db in
            try db.execute(
                sql: "INSERT OR IGNORE INTO sent_report VALUES (?, ?, ?, ?, ?)",
                arguments: [report.site, report.week, report.revision, report.headline, report.corrections])
            for (state, detail, names) in [
                (Delivery.State.deferred, "not tried yet", due), (.passed, "", passed),
            ] {
                for name in names {
                    try db.execute(
                        sql: """
                            INSERT INTO delivery VALUES (?, ?, ?, ?, '', ?, 0, ?, ?)
                            ON CONFLICT DO UPDATE SET state = excluded.state, detail = excluded.detail,
                                time = excluded.time WHERE state = 'passed' AND excluded.state <> 'passed'
                            """,
                        arguments: [
                            report.site, report.week, report.revision, name, state.rawValue, detail, now.microseconds,
                        ])
                }
            }
        }
    }

    /// What was sent of a week to whom, in order of revision and recipient.
    package func deliveries(site: String, week: String) throws(ArchiveError) -> [Delivery] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM delivery WHERE site = ? AND week = ? ORDER BY revision, recipient",
                arguments: [site, week]
            ).map { row in
                Delivery(
                    site: row["site"], week: row["week"], revision: row["revision"], recipient: row["recipient"],
                    messageID: row["message_id"], state: Delivery.State(rawValue: row["state"]) ?? .unknown,
                    attempts: row["attempts"], detail: row["detail"], time: Instant(microseconds: row["time"]))
            }
        }
    }

    /// Takes the right to one attempt; false where the recipient has the revision, may have it, or has refused it.
    ///
    /// The disk has it before this returns: whatever happens next, nobody sends it a second time unasked.
    ///
    /// - Parameter isForced: sends again what was sent, refused or left in doubt.
    package func claimDelivery(
        of report: SentReport, to recipient: String, messageID: String, isForced: Bool, now: Instant
    ) throws(ArchiveError) -> Bool {
        try writeDurably { db in
            try db.execute(
                sql: """
                    INSERT INTO delivery VALUES (?, ?, ?, ?, ?, 'sending', 1, '', ?)
                    ON CONFLICT DO UPDATE SET state = 'sending', message_id = excluded.message_id,
                        attempts = attempts + 1, detail = '', time = excluded.time
                        WHERE state IN ('deferred', 'passed') OR ?
                    """,
                arguments: [
                    report.site, report.week, report.revision, recipient, messageID, now.microseconds, isForced,
                ])
            return db.changesCount > 0
        }
    }

    /// Notes how an attempt ended.
    package func noteDelivery(
        of report: SentReport, to recipient: String, state: Delivery.State, detail: String, now: Instant
    ) throws(ArchiveError) {
        try writeDurably { db in
            try db.execute(
                sql: """
                    UPDATE delivery SET state = ?, detail = ?, time = ?
                    WHERE site = ? AND week = ? AND revision = ? AND recipient = ?
                    """,
                arguments: [
                    state.rawValue, detail, now.microseconds, report.site, report.week, report.revision, recipient,
                ])
        }
    }

    /// Writes in one transaction that survives also a loss of power.
    private func writeDurably<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
        do {
            return try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                defer { try? db.execute(sql: "PRAGMA synchronous = NORMAL") }
                var value: Value?
                try db.inTransaction {
                    value = try body(db)
                    return .commit
                }
                guard let value else {
                    throw ArchiveError(.cannotWrite, "The archive \(path) did not take what was sent; run again.")
                }
                return value
            }
        } catch {
            throw ArchiveError(using: path, error)
        }
    }
}
