import GRDB

extension Schema {
    /// What our own server keeps beside the project: owners' tokens, deletions, webhooks, mapping files.
    static func addServerTables(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE api_token ADD COLUMN is_owner INTEGER NOT NULL DEFAULT 0;

                -- Visitors that were erased, as keyed hashes of their ids: a later fetch must not bring them back.
                CREATE TABLE erased_visitor (hash BLOB PRIMARY KEY, time INTEGER NOT NULL) STRICT, WITHOUT ROWID;

                -- Events whose definition was deleted through our own server.
                CREATE TABLE hidden_event (
                    id BLOB PRIMARY KEY, name BLOB NOT NULL, time INTEGER NOT NULL) STRICT, WITHOUT ROWID;

                CREATE TABLE webhook (
                    id TEXT PRIMARY KEY, url TEXT NOT NULL, type TEXT NOT NULL, source TEXT, secret TEXT,
                    is_enabled INTEGER NOT NULL, created INTEGER NOT NULL, last_response TEXT,
                    last_response_at INTEGER) STRICT, WITHOUT ROWID;
                -- What each webhook has been told, or has been tried to be told.
                CREATE TABLE webhook_delivery (
                    webhook TEXT NOT NULL REFERENCES webhook (id) ON DELETE CASCADE, event BLOB NOT NULL,
                    date TEXT NOT NULL, attempts INTEGER NOT NULL, is_done INTEGER NOT NULL,
                    PRIMARY KEY (webhook, event, date)) STRICT, WITHOUT ROWID;

                CREATE TABLE mapping_file (
                    id TEXT PRIMARY KEY, bundle TEXT NOT NULL, platform TEXT NOT NULL, version TEXT NOT NULL,
                    created INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE (bundle, platform, version)) STRICT;
                """)
    }
}
