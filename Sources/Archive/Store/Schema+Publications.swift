import GRDB

extension Schema {
    /// What reports have said, so that a later one can name what it says differently.
    static func addPublications(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE published_number (
                    id INTEGER PRIMARY KEY, week TEXT NOT NULL, measure TEXT NOT NULL, value REAL, numerator INTEGER,
                    denominator INTEGER, definition TEXT NOT NULL, timezone TEXT NOT NULL, data_to INTEGER NOT NULL,
                    is_complete INTEGER NOT NULL, is_final INTEGER, published INTEGER NOT NULL) STRICT;
                CREATE INDEX published_number_week ON published_number (week, measure);
                """)
    }
}
