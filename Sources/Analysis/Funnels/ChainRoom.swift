/// Follows one attempt from its entry where more matters than the order of steps: exclusions, a held property, events
/// that may not stand between, or no order at all.
///
/// All attempts from one entry are followed at once: bit k of the states says that some of them has done k + 1 steps
/// and may go on.
struct ChainRoom {
    /// When each step was done by the attempt that got furthest, in microseconds since the Unix epoch.
    var times: [Int64]
    /// When each step of the line was done by the attempt in each state: row k is that of state k.
    private var chains: [Int64]
    /// For attempts in any order, the bits of the event that stands for each step.
    private var owners: [UInt32]

    private let steps: Int

    init(_ bits: FunnelBits) {
        steps = bits.line.count
        times = [Int64](repeating: 0, count: steps)
        chains = [Int64](repeating: 0, count: steps * bits.nodes.count)
        owners = [UInt32](repeating: 0, count: steps)
    }

    /// How many steps an attempt does in the steps' order.
    mutating func ordered(
        _ hits: UnsafeBufferPointer<Hit>, _ held: [Int], from entry: Int, latest: Int64, _ bits: FunnelBits
    ) -> Int {
        var states: UInt64 = 1
        var reach = 1
        times[0] = hits[entry].time
        chains[0] = hits[entry].time
        // Who has no value has none in common with another event.
        if !held.isEmpty, held[entry] == 0 { return 1 }
        for index in (entry + 1)..<hits.count {
            let hit = hits[index]
            guard hit.time <= latest, states != 0, reach < steps else { break }
            var isHeld = true
            if !held.isEmpty { isHeld = held[index] == held[entry] }
            var ended: UInt64 = 0
            var endedReached: UInt64 = 0
            for exclusion in bits.exclusions where hit.bits & exclusion.bit != 0 {
                ended |= exclusion.ends
                endedReached |= exclusion.endsReached
            }
            let isBlocking = bits.blocker != 0 && hit.bits & (bits.blocker | bits.steps) != 0
            let staying = isBlocking ? 0 : states & ~ended
            var reached: UInt64 = 0
            // Backwards, so that an attempt goes on from where it was before this event.
            for node in stride(from: bits.nodes.count - 1, to: 0, by: -1) where isHeld {
                let from = states & bits.nodes[node].from
                guard from != 0, hit.bits & bits.nodes[node].bit != 0 else { continue }
                reached |= 1 << UInt64(node)
                // The attempt that came to a state first stays the one that is told.
                if staying >> UInt64(node) & 1 != 0 { continue }
                let before = 63 - from.leadingZeroBitCount
                let rank = bits.nodes[node].rank
                for step in 0..<rank { chains[node * steps + step] = chains[before * steps + step] }
                guard bits.nodes[node].isOfLine else { continue }
                chains[node * steps + rank - 1] = hit.time
                if rank > reach {
                    reach = rank
                    for step in 0..<rank { times[step] = chains[node * steps + step] }
                }
            }
            states = staying | (reached & ~endedReached)
        }
        return reach
    }

    /// How many different steps an attempt does, each with an event of its own.
    ///
    /// The largest assignment of events to steps, grown event by event along augmenting paths (H. W. Kuhn, 1955); an
    /// assigned event stays assigned, so the entry is always part of it.
    mutating func anyOrder(
        _ hits: UnsafeBufferPointer<Hit>, _ held: [Int], from entry: Int, latest: Int64, _ bits: FunnelBits
    ) -> Int {
        times[0] = hits[entry].time
        if !held.isEmpty, held[entry] == 0 { return 1 }
        for step in 0..<steps { owners[step] = 0 }
        var reach = 0
        for index in entry..<hits.count {
            let hit = hits[index]
            guard hit.time <= latest, reach < steps else { break }
            if !held.isEmpty, held[index] != held[entry] { continue }
            var visited: UInt32 = 0
            if assign(hit.bits & bits.any, bits, &visited) {
                times[reach] = hit.time
                reach += 1
            }
        }
        return reach
    }

    private mutating func assign(_ event: UInt32, _ bits: FunnelBits, _ visited: inout UInt32) -> Bool {
        for step in 0..<steps where event & bits.line[step] & ~visited != 0 {
            visited |= bits.line[step]
            if owners[step] == 0 || assign(owners[step], bits, &visited) {
                owners[step] = event
                return true
            }
        }
        return false
    }
}
