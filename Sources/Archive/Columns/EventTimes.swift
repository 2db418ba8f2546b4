/// When events happened: ticks since a base where 32 bits are enough for them, else microseconds.
package struct EventTimes: Sendable {
    package let storage: Storage
    /// No event lies outside, in microseconds since the Unix epoch.
    package let bounds: ClosedRange<Int64>

    package enum Storage: Sendable {
        /// Microseconds since the Unix epoch are base + tick x unit.
        case ticks(ColumnBuffer<UInt32>, base: Int64, unit: Int64)
        case microseconds(ColumnBuffer<Int64>)
    }

    /// Reads the times of all weeks.
    init(_ weeks: SegmentReader, _ layout: ColumnLayout) throws {
        var heads: [TimeColumn.Head] = []
        try weeks.read("time") { bytes, rows throws(ColumnReader.Damaged) in
            try TimeColumn.head(bytes, count: rows)
        } _: { batch in
            heads += batch.columns
        }
        let times = EventTimes(heads, count: layout.count)
        try weeks.read("time") { bytes, rows throws(ColumnReader.Damaged) in
            try TimeColumn(bytes, count: rows)
        } _: { batch in
            batch.onAllCores { week, column in times.fill(column, layout.runs[week]) }
        }
        self = times
    }

    private init(_ weeks: [TimeColumn.Head], count: Int) {
        let base = weeks.map(\.base).min() ?? 0
        // Units are a second, a millisecond and a microsecond: the shortest divides the others.
        let unit = weeks.map(\.unit).min() ?? 1
        let last = max(weeks.map(\.latest).max() ?? base, base)
        bounds = base...last
        let (length, overflow) = last.subtractingReportingOverflow(base)
        let isShort =
            !overflow && length / unit <= Int64(UInt32.max) && weeks.allSatisfy { ($0.base - base) % unit == 0 }
        storage =
            isShort
            ? .ticks(ColumnBuffer(count: count), base: base, unit: unit) : .microseconds(ColumnBuffer(count: count))
    }

    /// Writes the times of one week where its runs of rows belong.
    private func fill(_ week: TimeColumn, _ runs: ColumnRuns) {
        switch storage {
        case .ticks(let buffer, let base, let unit):
            let offset = UInt32(truncatingIfNeeded: (week.base - base) / unit)
            let factor = UInt32(truncatingIfNeeded: week.unit / unit)
            week.low.withUnsafeBufferPointer { low in
                guard !week.middle.isEmpty || !week.high.isEmpty else {
                    runs.forEach { row, target in buffer.base[target] = low[row] &* factor &+ offset }
                    return
                }
                runs.forEach { row, target in
                    buffer.base[target] = UInt32(truncatingIfNeeded: (week[row] - base) / unit)
                }
            }
        case .microseconds(let buffer):
            runs.forEach { row, target in buffer.base[target] = week[row] }
        }
    }
}
