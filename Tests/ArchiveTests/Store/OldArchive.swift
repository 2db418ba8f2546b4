/// An archive as Weeklook wrote it before events became packed columns (migration 4).
///
/// That version imported eight rows of a file, then the last week was given back to what has only just arrived.
enum OldArchive {
    /// The file, whose SHA-256 the archive has.
    static let file = """
        visitor,session,event,time,n,plan,note
        v1,s1,open,2026-01-05T00:00:00Z,1,free,
        v1,s1,view é,2026-01-05T00:00:00Z,2,free,"first, ""quoted""\"
        v2,s2,open,2026-01-06T10:00:00.123456Z,3,,
        v1,s1,buy,2026-01-11T23:59:59.999999Z,4,paid,
        v3,,open,2026-01-12T00:00:00Z,5,free,
        v2,s2,view é,2026-01-14T08:30:00.5Z,6,,nul\0end
        v2,s3,open,2026-01-19T01:00:00Z,7,paid,
        v1,,open,2026-01-20T02:00:00Z,8,paid,last

        """

    static let sql = """
        PRAGMA application_id = 1466262891;
        CREATE TABLE api_token (
            id TEXT PRIMARY KEY, description TEXT NOT NULL, sha256 TEXT NOT NULL UNIQUE, created INTEGER NOT NULL,
            last_used INTEGER, is_owner INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
        CREATE TABLE budget_entry (
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, operation TEXT NOT NULL, time INTEGER NOT NULL,
            amount INTEGER NOT NULL) STRICT;
        CREATE TABLE coverage (
            kind TEXT NOT NULL, source TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
            PRIMARY KEY (kind, source)) STRICT, WITHOUT ROWID;
        INSERT INTO "coverage" VALUES('events','import:shop',1767571200000000,1768874400000001);
        CREATE TABLE drop_off (
            funnel BLOB NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL, step INTEGER NOT NULL,
            success INTEGER NOT NULL, total INTEGER NOT NULL, visitors BLOB NOT NULL, origin INTEGER,
            PRIMARY KEY (funnel, since, until, step, success)) STRICT, WITHOUT ROWID;
        CREATE TABLE erased_visitor (hash BLOB PRIMARY KEY, time INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE event_definition (
            id BLOB NOT NULL, name BLOB NOT NULL, since INTEGER NOT NULL, until INTEGER, origin INTEGER,
            PRIMARY KEY (id, name)) STRICT, WITHOUT ROWID;
        CREATE TABLE event_histogram (
            event BLOB NOT NULL, date TEXT NOT NULL, occurrences INTEGER NOT NULL, visitors INTEGER NOT NULL,
            origin INTEGER, PRIMARY KEY (event, date)) STRICT, WITHOUT ROWID;
        CREATE TABLE funnel_definition (
            id BLOB NOT NULL, name BLOB NOT NULL, steps BLOB NOT NULL, since INTEGER NOT NULL, until INTEGER,
            origin INTEGER, PRIMARY KEY (id, name, steps)) STRICT, WITHOUT ROWID;
        CREATE TABLE funnel_result (
            funnel BLOB NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL, step INTEGER NOT NULL, name BLOB NOT NULL,
            visitors INTEGER NOT NULL, origin INTEGER, PRIMARY KEY (funnel, since, until, step)) STRICT, WITHOUT ROWID;
        CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
        INSERT INTO "grdb_migrations" VALUES('1');
        INSERT INTO "grdb_migrations" VALUES('2');
        INSERT INTO "grdb_migrations" VALUES('3');
        CREATE TABLE hidden_event (
            id BLOB PRIMARY KEY, name BLOB NOT NULL, time INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE mapping_file (
            id TEXT PRIMARY KEY, bundle TEXT NOT NULL, platform TEXT NOT NULL, version TEXT NOT NULL,
            created INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE (bundle, platform, version)) STRICT;
        CREATE TABLE origin (
            id INTEGER PRIMARY KEY, operation TEXT NOT NULL, request TEXT NOT NULL, time INTEGER NOT NULL,
            sha256 TEXT NOT NULL, bytes INTEGER NOT NULL) STRICT;
        INSERT INTO "origin" VALUES(
            1,'import','events.csv',1767225600000000,
            '9d220c94457433ae080610107acd8776b1108b8e493af19343b71ff16014bc15',398);
        CREATE TABLE rejected (
            origin INTEGER NOT NULL REFERENCES origin (id), position INTEGER NOT NULL, reason TEXT NOT NULL,
            bytes BLOB NOT NULL, PRIMARY KEY (origin, position)) STRICT, WITHOUT ROWID;
        CREATE TABLE segment (id INTEGER PRIMARY KEY, week INTEGER UNIQUE, rows INTEGER NOT NULL) STRICT;
        INSERT INTO "segment" VALUES(2,2922,3);
        INSERT INTO "segment" VALUES(3,2923,3);
        INSERT INTO "segment" VALUES(4,NULL,2);
        CREATE TABLE segment_column (
            segment INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE, name TEXT NOT NULL,
            data BLOB NOT NULL, PRIMARY KEY (segment, name)) STRICT;
        INSERT INTO "segment_column" VALUES(
            2,'key',
            X'A24CD6980A7626EE8876CDD3ED5EC8C4696B3238D3079A865EBDC92048E5ECD33A69032EF7BF3C2E1F5CF32B8DA2129B');
        INSERT INTO "segment_column" VALUES(2,'time',X'00C07DBD9847060000C07DBD98470600406A1B3DB5470600');
        INSERT INTO "segment_column" VALUES(
            2,'sequence',X'010000000000000002000000000000000300000000000000');
        INSERT INTO "segment_column" VALUES(2,'visitor',X'010000000100000002000000');
        INSERT INTO "segment_column" VALUES(2,'session',X'010000000100000002000000');
        INSERT INTO "segment_column" VALUES(2,'name',X'010000000500000001000000');
        INSERT INTO "segment_column" VALUES(2,'type',X'020000000200000002000000');
        INSERT INTO "segment_column" VALUES(2,'page',X'000000000000000000000000');
        INSERT INTO "segment_column" VALUES(2,'origin',X'010000000100000001000000');
        INSERT INTO "segment_column" VALUES(2,'property:3',X'040000000400000000000000');
        INSERT INTO "segment_column" VALUES(2,'property:6',X'000000000700000000000000');
        INSERT INTO "segment_column" VALUES(
            3,'key',
            X'CE92744A715BCE3D0D9940D3DC282CE7BC16B76216BCFEEE9CD3DAC331E4D9ED9F3113D078ABE71E65412A3EE3F070F6');
        INSERT INTO "segment_column" VALUES(3,'time',X'FF5F618E2548060020B3FEE9544806000060618E25480600');
        INSERT INTO "segment_column" VALUES(
            3,'sequence',X'040000000000000006000000000000000500000000000000');
        INSERT INTO "segment_column" VALUES(3,'visitor',X'010000000200000003000000');
        INSERT INTO "segment_column" VALUES(3,'session',X'010000000200000000000000');
        INSERT INTO "segment_column" VALUES(3,'name',X'080000000500000001000000');
        INSERT INTO "segment_column" VALUES(3,'type',X'020000000200000002000000');
        INSERT INTO "segment_column" VALUES(3,'page',X'000000000000000000000000');
        INSERT INTO "segment_column" VALUES(3,'origin',X'010000000100000001000000');
        INSERT INTO "segment_column" VALUES(3,'property:3',X'090000000000000004000000');
        INSERT INTO "segment_column" VALUES(3,'property:6',X'000000000A00000000000000');
        INSERT INTO "segment_column" VALUES(
            4,'key',X'7BD308F12D52C53090BC348454AF5A29211E7D2EF8BE2F0907A51C94E15DC933');
        INSERT INTO "segment_column" VALUES(4,'time',X'00A8432AC848060000A4D835B3480600');
        INSERT INTO "segment_column" VALUES(4,'sequence',X'08000000000000000700000000000000');
        INSERT INTO "segment_column" VALUES(4,'visitor',X'0100000002000000');
        INSERT INTO "segment_column" VALUES(4,'session',X'0000000003000000');
        INSERT INTO "segment_column" VALUES(4,'name',X'0100000001000000');
        INSERT INTO "segment_column" VALUES(4,'type',X'0200000002000000');
        INSERT INTO "segment_column" VALUES(4,'page',X'0000000000000000');
        INSERT INTO "segment_column" VALUES(4,'origin',X'0100000001000000');
        INSERT INTO "segment_column" VALUES(4,'property:3',X'0900000009000000');
        INSERT INTO "segment_column" VALUES(4,'property:6',X'0B00000000000000');
        CREATE TABLE session (
            id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, visitor INTEGER NOT NULL REFERENCES visitor (id),
            start INTEGER, "end" INTEGER, source BLOB, origin INTEGER REFERENCES origin (id)) STRICT;
        INSERT INTO "session" VALUES(1,X'7331',1,NULL,NULL,NULL,NULL);
        INSERT INTO "session" VALUES(2,X'7332',2,NULL,NULL,NULL,NULL);
        INSERT INTO "session" VALUES(3,X'7333',2,NULL,NULL,NULL,NULL);
        CREATE TABLE session_attribute (
            session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE, name INTEGER NOT NULL,
            value INTEGER NOT NULL, PRIMARY KEY (session, name)) STRICT, WITHOUT ROWID;
        CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
        INSERT INTO "setting" VALUES('next_sequence',X'31');
        CREATE TABLE text (id INTEGER PRIMARY KEY, value BLOB NOT NULL UNIQUE) STRICT;
        INSERT INTO "text" VALUES(1,X'6F70656E');
        INSERT INTO "text" VALUES(2,X'637573746F6D');
        INSERT INTO "text" VALUES(3,X'706C616E');
        INSERT INTO "text" VALUES(4,X'66726565');
        INSERT INTO "text" VALUES(5,X'7669657720C3A9');
        INSERT INTO "text" VALUES(6,X'6E6F7465');
        INSERT INTO "text" VALUES(7,X'66697273742C202271756F74656422');
        INSERT INTO "text" VALUES(8,X'627579');
        INSERT INTO "text" VALUES(9,X'70616964');
        INSERT INTO "text" VALUES(10,X'6E756C00656E64');
        INSERT INTO "text" VALUES(11,X'6C617374');
        CREATE TABLE total (
            kind TEXT NOT NULL, subject BLOB NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL,
            value INTEGER NOT NULL, origin INTEGER, PRIMARY KEY (kind, subject, since, until)) STRICT, WITHOUT ROWID;
        CREATE TABLE visitor (
            id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, uid BLOB, first_seen INTEGER, last_seen INTEGER,
            source BLOB, origin INTEGER REFERENCES origin (id),
            -- Events are fetched up to this instant.
            events_until INTEGER, events_since INTEGER, gone INTEGER) STRICT;
        INSERT INTO "visitor" VALUES(1,X'7631',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
        INSERT INTO "visitor" VALUES(2,X'7632',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
        INSERT INTO "visitor" VALUES(3,X'7633',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
        CREATE TABLE walk (
            kind TEXT NOT NULL, subject BLOB NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL,
            begun INTEGER NOT NULL, done INTEGER NOT NULL, position TEXT,
            PRIMARY KEY (kind, subject, since, until)) STRICT, WITHOUT ROWID;
        CREATE TABLE webhook (
            id TEXT PRIMARY KEY, url TEXT NOT NULL, type TEXT NOT NULL, source TEXT, secret TEXT,
            is_enabled INTEGER NOT NULL, created INTEGER NOT NULL, last_response TEXT,
            last_response_at INTEGER) STRICT, WITHOUT ROWID;
        CREATE TABLE webhook_delivery (
            webhook TEXT NOT NULL REFERENCES webhook (id) ON DELETE CASCADE, event BLOB NOT NULL,
            date TEXT NOT NULL, attempts INTEGER NOT NULL, is_done INTEGER NOT NULL,
            PRIMARY KEY (webhook, event, date)) STRICT, WITHOUT ROWID;
        CREATE INDEX session_visitor ON session (visitor);
        """
}
