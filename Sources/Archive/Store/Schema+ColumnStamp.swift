import GRDB

extension Schema {
    /// Gives the events of all weeks a stamp that changes with them; see `Database.columnStamp()`.
    static func addColumnStamp(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE column_stamp (stamp BLOB NOT NULL) STRICT;
                INSERT INTO column_stamp VALUES (randomblob(16));
                """)
        // Segments that have just arrived belong to no week yet.
        let changes = [
            ("segment", "INSERT", "new.week IS NOT NULL"), ("segment", "DELETE", "old.week IS NOT NULL"),
            ("segment", "UPDATE", "true"), ("segment_column", "UPDATE", "true"),
            ("segment_column", "INSERT", "(SELECT week FROM segment WHERE id = new.segment) IS NOT NULL"),
            ("segment_column", "DELETE", "(SELECT week FROM segment WHERE id = old.segment) IS NOT NULL"),
        ]
        for (table, change, condition) in changes {
            try db.execute(
                sql: """
                    CREATE TRIGGER \(table)_\(change.lowercased()) AFTER \(change) ON \(table) WHEN \(condition)
                    BEGIN UPDATE column_stamp SET stamp = randomblob(16); END
                    """)
        }
    }
}
