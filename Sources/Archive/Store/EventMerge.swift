import Foundation
import GRDB
import Smartlook

extension Database {
    /// Folds events into the segments of their weeks; of two with one key the later content stays, wherever the
    /// earlier one was. Returns how many events there are more than before.
    func merge(_ arrivals: EventRows) throws -> Int {
        let byWeek = Dictionary(grouping: 0..<arrivals.count) { SegmentWeek.index(of: arrivals.time[$0]) }
        let keys = KeySet(arrivals.key)
        var added = 0
        for row in try Row.fetchAll(self, sql: "SELECT id, week, rows FROM segment WHERE week IS NOT NULL") {
            let week: Int64 = row["week"]
            if byWeek[week] != nil { continue }
            // An event whose time has changed leaves the week it was in.
            added -= try removeEvents(ofSegment: row["id"], week: week, count: row["rows"], with: keys)
        }
        for (week, rows) in byWeek.sorted(by: { $0.key < $1.key }) {
            let before = try segments(where: "week = \(week)").first
            var merged = before?.rows ?? EventRows()
            let arriving = Set(rows.map { arrivals.key[$0] })
            let moved = merged.key.indices.filter {
                keys.contains(merged.key[$0]) && !arriving.contains(merged.key[$0])
            }
            if !moved.isEmpty {
                let gone = Set(moved)
                merged = merged.rows(at: (0..<merged.count).filter { !gone.contains($0) })
            }
            merged.append(arrivals.rows(at: rows))
            merged = merged.deduplicated()
            merged = merged.rows(at: merged.visitorOrder())
            added += merged.count - (before?.rows.count ?? 0)
            if merged == before?.rows { continue }
            if let before {
                try execute(sql: "DELETE FROM segment WHERE id = ?", arguments: [before.id])
            }
            try insertSegment(merged, week: week)
        }
        return added
    }

    /// Takes the events out that an imported file brought; returns how many there were.
    func removeEvents(ofFile sha256: String) throws -> Int {
        // The first archives do not name the source.
        let origins = try Set(
            UInt64.fetchAll(
                self,
                sql: "SELECT id FROM origin WHERE sha256 = ? AND (operation = 'import' OR operation LIKE 'import:%')",
                arguments: [sha256]))
        guard !origins.isEmpty else { return 0 }
        var removed = 0
        for row in try Row.fetchAll(self, sql: "SELECT id, week, rows FROM segment WHERE week IS NOT NULL") {
            let origin = try integers("origin", ofSegment: row["id"], count: row["rows"])
            removed += try removeRows(ofSegment: row["id"], week: row["week"], count: row["rows"]) {
                origins.contains(origin[$0])
            }
        }
        return removed
    }

    /// Takes the events with some keys out of a segment; returns how many there were.
    private func removeEvents(ofSegment id: Int64, week: Int64, count: Int, with keys: KeySet) throws -> Int {
        let high = try integers("key.high", ofSegment: id, count: count)
        let low = try integers("key.low", ofSegment: id, count: count)
        return try removeRows(ofSegment: id, week: week, count: count) {
            keys.contains(EventKey(high: high[$0], low: low[$0]))
        }
    }

    /// Takes some rows out of a segment; returns how many there were.
    private func removeRows(ofSegment id: Int64, week: Int64, count: Int, where isGone: (Int) -> Bool) throws -> Int {
        let kept = (0..<count).filter { !isGone($0) }
        guard kept.count < count, let segment = try segments(where: "id = \(id)").first else { return 0 }
        try execute(sql: "DELETE FROM segment WHERE id = ?", arguments: [id])
        if !kept.isEmpty { try insertSegment(segment.rows.rows(at: kept), week: week) }
        return count - kept.count
    }

    /// One column of whole numbers.
    func integers(_ name: String, ofSegment id: Int64, count: Int) throws -> [UInt64] {
        try SegmentColumns.read(columns(of: id) { $0 == name }, name) { bytes throws(ColumnReader.Damaged) in
            try IntegerColumn.decode(bytes, count: count)
        }
    }
}

/// Keys that are looked for among many others: most of those lie outside of what the keys span.
private struct KeySet {
    private let keys: Set<EventKey>
    private var least = EventKey(high: .max, low: .max)
    private var most = EventKey(high: 0, low: 0)

    init(_ keys: [EventKey]) {
        self.keys = Set(keys)
        for key in keys {
            least = min(least, key)
            most = max(most, key)
        }
    }

    func contains(_ key: EventKey) -> Bool { key >= least && key <= most && keys.contains(key) }
}
