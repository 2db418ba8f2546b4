import Archive

/// The columns of one week as plain pointers, for the loops that see every event.
///
/// A loop over arrays within objects counts references at every step, which takes longer than the work itself. The
/// arrays never change and belong to the `EventColumns` that the same `ProjectData` holds, so the pointers are good as
/// long as that lives.
struct WeekView: @unchecked Sendable {
    let starts: UnsafePointer<UInt32>
    let visitors: UnsafePointer<UInt32>
    /// Codes of names, where a byte is enough.
    let names: UnsafePointer<UInt8>?
    private let low: UnsafePointer<UInt32>
    private let middle: UnsafePointer<UInt8>?
    private let base: Int64
    private let unit: Int64
    private let isWide: Bool
    private unowned(unsafe) let columns: EventColumns

    init?(_ columns: EventColumns) {
        guard let starts = Self.base(columns.visitor.starts), let visitors = Self.base(columns.visitor.visitors),
            let low = Self.base(columns.time.low)
        else { return nil }
        self.columns = columns
        self.starts = starts
        self.visitors = visitors
        self.low = low
        middle = columns.time.middle.isEmpty ? nil : Self.base(columns.time.middle)
        isWide = !columns.time.high.isEmpty
        base = columns.time.base
        unit = columns.time.unit
        if case .one(let codes) = columns.name.codes { names = Self.base(codes) } else { names = nil }
    }

    private static func base<Element>(_ array: [Element]) -> UnsafePointer<Element>? {
        array.withUnsafeBufferPointer { $0.baseAddress }
    }

    @inline(__always)
    func rows(_ visitor: Int32) -> Range<Int> {
        Int(starts[Int(visitor)])..<Int(starts[Int(visitor) + 1])
    }

    /// The time of a row in microseconds since the Unix epoch.
    @inline(__always)
    func time(_ row: Int) -> Int64 {
        if isWide { return columns.time[row] }
        var ticks = Int64(low[row])
        if let middle { ticks |= Int64(middle[row]) << 32 }
        return base &+ ticks &* unit
    }

    /// The code of a row's name.
    @inline(__always)
    func name(_ row: Int) -> Int {
        if let names { return Int(names[row]) }
        return columns.name.codes[row]
    }
}
