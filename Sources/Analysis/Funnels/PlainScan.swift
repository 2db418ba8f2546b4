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
    /// Hits before and after do not matter, in ticks.
    private let first: Int64
    private let length: UInt64

    init(_ question: FunnelQuestion, _ periods: [Range<Int64>], _ data: ProjectData, needsTimes: Bool) {
        selector = EventSelector(question.line.map { question.steps[$0] }, data)
        mask = HitMask(selector, data.view)
        buffer = AttemptBuffer(steps: question.line.count)
        walk = PlainWalk(question, periods, buffer, needsTimes: needsTimes)
        let last = periods.last ?? 0..<0
        first = data.view.firstTick(from: periods.first?.lowerBound ?? 0)
        let latest = question.latestCompletion(entry: last.upperBound, period: last)
        let end = latest == .max ? latest : data.view.firstTick(from: latest + 1)
        length = UInt64(bitPattern: end &- first)
    }

    /// Answers for a block of visitors.
    mutating func scan(_ block: Range<Int>, _ view: EventView, _ sink: inout some AttemptSink) {
        gather(block, view)
        buffer.flush(&sink)
    }

    /// Goes through the hits of a block from the last to the first.
    private mutating func gather(_ block: Range<Int>, _ view: EventView) {
        let rows = Int(view.starts[block.lowerBound])..<Int(view.starts[block.upperBound])
        let words = mask.find(rows)
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
                if !isByName {
                    found = selector.refined(found, at: place)
                    if found == 0 { continue }
                }
                walk.add(found, view.time(ofTick: tick), place, view.visitors[visitor])
            }
        }
        if visitor < block.upperBound { walk.end(view.visitors[visitor]) }
        self.walk = walk
    }
}
