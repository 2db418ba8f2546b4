import Archive

extension FunnelQuestion {
    /// Whether only the order of the steps matters, with anything between.
    var isInLine: Bool { order == .loose && exclusions.isEmpty && held == nil }
}

/// Finds the counted attempt of one person in every period, where the steps come in line with anything between.
///
/// It is told of the hits from the last to the first. At every moment it knows, for each step, the nearest event after
/// it that does that step, and how soon the others can be done from there: an entry then only has to look how far that
/// gets within the window. Each attempt does its steps as early as it can, so that no other gets further.
struct PlainWalk {
    private let steps: Int
    private let window: Int64
    private let isInside: Bool
    private let isFirst: Bool
    private let lookup: PeriodLookup
    private let buffer: AttemptBuffer

    /// Row k: when the steps from k on are done, beginning with the nearest event that does step k; the greatest number
    /// for those that nothing does. Row 0 holds the times of the best attempt, and the row after the last step's none.
    private let rows: UnsafeMutablePointer<SIMD4<Int64>>
    private let room: RowRoom
    /// How many groups of four times a row has: a loop of the same length each time is quicker than a shorter one.
    private let width: Int
    /// The steps whose rows have been written.
    private var written: UInt32 = 0

    /// The period of the entries under way, half-open; nothing lies in none.
    private var period = -1
    private var begin = Int64.max
    private var end = Int64.min
    /// The best attempt of the period; 0 without one.
    private var reach = 0
    private var entry = EventPlace(row: 0, visitor: 0)
    private var entryTime: Int64 = 0

    init(_ question: FunnelQuestion, _ periods: [Range<Int64>], _ buffer: AttemptBuffer) {
        steps = question.line.count
        window = question.window ?? .max
        isInside = question.completion == .inside
        isFirst = question.entry == .first
        self.buffer = buffer
        lookup = PeriodLookup(periods)
        width = (steps + 3) / 4
        room = RowRoom(count: (steps + 1) * width)
        rows = room.rows
    }

    /// Keeps the rows, which are aligned as groups of four need it.
    private final class RowRoom {
        let rows: UnsafeMutablePointer<SIMD4<Int64>>

        init(count: Int) {
            rows = .allocate(capacity: count)
            rows.initialize(repeating: SIMD4(repeating: .max), count: count)
        }

        deinit { rows.deallocate() }
    }

    /// Goes on to the hit before.
    ///
    /// - Parameter hit: bit k says that it does step k of the line.
    @inline(__always)
    mutating func add(_ hit: UInt32, _ time: Int64, _ place: EventPlace, _ person: UInt32) {
        // An entry first, then the steps as they come: one event never does two steps of an attempt.
        if hit & 1 != 0 { enter(time, place, person) }
        var rest = hit & ~1
        written |= rest
        while rest != 0 {
            let step = rest.trailingZeroBitCount
            rest &= rest &- 1
            let row = rows + step &* width
            // Funnels of up to four steps are most: no loop for them.
            if width == 1 {
                row[0] = row[1]
            } else {
                for group in 0..<width { row[group] = row[group &+ width] }
            }
            UnsafeMutableRawPointer(row).storeBytes(of: time, toByteOffset: step &* 8, as: Int64.self)
        }
    }

    @inline(__always)
    private mutating func enter(_ time: Int64, _ place: EventPlace, _ person: UInt32) {
        if time < begin || time >= end {
            tell(person)
            (period, begin, end) = lookup.period(of: time)
            if period < 0 { return }
        }
        let (limit, overflow) = time.addingReportingOverflow(window)
        var latest = overflow ? .max - 1 : min(limit, .max - 1)
        if isInside { latest = min(latest, end &- 1) }
        // Without a branch, as nobody can foretell which way it would go.
        let next = rows + width
        var reach = 1
        for group in 0..<width {
            let times = next[group]
            for place in 0..<4 { reach &+= times[place] <= latest ? 1 : 0 }
        }
        // Going back, the earliest of the best comes last.
        guard isFirst || reach >= self.reach else { return }
        self.reach = reach
        entry = place
        entryTime = time
        for group in 0..<width { rows[group] = next[group] }
    }

    @inline(__always)
    private mutating func tell(_ person: UInt32) {
        guard reach > 0 else { return }
        let times = buffer.append(
            CountedAttempt(
                person: person, period: Int32(truncatingIfNeeded: period), reach: Int32(truncatingIfNeeded: reach),
                entry: entry, entryTime: entryTime))
        reach = 0
        let row = UnsafeRawPointer(rows)
        times[0] = 0
        for step in 1..<steps { times[step] = row.load(fromByteOffset: step &* 8, as: Int64.self) &- entryTime }
    }

    /// All hits of a person have been seen.
    @inline(__always)
    mutating func end(_ person: UInt32) {
        tell(person)
        (begin, end) = (.max, .min)
        while written != 0 {
            let row = rows + written.trailingZeroBitCount &* width
            for group in 0..<width { row[group] = SIMD4(repeating: .max) }
            written &= written &- 1
        }
    }
}

/// Finds the period that a time lies in.
private struct PeriodLookup: @unchecked Sendable {
    private let count: Int
    private let begins: Boundaries
    private let ends: ColumnBuffer<Int64>
    private let end: UnsafePointer<Int64>

    init(_ periods: [Range<Int64>]) {
        count = periods.count
        begins = Boundaries(periods.map(\.lowerBound) + periods.suffix(1).map(\.upperBound))
        ends = ColumnBuffer(periods.map(\.upperBound))
        end = UnsafePointer(ends.base)
    }

    /// The index of the period with its begin and end; -1 and a span without anything in it where there is none.
    @inline(__always)
    func period(of time: Int64) -> (Int, Int64, Int64) {
        let period = begins.index(of: time)
        guard period >= 0, period < count, time < end[period] else { return (-1, .max, .min) }
        return (period, begins.begin(period), end[period])
    }
}
