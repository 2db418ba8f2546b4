import Foundation
import GRDB

extension ReportArchive {
    /// The columns of all events; those that have just arrived are among them.
    ///
    /// Many events are brought together once and kept in a file beside the archive (`ColumnFile`), as long as they stay
    /// what they are.
    package func columns(_ selection: ColumnSelection = .all) throws(ArchiveError) -> EventColumns {
        let read = try read { db in
            guard try db.countsAsKept() else {
                let weeks = try db.columnsFromRows(where: db.isWanted(selection))
                let reader = SegmentReader(
                    weeks: weeks.map(\.week), rows: weeks.map(\.count), names: weeks.map { Array($0.columns.keys) }
                ) {
                    weeks[$0].columns[$1]
                }
                return ReadColumns(columns: try EventColumns(reader, selection))
            }
            let weeks = try db.segmentReader(selection)
            let events = weeks.rows.reduce(0, +)
            guard events >= columnFileThreshold else {
                return ReadColumns(columns: try EventColumns(weeks, selection))
            }
            let stamp = try db.columnStamp()
            let names = EventColumns.names(selection, weeks)
            let file = columnFile.file(stamp: stamp, events: events, where: names.contains)
            return ReadColumns(
                columns: try EventColumns(weeks, selection, from: file), stamp: stamp, file: file,
                isKept: names.allSatisfy { file?.has($0) ?? false })
        }
        if let stamp = read.stamp, !read.isKept { keep(read.columns, stamp: stamp, earlier: read.file) }
        return read.columns
    }

    /// Makes the file with what most questions read, where most events have just been added: then the time that takes
    /// is small beside what adding them took.
    func keepColumns(added: Int) throws(ArchiveError) {
        let events = try read { db in try Int.fetchOne(db, sql: "SELECT sum(rows) FROM segment") } ?? 0
        guard events >= columnFileThreshold, added >= events / 2 else { return }
        returnFreedMemory()
        _ = try columns(ColumnSelection(session: true, properties: nil))
    }

    /// Writes the file, unless events have changed meanwhile: whoever erased some has taken the file away, and what was
    /// read before must not bring them back.
    private func keep(_ columns: EventColumns, stamp: [UInt8], earlier: ColumnFile?) {
        guard columnFile.write(columns, stamp: stamp, keeping: earlier) else { return }
        let now = try? pool.read { db in try db.columnStamp() }
        if now != stamp { columnFile.remove() }
    }
}

/// Columns that were read, and what is to be kept of them.
private struct ReadColumns {
    let columns: EventColumns
    /// Nil where nothing is.
    var stamp: [UInt8]?
    var file: ColumnFile?
    var isKept = false
}

extension Database {
    /// What columns were made from, if they were made from weeks as they are kept: 128 bits of chance, new with every
    /// change of a week's events. Triggers see to it, so that no writer can forget it; a copy of the archive, an older
    /// state of it or a transaction that was undone has the bits that belong to its events.
    func columnStamp() throws -> [UInt8] {
        Array(try Data.fetchOne(self, sql: "SELECT stamp FROM column_stamp") ?? Data())
    }

    /// Whether all that is kept by weeks counts as it is, and nothing else.
    fileprivate func countsAsKept() throws -> Bool {
        let arrivals = try Int.fetchOne(self, sql: "SELECT count(*) FROM segment WHERE week IS NULL")
        return try arrivals == 0 && sourceTurns() == nil
    }

    fileprivate func isWanted(_ selection: ColumnSelection) throws -> (String) -> Bool {
        let properties = try selection.properties.map { names in
            Set(
                try names.compactMap {
                    try UInt32.fetchOne(self, sql: "SELECT id FROM text WHERE value = ?", arguments: [Data($0.utf8)])
                })
        }
        return { selection.reads($0, properties: properties) }
    }

    fileprivate func segmentReader(_ selection: ColumnSelection) throws -> SegmentReader {
        let isWanted = try isWanted(selection)
        let weeks = try Row.fetchAll(self, sql: "SELECT id, week, rows FROM segment ORDER BY week")
        let ids: [Int64] = weeks.map { $0["id"] }
        let names = try ids.map { id in
            try String.fetchAll(self, sql: "SELECT name FROM segment_column WHERE segment = ?", arguments: [id])
                .filter(isWanted)
        }
        let column = try cachedStatement(sql: "SELECT data FROM segment_column WHERE segment = ? AND name = ?")
        return SegmentReader(weeks: weeks.map { $0["week"] }, rows: weeks.map { $0["rows"] }, names: names) {
            week, name in
            try Data.fetchOne(column, arguments: [ids[week], name])
        }
    }
}
