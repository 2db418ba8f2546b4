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

    /// The bits of the line among those of a hit, step k of the line as bit k.
    func lineBits(_ hit: UInt32) -> UInt32 {
        var result: UInt32 = 0
        for (step, bit) in line.enumerated() where hit & bit != 0 { result |= 1 << UInt32(step) }
        return result
    }

    private static func mask(_ range: Range<Int>) -> UInt64 { range.reduce(0) { $0 | 1 << UInt64($1) } }
}
