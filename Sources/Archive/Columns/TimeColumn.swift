import Foundation

/// The times of a segment's events: ticks since a base, a tick being the longest of second, millisecond and microsecond
/// that loses nothing.
struct TimeColumn: Sendable {
    /// Microseconds since the Unix epoch of tick 0.
    let base: Int64
    /// Microseconds a tick.
    let unit: Int64
    /// The lower 32 bits of the ticks, by row.
    let low: [UInt32]
    /// The eight bits above them; empty where none has any.
    let middle: [UInt8]
    /// All bits above the lower 32, where eight are too few; only events of many years in one segment need them.
    let high: [UInt32]

    /// The time of a row in microseconds since the Unix epoch.
    subscript(row: Int) -> Int64 {
        var ticks = UInt64(low[row])
        if !middle.isEmpty {
            ticks |= UInt64(middle[row]) << 32
        } else if !high.isEmpty {
            ticks |= UInt64(high[row]) << 32
        }
        return base &+ Int64(bitPattern: ticks &* UInt64(unit))
    }

    /// What a segment's times begin with, without the times.
    struct Head {
        let base: Int64
        let unit: Int64
        /// The time of the latest event or a moment after it, in microseconds since the Unix epoch.
        let latest: Int64
    }

    static func head(_ bytes: UnsafeRawBufferPointer, count: Int) throws(ColumnReader.Damaged) -> Head {
        var reader = ColumnReader(bytes)
        let (base, unit, width) = try start(&reader)
        if width == 4 {
            let times = try TimeColumn(bytes, count: count)
            return Head(base: base, unit: unit, latest: times.high.indices.map { times[$0] }.max() ?? base)
        }
        // A segment never holds more than a week, unless its ticks are that wide.
        let (end, overflow) = base.addingReportingOverflow(SegmentWeek.length)
        return Head(base: base, unit: unit, latest: overflow ? .max : end)
    }

    private static func start(
        _ reader: inout ColumnReader
    ) throws(ColumnReader.Damaged) -> (base: Int64, unit: Int64, width: UInt8) {
        let base = try reader.zigzag()
        let unit = Int64(try reader.count(upTo: 1_000_000))
        guard unit > 0 else { throw ColumnReader.Damaged() }
        return (base, unit, try reader.byte())
    }

    static func encode(_ times: [Int64]) -> Data {
        let base = times.min() ?? 0
        // Unsigned, as the distance of the first and the last instant of all is no signed number.
        func distance(_ time: Int64) -> UInt64 { UInt64(bitPattern: time &- base) }
        var unit: UInt64 = 1_000_000
        // Constants, as dividing by a variable takes long.
        func ticks(_ time: Int64) -> UInt64 {
            switch unit {
            case 1_000_000: distance(time) / 1_000_000
            case 1000: distance(time) / 1000
            default: distance(time)
            }
        }
        for time in times {
            while ticks(time) &* unit != distance(time) { unit /= 1000 }
            if unit == 1 { break }
        }
        let most = times.max().map(ticks) ?? 0
        var writer = ColumnWriter()
        writer.reserve(times.count * 5 + 16)
        writer.zigzag(base)
        writer.varint(unit)
        writer.byte(most < 1 << 32 ? 0 : most < 1 << 40 ? 1 : 4)
        writer.numbers(times.map { UInt32(truncatingIfNeeded: ticks($0)) })
        if most >= 1 << 40 {
            writer.numbers(times.map { UInt32(truncatingIfNeeded: ticks($0) >> 32) })
        } else if most >= 1 << 32 {
            writer.numbers(times.map { UInt8(truncatingIfNeeded: ticks($0) >> 32) })
        }
        return writer.data
    }

    init(_ bytes: UnsafeRawBufferPointer, count: Int) throws(ColumnReader.Damaged) {
        var reader = ColumnReader(bytes)
        let width: UInt8
        (base, unit, width) = try Self.start(&reader)
        low = try reader.numbers(count)
        middle = width == 1 ? try reader.numbers(count) : []
        high = width == 4 ? try reader.numbers(count) : []
    }
}
