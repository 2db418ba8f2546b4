import Foundation

extension EventRows {
    /// The columns as they are kept, by name; property columns are named `property:` and the text id.
    ///
    /// Rows in the order by visitor take the fewest bytes.
    func columns() -> [(name: String, data: Data)] {
        let (visitors, starts) = VisitorColumn.encode(visitor)
        var columns: [(String, Data)] = [
            ("visitor", visitors), ("time", TimeColumn.encode(time)),
            ("name", CodedColumn.encode(name, starts: nil)), ("type", CodedColumn.encode(type, starts: starts)),
            ("page", CodedColumn.encode(page, starts: starts)),
            ("session", IntegerColumn.encode(session.map { UInt64($0) })),
            ("origin", IntegerColumn.encode(origin.map { UInt64($0) })),
            ("key.high", IntegerColumn.encode(key.map(\.high))), ("key.low", IntegerColumn.encode(key.map(\.low))),
            // Sequences that are row numbers, or rise with them, differ from the keys by one constant.
            (
                "sequence",
                IntegerColumn.encode(zip(sequence, key).map { UInt64(bitPattern: $0) &- $1.low })
            ),
        ]
        for property in properties.keys.sorted() {
            columns.append(("property:\(property)", CodedColumn.encode(properties[property] ?? [], starts: starts)))
        }
        return columns
    }

    /// Reads what `columns()` wrote; throws where columns are missing or damaged.
    init(columns: [String: Data], count: Int) throws(ArchiveError) {
        let packed = try PackedRows(columns, count: count)
        visitor = packed.visitors.rows
        time = try packed.times()
        name = try packed.coded("name")
        type = try packed.coded("type")
        page = try packed.coded("page")
        session = try packed.integers("session").map { UInt32(truncatingIfNeeded: $0) }
        origin = try packed.integers("origin").map { UInt32(truncatingIfNeeded: $0) }
        key = zip(try packed.integers("key.high"), try packed.integers("key.low")).map { EventKey(high: $0, low: $1) }
        sequence = zip(try packed.integers("sequence"), key).map { Int64(bitPattern: $0 &+ $1.low) }
        properties = try packed.properties()
    }
}

/// How the columns of a segment are named and read.
enum SegmentColumns {
    /// The id of the property that a column holds; nil for other columns.
    static func property(_ column: String) -> UInt32? {
        column.hasPrefix("property:") ? UInt32(column.dropFirst("property:".count)) : nil
    }

    static func read<Value>(
        _ columns: [String: Data], _ name: String,
        _ decode: (UnsafeRawBufferPointer) throws(ColumnReader.Damaged) -> Value
    ) throws(ArchiveError) -> Value {
        guard let data = columns[name] else { throw damaged(name) }
        do {
            return try data.withUnsafeBytes { try decode($0) }
        } catch {
            throw damaged(name)
        }
    }

    static func damaged(_ name: String) -> ArchiveError {
        ArchiveError(.damaged, "The archive's event column '\(name)' is damaged; restore a backup or fetch again.")
    }
}
