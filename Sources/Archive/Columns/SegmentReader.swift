import Foundation
import Synchronization

/// Reads columns week by week, a few weeks at a time: a column of all weeks at once would double the memory.
struct SegmentReader {
    /// The numbers of the weeks, ascending.
    let weeks: [Int64]
    /// By week, in the order of time.
    let rows: [Int]
    /// By week, the names of the columns that there are, of those wanted.
    let names: [[String]]
    /// The bytes of a week's column; nil where there is no such column.
    let data: (_ week: Int, _ name: String) throws -> Data?

    /// The time from the first week's start through the last one's end, in microseconds.
    var bounds: ClosedRange<Int64> {
        guard let first = weeks.first, let last = weeks.last else { return 0...0 }
        return SegmentWeek.span(of: first).lowerBound...SegmentWeek.span(of: last).upperBound
    }

    /// Some weeks' columns.
    struct Batch<Column: Sendable>: Sendable {
        let first: Int
        let columns: [Column]
    }

    /// As many weeks are decoded at a time.
    private static let batchSize = max(2, ProcessInfo.processInfo.activeProcessorCount)

    /// Decodes a column of every week on all cores, and hands the weeks on in batches.
    ///
    /// - Parameter decode: told of the bytes and the number of rows.
    func read<Column: Sendable>(
        _ name: String, _ decode: @Sendable (UnsafeRawBufferPointer, Int) throws(ColumnReader.Damaged) -> Column,
        _ take: (Batch<Column>) throws -> Void
    ) throws {
        try readOptional(name, { _, bytes, rows throws(ColumnReader.Damaged) in try decode(bytes, rows) }) { batch in
            try take(
                Batch(
                    first: batch.first,
                    columns: try batch.columns.map { column in
                        guard let column else { throw SegmentColumns.damaged(name) }
                        return column
                    }))
        }
    }

    /// The same for a column that some weeks may lack.
    ///
    /// - Parameter decode: told of the week as well.
    func readOptional<Column: Sendable>(
        _ name: String, _ decode: @Sendable (Int, UnsafeRawBufferPointer, Int) throws(ColumnReader.Damaged) -> Column,
        _ take: (Batch<Column?>) throws -> Void
    ) throws {
        for first in stride(from: 0, to: rows.count, by: Self.batchSize) {
            let weeks = first..<min(first + Self.batchSize, rows.count)
            let bytes = try weeks.map { try data($0, name) }
            let rows = Array(rows[weeks])
            let columns = Mutex([Column?](repeating: nil, count: weeks.count))
            let isDamaged = Mutex(false)
            DispatchQueue.concurrentPerform(iterations: weeks.count) { index in
                guard let bytes = bytes[index] else { return }
                do {
                    let column = try bytes.withUnsafeBytes { try decode(weeks.lowerBound + index, $0, rows[index]) }
                    columns.withLock { $0[index] = column }
                } catch {
                    isDamaged.withLock { $0 = true }
                }
            }
            if isDamaged.withLock({ $0 }) { throw SegmentColumns.damaged(name) }
            try take(Batch(first: first, columns: columns.withLock { $0 }))
        }
    }
}

extension SegmentReader.Batch {
    /// Calls back for every week of the batch at the same time.
    func onAllCores(_ body: @Sendable (_ week: Int, _ column: Column) -> Void) {
        DispatchQueue.concurrentPerform(iterations: columns.count) { body(first + $0, columns[$0]) }
    }
}
