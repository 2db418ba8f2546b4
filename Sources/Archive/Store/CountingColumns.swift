import Foundation
import GRDB

extension Database {
    /// Every week's columns where not all that is kept counts as it is: while some events have only just arrived, or
    /// where sources take turns.
    func columnsFromRows(where isWanted: (String) -> Bool) throws -> [(
        week: Int64, columns: [String: Data], count: Int
    )] {
        let turns = try sourceTurns()
        if try Int.fetchOne(self, sql: "SELECT count(*) FROM segment WHERE week IS NULL") == 0, let turns {
            return try Row.fetchAll(self, sql: "SELECT id, week, rows FROM segment ORDER BY week").compactMap { row in
                try columns(of: row["id"], week: row["week"], count: row["rows"], counting: turns, where: isWanted)
            }
        }
        // What has just arrived may be what was there before, in any week.
        var rows = EventRows()
        for segment in try segments(where: "true") { rows.append(segment.rows) }
        rows = rows.deduplicated()
        if let turns { rows = rows.counting(turns) }
        let byWeek = Dictionary(grouping: 0..<rows.count) { SegmentWeek.index(of: rows.time[$0]) }
        return byWeek.sorted { $0.key < $1.key }.map { number, indices in
            let week = rows.rows(at: indices)
            return (number, week.rows(at: week.visitorOrder()).columns(where: isWanted), indices.count)
        }
    }

    /// The columns of a week's events that count, nil where none does; only where some count are they packed anew.
    private func columns(
        of segment: Int64, week: Int64, count: Int, counting turns: SourceTurns, where isWanted: (String) -> Bool
    ) throws -> (week: Int64, columns: [String: Data], count: Int)? {
        let origins = try integers("origin", ofSegment: segment, count: count)
        switch turns.share(of: Set(origins.map { UInt32(truncatingIfNeeded: $0) }), in: SegmentWeek.span(of: week)) {
        case .all: return (week, try columns(of: segment, where: isWanted), count)
        case .nothing: return nil
        case .some:
            guard let rows = try segments(where: "id = \(segment)").first?.rows.counting(turns), rows.count > 0 else {
                return nil
            }
            return (week, rows.columns(where: isWanted), rows.count)
        }
    }
}

extension EventRows {
    /// Some of the columns as they are kept, by name.
    fileprivate func columns(where isWanted: (String) -> Bool) -> [String: Data] {
        Dictionary(
            columns().filter { isWanted($0.name) }.map { ($0.name, $0.data) }, uniquingKeysWith: { _, last in last })
    }
}
