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
        base = try reader.zigzag()
        unit = Int64(try reader.count(upTo: 1_000_000))
        guard unit > 0 else { throw ColumnReader.Damaged() }
        let width = try reader.byte()
        low = try reader.numbers(count)
        middle = width == 1 ? try reader.numbers(count) : []
        high = width == 4 ? try reader.numbers(count) : []
    }
}
