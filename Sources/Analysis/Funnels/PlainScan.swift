import Archive

extension FunnelQuestion {
    /// Whether steps in line are looked for among all of a visitor's events.
    func isPlain(for people: People) -> Bool {
        isInLine && (scope == .visitor || scope == .user && !people.hasUsers)
    }
}

/// Answers a funnel whose steps come in line for blocks of visitors.
struct PlainScan {
    private let span: KeySpan
    private var streams: StepStreams
    private let buffer: AttemptBuffer
    private let needsTimes: Bool
    private let steps: Int
    private let isFirst: Bool
    private let isInside: Bool
    private let periods: Boundaries
    /// Whether there is time between periods.
    private let hasGaps: Bool
    private let ends: ColumnBuffer<Int64>
    /// For each visitor and period under way its best entry: steps done, then how early it is among the block's.
    private var best: ColumnBuffer<UInt64>
    private var periodOfBest: ColumnBuffer<UInt32>

    init(_ question: FunnelQuestion, _ span: KeySpan, _ data: ProjectData, needsTimes: Bool) {
        self.span = span
        self.needsTimes = needsTimes
        steps = question.line.count
        streams = StepStreams(question, span, data)
        buffer = AttemptBuffer(steps: question.line.count)
        isFirst = question.entry == .first
        isInside = question.completion == .inside
        periods = Boundaries(span.begins)
        ends = ColumnBuffer(span.ends)
        hasGaps = Array(span.begins.dropFirst()) != span.ends
        best = ColumnBuffer(count: 0)
        periodOfBest = ColumnBuffer(count: 0)
    }

    /// Answers for a block of visitors.
    mutating func scan(_ block: Range<Int>, _ view: EventView, _ sink: inout some AttemptSink) {
        streams.gather(block, view)
        let hits = streams.hits
        let count = findBest(hits)
        tell(count, hits, block.lowerBound, view)
        buffer.flush(&sink)
    }

    /// Finds the best entry of every visitor in every period; returns how many there are.
    private mutating func findBest(_ hits: StepStreams.Hits) -> Int {
        if best.count < hits.entries {
            best = ColumnBuffer(count: hits.entries)
            periodOfBest = ColumnBuffer(count: hits.entries)
        }
        let (best, periodOfBest, ends, count) = (best.base, periodOfBest.base, ends.base, ends.count)
        let (span, periods, isFirst, isInside, hasGaps) = (span, periods, isFirst, isInside, hasGaps)
        var last = -1
        var lastUnit = Int64(-1)
        var current: UInt64 = 0
        for entry in 0..<hits.entries {
            let hit = hits[entry]
            let key = hit.key
            let time = span.time(ofKey: key)
            let period = periods.index(of: time)
            guard period >= 0, period < count, !hasGaps || time < ends[period] else { continue }
            var latest = key &+ span.window
            if isInside { latest = min(latest, key &- time &+ ends[period] &- 1) }
            let reach = hits.reach(hit, upTo: latest)
            let rank = UInt64(reach) &<< 32 | UInt64(~UInt32(truncatingIfNeeded: entry))
            let unit = key &- time | Int64(period)
            let isSame = unit == lastUnit
            lastUnit = unit
            current = isSame && (isFirst || current > rank) ? current : rank
            last &+= isSame ? 0 : 1
            best[last] = current
            periodOfBest[last] = UInt32(truncatingIfNeeded: period)
        }
        return last + 1
    }

    /// Tells of the best entries.
    private func tell(_ count: Int, _ hits: StepStreams.Hits, _ firstVisitor: Int, _ view: EventView) {
        let (best, periodOfBest, span, steps) = (best.base, periodOfBest.base, span, steps)
        let firstRow = Int(view.starts[firstVisitor])
        for index in 0..<count {
            let hit = hits[Int(~UInt32(truncatingIfNeeded: best[index]))]
            let reach = Int(best[index] >> 32)
            let visitor = firstVisitor &+ span.visitor(ofKey: hit.key)
            let row = firstRow &+ Int(hit.row)
            let times = buffer.append(
                CountedAttempt(
                    person: view.visitors[visitor], period: Int32(truncatingIfNeeded: periodOfBest[index]),
                    reach: Int32(truncatingIfNeeded: reach), entry: EventPlace(row: row, visitor: visitor),
                    entryTime: view.time(row)))
            guard needsTimes else { continue }
            // Also those of steps that are not reached: the end of a loop of any length could not be foretold.
            times[0] = 0
            hits.follow(hit, steps) { times[$0] = ($1 &- hit.key) &* view.unit }
        }
    }
}
