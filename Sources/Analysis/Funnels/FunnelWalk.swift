/// Finds the counted attempt of one person in every period: of those that got furthest, the one with the earliest entry.
///
/// Made once a worker, as it keeps its room.
struct FunnelWalk {
    let question: FunnelQuestion
    /// Half-open, ascending, without overlap, in microseconds.
    let periods: [Range<Int64>]
    let bits: FunnelBits

    private var chain: ChainRoom
    private var best: Best
    private var pointers: [Int]

    /// The best attempt of the period under way.
    private struct Best {
        var reach = 0
        var entry = 0
        var times: [Int64]
    }

    init(_ question: FunnelQuestion, periods: [Range<Int64>]) {
        self.question = question
        self.periods = periods
        bits = FunnelBits(question)
        let steps = bits.line.count
        chain = ChainRoom(bits)
        best = Best(times: [Int64](repeating: 0, count: steps))
        pointers = [Int](repeating: 0, count: steps)
    }

    /// What is told of an attempt: the index of its period, how many steps it reached, the index of the entry among the
    /// hits, and the microseconds from the entry to each step reached.
    typealias Emit = (_ period: Int, _ reach: Int, _ entry: Int, _ times: UnsafeBufferPointer<Int64>) -> Void

    /// - Parameter held: the value of the held property at every hit, 0 where there is none; empty without one.
    mutating func walk(_ hits: UnsafeBufferPointer<Hit>, held: [UInt32], _ emit: Emit) {
        let isPlain = question.order == .loose && question.exclusions.isEmpty && question.held == nil
        let entryBits = question.order == .any ? bits.any : bits.line[0]
        for step in pointers.indices { pointers[step] = 0 }
        best.reach = 0
        var period = 0
        for entry in hits.indices where hits[entry].bits & entryBits != 0 {
            let time = hits[entry].time
            while period < periods.count, time >= periods[period].upperBound {
                tell(period, emit)
                period += 1
            }
            guard period < periods.count else { return }
            guard time >= periods[period].lowerBound else { continue }
            if best.reach > 0, question.entry == .first || best.reach == bits.line.count { continue }
            let latest = question.latestCompletion(entry: time, period: periods[period])
            let reach: Int
            if isPlain {
                reach = plain(hits, from: entry, latest: latest)
            } else if question.order == .any {
                reach = chain.anyOrder(hits, held, from: entry, latest: latest, bits)
            } else {
                reach = chain.ordered(hits, held, from: entry, latest: latest, bits)
            }
            if reach > best.reach {
                best.reach = reach
                best.entry = entry
                for step in 0..<reach { best.times[step] = chain.times[step] - time }
            }
        }
        if period < periods.count { tell(period, emit) }
    }

    private mutating func tell(_ period: Int, _ emit: Emit) {
        guard best.reach > 0 else { return }
        best.times.withUnsafeBufferPointer { times in
            emit(period, best.reach, best.entry, UnsafeBufferPointer(rebasing: times[0..<best.reach]))
        }
        best.reach = 0
    }

    /// Steps in order with anything between. For entries in order of time the earliest completion of a step never moves
    /// back, so one pointer a step is enough for all of them.
    private mutating func plain(_ hits: UnsafeBufferPointer<Hit>, from entry: Int, latest: Int64) -> Int {
        chain.times[0] = hits[entry].time
        var last = entry
        for step in 1..<bits.line.count {
            var pointer = max(pointers[step], last + 1)
            let bit = bits.line[step]
            while pointer < hits.count, hits[pointer].bits & bit == 0 { pointer += 1 }
            pointers[step] = pointer
            guard pointer < hits.count, hits[pointer].time <= latest else { return step }
            chain.times[step] = hits[pointer].time
            last = pointer
        }
        return bits.line.count
    }
}

/// Which bit of a hit means what in a funnel.
struct FunnelBits: Sendable {
    /// The bit of each step of the line.
    let line: [UInt32]
    /// All bits of the line.
    let any: UInt32
    /// All bits of steps, also of those that may be skipped.
    let steps: UInt32
    /// The states of an attempt. A strict order has one for every step, as an optional one is the only thing that may
    /// stand between; others need the line alone.
    let nodes: [Node]
    /// The bit of events that may not stand between in a strict order; 0 in others.
    let blocker: UInt32
    let exclusions: [Exclusion]
    /// What the bits stand for, in order.
    let conditions: [EventCondition]

    struct Node: Sendable {
        let bit: UInt32
        /// The states from which it is reached.
        let from: UInt64
        /// How many steps of the line are done in it.
        let rank: Int
        let isOfLine: Bool
    }

    struct Exclusion: Sendable {
        let bit: UInt32
        /// States that the event ends.
        let ends: UInt64
        /// States that are just reached with the event itself and end with it.
        let endsReached: UInt64
    }

    init(_ question: FunnelQuestion) {
        let line = question.line
        self.line = line.map { 1 << UInt32($0) }
        any = self.line.reduce(0, |)
        steps = question.steps.indices.reduce(0) { $0 | 1 << UInt32($1) }
        let states = question.order == .strict ? Array(question.steps.indices) : line
        nodes = states.enumerated().map { place, step in
            let first = states[..<place].lastIndex { line.contains($0) } ?? place
            return Node(
                bit: 1 << UInt32(step), from: Self.mask(first..<place), rank: line.count { $0 <= step },
                isOfLine: line.contains(step))
        }
        var conditions = question.steps
        exclusions = question.exclusions.map { exclusion in
            conditions.append(exclusion.event)
            let from = states.firstIndex(of: exclusion.from) ?? 0
            let to = states.firstIndex(of: exclusion.to) ?? states.count - 1
            return Exclusion(
                bit: 1 << UInt32(conditions.count - 1), ends: Self.mask(from..<to),
                endsReached: Self.mask((from + 1)..<to))
        }
        if question.order == .strict {
            blocker = 1 << UInt32(conditions.count)
            let named = question.steps.flatMap(\.types) + question.strictTypes
            conditions.append(EventCondition(names: [], types: ["custom"] + named))
        } else {
            blocker = 0
        }
        self.conditions = conditions
    }

    private static func mask(_ range: Range<Int>) -> UInt64 { range.reduce(0) { $0 | 1 << UInt64($1) } }
}
