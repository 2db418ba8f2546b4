import Foundation

/// Reads packed columns row by row; throws where one is missing or damaged.
struct PackedRows {
    let count: Int
    let visitors: VisitorColumn
    private let columns: [String: Data]

    init(_ columns: [String: Data], count: Int) throws(ArchiveError) {
        self.columns = columns
        self.count = count
        visitors = try SegmentColumns.read(columns, "visitor") { bytes throws(ColumnReader.Damaged) in
            try VisitorColumn(bytes, rows: count)
        }
    }

    func has(_ name: String) -> Bool { columns[name] != nil }

    func times() throws(ArchiveError) -> [Int64] {
        try SegmentColumns.read(columns, "time") { bytes throws(ColumnReader.Damaged) in
            let times = try TimeColumn(bytes, count: count)
            return (0..<count).map { times[$0] }
        }
    }

    /// The text ids of a column.
    func coded(_ name: String) throws(ArchiveError) -> [UInt32] {
        try SegmentColumns.read(columns, name) { bytes throws(ColumnReader.Damaged) in
            try CodedColumn(bytes, rows: count, visitors: visitors.visitors.count).ids(starts: visitors.starts)
        }
    }

    func integers(_ name: String) throws(ArchiveError) -> [UInt64] {
        try SegmentColumns.read(columns, name) { bytes throws(ColumnReader.Damaged) in
            try IntegerColumn.decode(bytes, count: count)
        }
    }

    /// The text ids of all properties, by the id of the property's name.
    func properties() throws(ArchiveError) -> [UInt32: [UInt32]] {
        var properties: [UInt32: [UInt32]] = [:]
        for column in columns.keys {
            if let property = SegmentColumns.property(column) { properties[property] = try coded(column) }
        }
        return properties
    }
}
