import GRDB

/// The tables of an archive. Migrations are only ever appended.
enum Schema {
    /// `PRAGMA application_id` of an archive: "Week" in ASCII.
    static let applicationID = 0x5765_656B

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: version1)
        }
        migrator.registerMigration("2") { db in try db.execute(sql: version2) }
        migrator.registerMigration("3", migrate: addServerTables)
        migrator.registerMigration("4", migrate: packColumns)
        migrator.registerMigration("6", migrate: addPublications)
        migrator.registerMigration("deliveries", migrate: addDeliveries)
        migrator.registerMigration("column stamp", migrate: addColumnStamp)
        return migrator
    }

    /// Texts are blobs because visitors' texts may hold NUL, which SQLite's text functions cut at.
    private static let version1 = """
        -- Single values: the next sequence number, who wrote the archive, the project's name.
        CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

        -- Where rows came from: answers of the API and files.
        CREATE TABLE origin (
            id INTEGER PRIMARY KEY, operation TEXT NOT NULL, request TEXT NOT NULL, time INTEGER NOT NULL,
            sha256 TEXT NOT NULL, bytes INTEGER NOT NULL) STRICT;

        -- What successful fetches and imports cover, half-open, in microseconds.
        CREATE TABLE coverage (
            kind TEXT NOT NULL, source TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
            PRIMARY KEY (kind, source)) STRICT, WITHOUT ROWID;

        CREATE TABLE text (id INTEGER PRIMARY KEY, value BLOB NOT NULL UNIQUE) STRICT;

        CREATE TABLE visitor (
            id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, uid BLOB, first_seen INTEGER, last_seen INTEGER,
            source BLOB, origin INTEGER REFERENCES origin (id),
            -- Events are fetched up to this instant.
            events_until INTEGER) STRICT;

        CREATE TABLE session (
            id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, visitor INTEGER NOT NULL REFERENCES visitor (id),
            start INTEGER, "end" INTEGER, source BLOB, origin INTEGER REFERENCES origin (id)) STRICT;
        CREATE INDEX session_visitor ON session (visitor);
        CREATE TABLE session_attribute (
            session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE, name INTEGER NOT NULL,
            value INTEGER NOT NULL, PRIMARY KEY (session, name)) STRICT, WITHOUT ROWID;

        -- Event columns: one segment a UTC week, and segments without a week that have just arrived.
        CREATE TABLE segment (id INTEGER PRIMARY KEY, week INTEGER UNIQUE, rows INTEGER NOT NULL) STRICT;
        CREATE TABLE segment_column (
            segment INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE, name TEXT NOT NULL,
            data BLOB NOT NULL, PRIMARY KEY (segment, name)) STRICT;

        -- Definitions as the API gives them, with the history of their names.
        CREATE TABLE event_definition (
            id BLOB NOT NULL, name BLOB NOT NULL, since INTEGER NOT NULL, until INTEGER, origin INTEGER,
            PRIMARY KEY (id, name)) STRICT, WITHOUT ROWID;
        CREATE TABLE funnel_definition (
            id BLOB NOT NULL, name BLOB NOT NULL, steps BLOB NOT NULL, since INTEGER NOT NULL, until INTEGER,
            origin INTEGER, PRIMARY KEY (id, name, steps)) STRICT, WITHOUT ROWID;

        -- The API's own figures, kept for reconciliation. Dates are local, inclusive, as asked.
        CREATE TABLE event_histogram (
            event BLOB NOT NULL, date TEXT NOT NULL, occurrences INTEGER NOT NULL, visitors INTEGER NOT NULL,
            origin INTEGER, PRIMARY KEY (event, date)) STRICT, WITHOUT ROWID;
        CREATE TABLE funnel_result (
            funnel BLOB NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL, step INTEGER NOT NULL, name BLOB NOT NULL,
            visitors INTEGER NOT NULL, origin INTEGER, PRIMARY KEY (funnel, since, until, step)) STRICT, WITHOUT ROWID;
        CREATE TABLE drop_off (
            funnel BLOB NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL, step INTEGER NOT NULL,
            success INTEGER NOT NULL, total INTEGER NOT NULL, visitors BLOB NOT NULL, origin INTEGER,
            PRIMARY KEY (funnel, since, until, step, success)) STRICT, WITHOUT ROWID;

        -- Records of an answer that could not be read, as they came.
        CREATE TABLE rejected (
            origin INTEGER NOT NULL REFERENCES origin (id), position INTEGER NOT NULL, reason TEXT NOT NULL,
            bytes BLOB NOT NULL, PRIMARY KEY (origin, position)) STRICT, WITHOUT ROWID;

        -- Tokens of our own server: only a hash of each is kept.
        CREATE TABLE api_token (
            id TEXT PRIMARY KEY, description TEXT NOT NULL, sha256 TEXT NOT NULL UNIQUE, created INTEGER NOT NULL,
            last_used INTEGER) STRICT, WITHOUT ROWID;
        """

    private static let version2 = """
        -- What the request budget remembers; kind is spent (amount: its price), closed (time: until when) or refused
        -- (amount: what had been granted before).
        CREATE TABLE budget_entry (
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, operation TEXT NOT NULL, time INTEGER NOT NULL,
            amount INTEGER NOT NULL) STRICT;

        -- Which local dates of a list have been read, both included, and when that began. A walk that is not done has
        -- the date before which it has read everything.
        CREATE TABLE walk (
            kind TEXT NOT NULL, subject BLOB NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL,
            begun INTEGER NOT NULL, done INTEGER NOT NULL, position TEXT,
            PRIMARY KEY (kind, subject, since, until)) STRICT, WITHOUT ROWID;

        -- The API's own totals over some dates, such as the visitors of a week or of an event.
        CREATE TABLE total (
            kind TEXT NOT NULL, subject BLOB NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL,
            value INTEGER NOT NULL, origin INTEGER, PRIMARY KEY (kind, subject, since, until)) STRICT, WITHOUT ROWID;

        -- The first instant that a visitor's events were asked from, and when the API first had no such visitor.
        ALTER TABLE visitor ADD COLUMN events_since INTEGER;
        ALTER TABLE visitor ADD COLUMN gone INTEGER;
        """
}
