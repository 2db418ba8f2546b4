import Archive

/// Gathers the hits of a block of visitors, a stream for each step of a line, in the order of visitors and time.
///
/// Each hit has a key, made of its visitor and its time so that the keys of any stream ascend, and knows the first hit
/// of the step after that comes later. So a chain is followed from hit to hit without asking where a visitor ends: a
/// later visitor's key lies beyond any window. Nothing here is decided by a branch that depends on a hit, as nobody can
/// foretell which way it would go.
struct StepStreams {
    private(set) var hits: Hits
    private let span: KeySpan
    private let selector: EventSelector
    /// The step of a name's code, where every name does at most one.
    private let stepOfCode: ColumnBuffer<UInt8>?
    private var mask: HitMask
    /// Where only first attempts matter, their hits.
    private var firstChains: FirstChains?
    private var room: Room

    init(_ question: FunnelQuestion, _ span: KeySpan, _ data: ProjectData) {
        // Funnels of up to four steps are most: a loop of the same length each time is quicker.
        let steps = max(question.line.count, 4)
        self.span = span
        let selector = EventSelector(question.line.map { question.steps[$0] }, data)
        self.selector = selector
        let bits = (0..<data.events.name.dictionary.count).map { selector.table[$0] }
        stepOfCode =
            selector.isByName && bits.allSatisfy { $0.nonzeroBitCount < 2 }
            ? ColumnBuffer(bits.map { $0 == 0 ? UInt8(steps) : UInt8($0.trailingZeroBitCount) }) : nil
        mask = HitMask(selector, data.view)
        firstChains =
            stepOfCode == nil || data.view.name.bytes == nil
            ? nil : FirstChains(selector, span, steps: question.line.count, data.view)
        room = Room(steps: steps, capacity: 0)
        hits = Hits(room)
    }

    /// Keeps the streams.
    fileprivate final class Room {
        let steps: Int
        let capacity: Int
        let hits: UnsafeMutablePointer<StepHit>
        /// Where the next hit of every stream belongs.
        let ends: ColumnBuffer<Int>
        /// A bit for each visitor's first row, and a word more.
        let starts: ColumnBuffer<UInt64>
        /// A bit for each row in the span.
        let inside: ColumnBuffer<UInt64>

        init(steps: Int, capacity: Int) {
            self.steps = steps
            self.capacity = capacity
            hits = .allocate(capacity: (steps + 1) * capacity)
            ends = ColumnBuffer(count: steps + 2)
            starts = ColumnBuffer(count: capacity / 64 + 2)
            inside = ColumnBuffer(count: capacity / 64 + 1)
        }

        deinit { hits.deallocate() }
    }

    /// The streams as plain pointers, good until the next block is gathered.
    struct Hits {
        private let steps: Int
        /// How many hits a stream has room for; stream k begins after k times as many. The last one is of hits that do
        /// no step.
        private let capacity: Int
        private let hits: UnsafeMutablePointer<StepHit>
        private let ends: UnsafeMutablePointer<Int>

        fileprivate init(_ room: Room) {
            (steps, capacity, hits, ends) = (room.steps, room.capacity, room.hits, room.ends.base)
        }

        fileprivate func begin() {
            for stream in 0...(steps + 1) { ends[stream] = stream * capacity }
        }

        /// Adds a hit to a stream; one that does not count is at a place that the next one takes.
        ///
        /// - Parameter isCounted: 1 or 0.
        @inline(__always)
        fileprivate func append(_ step: Int, key: Int64, row: Int, counts isCounted: Int) {
            let place = ends[step]
            hits[place] = StepHit(
                key: key, next: UInt32(truncatingIfNeeded: ends[step &+ 1]), row: UInt32(truncatingIfNeeded: row))
            ends[step] = place &+ isCounted
        }

        /// Ends every stream with a hit that is never reached.
        fileprivate func end() {
            for step in 1..<steps {
                hits[ends[step]] = StepHit(key: .max, next: UInt32(truncatingIfNeeded: ends[step + 1]), row: 0)
            }
        }

        /// How many hits do the first step.
        var entries: Int { ends[0] }

        @inline(__always)
        subscript(entry: Int) -> StepHit { hits[entry] }

        /// How many steps are done from an entry up to a key, each as early as it can, so that no others get further.
        @inline(__always)
        func reach(_ entry: StepHit, upTo latest: Int64) -> Int {
            var reach = steps
            // The sign of the difference is all ones where a step comes too late.
            if steps == 4 {
                let two = hits[Int(entry.next)]
                let three = hits[Int(two.next)]
                let four = hits[Int(three.next)]
                reach &+= Int((latest &- two.key) >> 63 &+ (latest &- three.key) >> 63 &+ (latest &- four.key) >> 63)
            } else {
                follow(entry, steps) { reach &+= Int((latest &- $1) >> 63) }
            }
            return reach
        }

        /// Calls back with the keys of the steps after an entry, before a number of them.
        @inline(__always)
        func follow(_ entry: StepHit, _ end: Int, _ body: (_ step: Int, _ key: Int64) -> Void) {
            var hit = entry
            for step in 1..<end {
                hit = hits[Int(hit.next)]
                body(step, hit.key)
            }
        }
    }

    /// Gathers the hits of a block of visitors anew.
    mutating func gather(_ block: Range<Int>, _ view: EventView) {
        let rows = Int(view.starts[block.lowerBound])..<Int(view.starts[block.upperBound])
        if rows.count >= room.capacity {
            room = Room(steps: room.steps, capacity: rows.count + 1)
            hits = Hits(room)
        }
        let (hits, span, selector) = (hits, span, selector)
        hits.begin()
        let starts = markStarts(block, rows, view)
        if let found = firstChains?.find(rows, starts, view), let stepOfCode, let codes = view.name.bytes {
            let codes = codes + rows.lowerBound
            let steps = UnsafePointer(stepOfCode.base)
            Self.forEachHit(found.hits, found.begins) { row, visitor, isBegin in
                let time = view.tick(rows.lowerBound &+ row) &- span.first
                let step = Int(steps[Int(codes[row])])
                // Who does not do the first step is told of all the same, so that visitors can be counted.
                let isHit = 1 &- isBegin & Int(bitPattern: UInt(bitPattern: 0 &- step) >> 63)
                hits.append(step, key: span.key(visitor, time), row: row, counts: isHit)
            }
            hits.end()
            return
        }
        let words = mask.find(rows)
        if span.isNarrow, let times = view.shortTicks {
            let inside = room.inside.base
            HitMask.mark(rows, inside: span.first, length: span.length, times, inside)
            for word in words.indices { words[word] &= inside[word] }
            if let stepOfCode, let codes = view.name.bytes {
                let codes = codes + rows.lowerBound
                let steps = UnsafePointer(stepOfCode.base)
                Self.forEachRareHit(UnsafeBufferPointer(words), starts) { row, visitor in
                    let time = view.tick(rows.lowerBound &+ row) &- span.first
                    hits.append(Int(steps[Int(codes[row])]), key: span.key(visitor, time), row: row, counts: 1)
                }
                hits.end()
                return
            }
        }
        if let stepOfCode, let codes = view.name.bytes {
            let codes = codes + rows.lowerBound
            let steps = UnsafePointer(stepOfCode.base)
            Self.forEachHit(UnsafeBufferPointer(words), starts) { row, visitor, _ in
                let time = view.tick(rows.lowerBound &+ row) &- span.first
                let step = Int(steps[Int(codes[row])])
                hits.append(step, key: span.key(visitor, time), row: row, counts: span.holds(time))
            }
        } else {
            Self.forEachHit(UnsafeBufferPointer(words), starts) { row, visitor, _ in
                let place = EventPlace(row: rows.lowerBound &+ row, visitor: block.lowerBound &+ visitor)
                let time = view.tick(place.row) &- span.first
                var bits = selector.table[view.name[place.row]]
                if bits != 0, !selector.isByName { bits = selector.refined(bits, at: place) }
                // The last step first: one event never does two steps of an attempt.
                while bits != 0 {
                    let step = 31 &- bits.leadingZeroBitCount
                    bits &= ~(1 &<< UInt32(truncatingIfNeeded: step))
                    hits.append(step, key: span.key(visitor, time), row: row, counts: span.holds(time))
                }
            }
        }
        hits.end()
    }

    /// Marks the first row of each visitor.
    private func markStarts(_ block: Range<Int>, _ rows: Range<Int>, _ view: EventView) -> UnsafePointer<UInt64> {
        let starts = room.starts.base
        starts.update(repeating: 0, count: (rows.count + 63) / 64 + 1)
        for visitor in block {
            let row = Int(view.starts[visitor]) &- rows.lowerBound
            starts[row >> 6] |= 1 &<< UInt64(truncatingIfNeeded: row & 63)
        }
        return UnsafePointer(starts)
    }

    /// Calls back for the hits of a block, and for a row of every visitor that is not behind any of its hits; both are
    /// counted from the block's first.
    @inline(__always)
    private static func forEachHit(
        _ words: UnsafeBufferPointer<UInt64>, _ starts: UnsafePointer<UInt64>,
        _ body: (_ row: Int, _ visitor: Int, _ isStart: Int) -> Void
    ) {
        var visitor = -1
        for word in words.indices {
            let starts = starts[word]
            var bits = words[word] | starts
            while bits != 0 {
                let bit = bits.trailingZeroBitCount
                bits &= bits &- 1
                let isStart = Int(truncatingIfNeeded: starts &>> UInt64(truncatingIfNeeded: bit) & 1)
                visitor &+= isStart
                body(word &* 64 &+ bit, visitor, isStart)
            }
        }
    }

    /// Calls back for the hits of a block, where there are fewer of them than visitors; both are counted from the
    /// block's first.
    @inline(__always)
    private static func forEachRareHit(
        _ words: UnsafeBufferPointer<UInt64>, _ starts: UnsafePointer<UInt64>,
        _ body: (_ row: Int, _ visitor: Int) -> Void
    ) {
        var visitor = -1
        for word in words.indices {
            var bits = words[word]
            while bits != 0 {
                let bit = bits.trailingZeroBitCount
                bits &= bits &- 1
                let started = starts[word] &<< UInt64(truncatingIfNeeded: 63 &- bit)
                body(word &* 64 &+ bit, visitor &+ started.nonzeroBitCount)
            }
            visitor &+= starts[word].nonzeroBitCount
        }
    }
}

/// An event that does a step.
struct StepHit {
    /// Who and when; see `KeySpan`.
    var key: Int64
    /// The first hit of the step after that comes later.
    fileprivate var next: UInt32
    /// Counted from the block's first.
    var row: UInt32
}
