import GRDB

extension Schema {
    /// Who was sent which report: mails and webhooks alike.
    static func addDeliveries(_ db: Database) throws {
        try db.execute(
            sql: """
                -- The revisions of a week's report that were sent to anybody. corrections counts the numbers that late
                -- events had changed by then.
                CREATE TABLE sent_report (
                    site TEXT NOT NULL, week TEXT NOT NULL, revision INTEGER NOT NULL, headline TEXT NOT NULL,
                    corrections INTEGER NOT NULL, PRIMARY KEY (site, week, revision)) STRICT, WITHOUT ROWID;

                CREATE TABLE delivery (
                    site TEXT NOT NULL, week TEXT NOT NULL, revision INTEGER NOT NULL, recipient TEXT NOT NULL,
                    message_id TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL, detail TEXT NOT NULL,
                    time INTEGER NOT NULL, PRIMARY KEY (site, week, revision, recipient)) STRICT, WITHOUT ROWID;
                """)
    }
}
