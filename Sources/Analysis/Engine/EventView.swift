import Archive

/// The columns that every question reads as plain pointers, for the loops that see every event.
///
/// A loop over objects counts references at every step, which takes longer than the work itself. The pointers are good
/// as long as the `EventColumns` live, which `ProjectData` holds.
struct EventView: @unchecked Sendable {
    /// The number of visitors.
    let count: Int
    /// Row ids by the index of the visitor.
    let visitors: UnsafePointer<UInt32>
    let starts: UnsafePointer<UInt32>
    let name: CodeView
    private let times: UnsafeRawPointer
    private let base: Int64
    /// Microseconds in a tick.
    let unit: Int64
    private let isTicks: Bool

    init(_ events: EventColumns) {
        count = events.visitors.count
        visitors = UnsafePointer(events.visitors.base)
        starts = UnsafePointer(events.starts.base)
        name = CodeView(events.name)
        switch events.time.storage {
        case .ticks(let ticks, let base, let unit):
            (times, self.base, self.unit, isTicks) = (UnsafeRawPointer(ticks.base), base, unit, true)
        case .microseconds(let microseconds):
            (times, base, unit, isTicks) = (UnsafeRawPointer(microseconds.base), 0, 1, false)
        }
    }

    /// The rows of the visitor of an index.
    @inline(__always)
    func rows(_ visitor: Int) -> Range<Int> {
        Range(uncheckedBounds: (Int(starts[visitor]), Int(starts[visitor + 1])))
    }

    /// The times of all rows, where they are kept as ticks of 32 bits.
    var shortTicks: UnsafePointer<UInt32>? { isTicks ? times.assumingMemoryBound(to: UInt32.self) : nil }

    /// The time of a row as it is kept, which is quickest to compare: in ticks since a base.
    @inline(__always)
    func tick(_ row: Int) -> Int64 {
        isTicks
            ? Int64(times.load(fromByteOffset: row &* 4, as: UInt32.self))
            : times.load(fromByteOffset: row &* 8, as: Int64.self)
    }

    /// Calls back for the rows of a visitor and what stands for the span that each lies in, but for those that lie in none.
    ///
    /// - Parameter spans: in ticks.
    @inline(__always)
    func forEach(of rows: Range<Int>, _ spans: SpanTable, _ body: (_ row: Int, _ entry: UInt64) -> Void) {
        if let shortTicks {
            spans.forEach(of: shortTicks, rows, body)
        } else {
            spans.forEach(of: times.assumingMemoryBound(to: Int64.self), rows, body)
        }
    }

    /// The union of the bits that stand for the spans that the rows of a visitor lie in.
    ///
    /// - Parameter spans: in ticks.
    @inline(__always)
    func union(of rows: Range<Int>, _ spans: SpanTable) -> UInt64 {
        if let shortTicks { return spans.union(of: shortTicks, rows) }
        return spans.union(of: times.assumingMemoryBound(to: Int64.self), rows)
    }

    /// The time of a row in microseconds since the Unix epoch.
    @inline(__always)
    func time(_ row: Int) -> Int64 { time(ofTick: tick(row)) }

    @inline(__always)
    func time(ofTick tick: Int64) -> Int64 { base &+ tick &* unit }

    /// The first tick that is not before a time.
    func firstTick(from time: Int64) -> Int64 {
        let (distance, overflow) = time.subtractingReportingOverflow(base)
        // Nothing lies so far away.
        if overflow { return time < base ? .min : .max }
        let whole = distance / unit
        return distance > whole * unit ? whole + 1 : whole
    }
}

/// A column of codes as a pointer.
struct CodeView: @unchecked Sendable {
    private let codes: UnsafeRawPointer
    private let width: Int
    private let isPerVisitor: Bool

    init(_ column: EventCodes) {
        isPerVisitor = column.isPerVisitor
        switch column.codes {
        case .one(let codes): (self.codes, width) = (UnsafeRawPointer(codes.base), 1)
        case .two(let codes): (self.codes, width) = (UnsafeRawPointer(codes.base), 2)
        case .four(let codes): (self.codes, width) = (UnsafeRawPointer(codes.base), 4)
        }
    }

    /// The code of a row, which belongs to the visitor of an index.
    @inline(__always)
    func code(row: Int, visitor: Int) -> Int { self[isPerVisitor ? visitor : row] }

    @inline(__always)
    subscript(index: Int) -> Int {
        switch width {
        case 1: Int(codes.load(fromByteOffset: index, as: UInt8.self))
        case 2: Int(codes.load(fromByteOffset: index &* 2, as: UInt16.self))
        default: Int(codes.load(fromByteOffset: index &* 4, as: UInt32.self))
        }
    }

    /// The codes, where a byte is enough for one.
    var bytes: UnsafePointer<UInt8>? { width == 1 ? codes.assumingMemoryBound(to: UInt8.self) : nil }
}
