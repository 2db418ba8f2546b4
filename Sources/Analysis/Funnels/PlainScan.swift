import Archive

extension FunnelQuestion {
    /// Whether steps in line are looked for among all of a visitor's events.
    func isPlain(for people: People) -> Bool {
        isInLine && (scope == .visitor || scope == .user && !people.hasUsers)
    }
}

/// Answers a funnel whose steps come in line for blocks of visitors, without gathering what each of them did.
struct PlainScan {
    private let selector: EventSelector
    private var mask: HitMask
    private var walk: PlainWalk
    private let buffer: AttemptBuffer
    private let steps: Int
    /// The period where there is but one, of which only the first entry counts; what comes after is not looked at.
    private let only: Range<Int64>?
    private let question: FunnelQuestion
    /// Hits before and after do not matter, in ticks.
    private let first: Int64
    private let length: UInt64

    init(_ question: FunnelQuestion, _ periods: [Range<Int64>], _ data: ProjectData, needsTimes: Bool) {
        self.question = question
        steps = question.line.count
        only = question.entry == .first && periods.count == 1 ? periods[0] : nil
        selector = EventSelector(question.line.map { question.steps[$0] }, data)
        mask = HitMask(selector, data.view)
        buffer = AttemptBuffer(steps: steps)
        walk = PlainWalk(question, periods, buffer, needsTimes: needsTimes)
        let last = periods.last ?? 0..<0
        first = data.view.firstTick(from: periods.first?.lowerBound ?? 0)
        let latest = question.latestCompletion(entry: last.upperBound, period: last)
        let end = latest == .max ? latest : data.view.firstTick(from: latest + 1)
        length = UInt64(bitPattern: end &- first)
    }

    /// Answers for a block of visitors.
    mutating func scan(_ block: Range<Int>, _ view: EventView, _ sink: inout some AttemptSink) {
        let rows = Int(view.starts[block.lowerBound])..<Int(view.starts[block.upperBound])
        let words = mask.find(rows)
        if let only {
            for visitor in block {
                follow(Hits(words: words, base: rows.lowerBound, rows: view.rows(visitor)), visitor, only, view)
            }
        } else {
            goBack(words, rows, block, view)
        }
        buffer.flush(&sink)
    }

    /// Goes through the hits of a block from the last to the first.
    private mutating func goBack(
        _ words: UnsafeBufferPointer<UInt64>, _ rows: Range<Int>, _ block: Range<Int>, _ view: EventView
    ) {
        let (table, isByName) = (selector.table, selector.isByName)
        var walk = walk
        var visitor = block.upperBound
        var start = rows.upperBound
        for word in words.indices.reversed() {
            var bits = words[word]
            while bits != 0 {
                let bit = 63 &- bits.leadingZeroBitCount
                bits ^= 1 &<< UInt64(truncatingIfNeeded: bit)
                let row = rows.lowerBound &+ word &* 64 &+ bit
                let tick = view.tick(row)
                guard UInt64(bitPattern: tick &- first) < length else { continue }
                if row < start {
                    if visitor < block.upperBound { walk.end(view.visitors[visitor]) }
                    repeat {
                        visitor &-= 1
                        start = Int(view.starts[visitor])
                    } while row < start
                }
                let place = EventPlace(row: row, visitor: visitor)
                var found = table[view.name[row]]
                if !isByName { found = selector.refined(found, at: place) }
                walk.add(found, view.time(ofTick: tick), place, view.visitors[visitor])
            }
        }
        if visitor < block.upperBound { walk.end(view.visitors[visitor]) }
        self.walk = walk
    }

    /// Follows the first entry of a period, step after step.
    @inline(__always)
    private func follow(_ hits: Hits, _ visitor: Int, _ period: Range<Int64>, _ view: EventView) {
        let (table, isByName) = (selector.table, selector.isByName)
        var times: UnsafeMutablePointer<Int64>?
        var (entryTime, latest) = (Int64(0), Int64.max)
        var reach = 0
        hits: for word in hits.first...hits.last {
            var bits = hits[word]
            while bits != 0 {
                let place = EventPlace(row: hits.row(word, bits.trailingZeroBitCount), visitor: visitor)
                bits &= bits &- 1
                var found = table[view.name[place.row]]
                if !isByName { found = selector.refined(found, at: place) }
                guard found & (1 << UInt32(truncatingIfNeeded: reach)) != 0 else { continue }
                let time = view.time(place.row)
                guard time >= period.lowerBound else { continue }
                guard time <= latest else { break hits }
                if reach == 0 {
                    guard time < period.upperBound else { break hits }
                    entryTime = time
                    latest = question.latestCompletion(entry: time, period: period)
                    times = buffer.append(
                        CountedAttempt(
                            person: view.visitors[visitor], period: 0, reach: 1, entry: place, entryTime: time))
                }
                times?[reach] = time &- entryTime
                reach &+= 1
                if reach == steps { break hits }
            }
        }
        if reach > 1 { buffer.setLastReach(reach) }
    }
}

/// The hits among some rows of a block.
private struct Hits {
    let words: UnsafeBufferPointer<UInt64>
    /// The block's first row.
    let base: Int
    let rows: Range<Int>

    @inline(__always)
    var first: Int { (rows.lowerBound &- base) >> 6 }
    @inline(__always)
    var last: Int { (rows.upperBound &- 1 &- base) >> 6 }

    /// The hits of one word that are among the rows.
    @inline(__always)
    subscript(word: Int) -> UInt64 {
        var bits = words[word]
        let start = base &+ word &* 64
        if rows.lowerBound > start { bits &= ~0 &<< UInt64(truncatingIfNeeded: rows.lowerBound &- start) }
        let rest = start &+ 64 &- rows.upperBound
        if rest > 0 { bits &= ~0 &>> UInt64(truncatingIfNeeded: rest) }
        return bits
    }

    @inline(__always)
    func row(_ word: Int, _ bit: Int) -> Int { base &+ word &* 64 &+ bit }
}
