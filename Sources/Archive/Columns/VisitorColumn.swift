import Foundation

/// Which visitor the rows of a segment belong to, as runs of rows of one visitor.
struct VisitorColumn: Sendable {
    /// The visitors' row ids, in the order of the rows.
    let visitors: [UInt32]
    /// The first row of each run, and at the end the number of rows.
    let starts: [UInt32]

    static func encode(_ rows: [UInt32]) -> (data: Data, starts: [UInt32]) {
        var writer = ColumnWriter()
        var starts: [UInt32] = []
        var last: UInt32 = 0
        var row = 0
        while row < rows.count {
            let visitor = rows[row]
            var end = row + 1
            while end < rows.count, rows[end] == visitor { end += 1 }
            writer.zigzag(Int64(visitor) - Int64(last))
            writer.varint(UInt64(end - row))
            starts.append(UInt32(row))
            last = visitor
            row = end
        }
        starts.append(UInt32(rows.count))
        return (writer.data, starts)
    }

    init(_ bytes: UnsafeRawBufferPointer, rows: Int) throws(ColumnReader.Damaged) {
        var reader = ColumnReader(bytes)
        var visitors: [UInt32] = []
        var starts: [UInt32] = []
        var visitor: Int64 = 0
        var row = 0
        while !reader.isAtEnd {
            visitor += try reader.zigzag()
            guard let id = UInt32(exactly: visitor) else { throw ColumnReader.Damaged() }
            visitors.append(id)
            starts.append(UInt32(row))
            row += try reader.count(upTo: rows - row)
        }
        guard row == rows else { throw ColumnReader.Damaged() }
        starts.append(UInt32(rows))
        self.visitors = visitors
        self.starts = starts
    }

    /// The visitor of every row.
    var rows: [UInt32] {
        var rows: [UInt32] = []
        rows.reserveCapacity(Int(starts.last ?? 0))
        for (index, visitor) in visitors.enumerated() {
            for _ in starts[index]..<starts[index + 1] { rows.append(visitor) }
        }
        return rows
    }
}
