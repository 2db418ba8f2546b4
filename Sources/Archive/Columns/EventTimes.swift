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

    init(_ storage: Storage, bounds: ClosedRange<Int64>) {
        self.storage = storage
        self.bounds = bounds
    }

    /// Reads the times of all weeks.
    init(_ weeks: SegmentReader, _ layout: ColumnLayout) throws {
        let bounds = weeks.bounds
        // Whole seconds are most; where a week has shorter units, reading begins anew.
        var unit: Int64 = 1_000_000
        while true {
            let times = EventTimes(bounds, unit: unit, count: layout.count)
            var shortest = unit
            try weeks.read("time") { bytes, rows throws(ColumnReader.Damaged) in
                try TimeColumn(bytes, count: rows)
            } _: { batch in
                for week in batch.columns {
                    shortest = min(shortest, week.unit)
                    while (week.base &- bounds.lowerBound) % shortest != 0 { shortest /= 1000 }
                }
                guard shortest == unit else { return }
                batch.onAllCores { week, column in times.fill(column, layout.runs[week]) }
            }
            if shortest == unit {
                self = times
                return
            }
            unit = shortest
        }
    }

    private init(_ bounds: ClosedRange<Int64>, unit: Int64, count: Int) {
        self.bounds = bounds
        let (length, overflow) = bounds.upperBound.subtractingReportingOverflow(bounds.lowerBound)
        storage =
            !overflow && length / unit <= Int64(UInt32.max)
            ? .ticks(ColumnBuffer(count: count), base: bounds.lowerBound, unit: unit)
            : .microseconds(ColumnBuffer(count: count))
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
