import GRDB

extension ReportArchive {
    /// What is wrong with the file and its rows, in SQLite's words; empty where all is well.
    package func faults() throws(ArchiveError) -> [String] {
        try read { db in
            let structure = try String.fetchAll(db, sql: "PRAGMA quick_check(10)").filter { $0 != "ok" }
            let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
            return structure + (references == 0 ? [] : ["\(references) rows refer to rows that are not there"])
        }
    }
}
