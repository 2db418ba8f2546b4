/// Finds the counted attempt of one person in every period: of those that got furthest, the one with the earliest entry.
///
/// Made once a worker, as it keeps its room.
struct FunnelWalk {
    let bits: FunnelBits
    private let question: FunnelQuestion
    /// Half-open, ascending, without overlap, in microseconds.
    private let periods: [Range<Int64>]
    private let buffer: AttemptBuffer

    private var plain: PlainWalk
    private var chain: ChainRoom
    private var best: Best

    /// The best attempt of the period under way.
    private struct Best {
        var reach = 0
        var entry = 0
        var times: [Int64]
    }

    init(_ question: FunnelQuestion, _ periods: [Range<Int64>], _ buffer: AttemptBuffer) {
        self.question = question
        self.periods = periods
        self.buffer = buffer
        bits = FunnelBits(question)
        plain = PlainWalk(question, periods, buffer)
        chain = ChainRoom(bits)
        best = Best(times: [Int64](repeating: 0, count: bits.line.count))
    }

    /// - Parameter held: the value of the held property at every hit, 0 where there is none; empty without one.
    mutating func walk(_ hits: UnsafeBufferPointer<Hit>, held: [Int], of person: UInt32) {
        if question.isInLine {
            for hit in hits.reversed() {
                let line = bits.lineBits(hit.bits)
                if line != 0 { plain.add(line, hit.time, hit.place, person) }
            }
            plain.end(person)
            return
        }
        let entryBits = question.order == .any ? bits.any : bits.line[0]
        var period = 0
        best.reach = 0
        for entry in hits.indices where hits[entry].bits & entryBits != 0 {
            let time = hits[entry].time
            while period < periods.count, time >= periods[period].upperBound {
                tell(hits, person, period)
                period += 1
            }
            guard period < periods.count else { return }
            guard time >= periods[period].lowerBound else { continue }
            if best.reach > 0, question.entry == .first || best.reach == bits.line.count { continue }
            let latest = question.latestCompletion(entry: time, period: periods[period])
            let reach =
                question.order == .any
                ? chain.anyOrder(hits, held, from: entry, latest: latest, bits)
                : chain.ordered(hits, held, from: entry, latest: latest, bits)
            if reach > best.reach {
                best.reach = reach
                best.entry = entry
                for step in 0..<reach { best.times[step] = chain.times[step] - time }
            }
        }
        if period < periods.count { tell(hits, person, period) }
    }

    private mutating func tell(_ hits: UnsafeBufferPointer<Hit>, _ person: UInt32, _ period: Int) {
        guard best.reach > 0 else { return }
        let entry = hits[best.entry]
        let times = buffer.append(
            CountedAttempt(
                person: person, period: Int32(period), reach: Int32(best.reach), entry: entry.place,
                entryTime: entry.time))
        for step in 0..<best.reach { times[step] = best.times[step] }
        best.reach = 0
    }
}
