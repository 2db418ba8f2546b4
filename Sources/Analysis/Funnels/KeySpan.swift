import Archive

/// The span of time that matters to a funnel, and the keys of hits in it.
struct KeySpan: Sendable {
    /// The first tick that matters.
    let first: Int64
    /// In ticks.
    let length: UInt64
    /// Whether it is but a part of all time with events.
    let isNarrow: Bool
    /// Whether it is all time with events.
    let isWhole: Bool
    /// In ticks; longer than the span where there is none.
    let window: Int64
    /// Whether only a visitor's first entry in the span matters.
    let hasOneEntry: Bool
    /// In ticks since the first: when periods begin, and the end of the last one.
    let begins: [Int64]
    let ends: [Int64]

    private static let timeBits: Int64 = 50

    /// - Returns: nil where keys have too few bits: at microseconds, for more than seventeen years.
    init?(_ question: FunnelQuestion, _ periods: [Range<Int64>], _ data: ProjectData) {
        guard let from = periods.first?.lowerBound, let last = periods.last else { return nil }
        let (view, bounds) = (data.view, data.events.time.bounds)
        let completion = question.latestCompletion(entry: last.upperBound, period: last)
        let latest = min(completion, bounds.upperBound)
        let first = view.firstTick(from: max(from, bounds.lowerBound))
        let end = max(view.firstTick(from: latest) &+ 1, first)
        let (length, overflow) = end.subtractingReportingOverflow(first)
        let longest = Int64(1) << (Self.timeBits - 1)
        guard !overflow, length < longest else { return nil }
        self.first = first
        self.length = UInt64(length)
        isWhole = from <= bounds.lowerBound && completion >= bounds.upperBound
        isNarrow = length < (view.firstTick(from: bounds.upperBound) &- view.firstTick(from: bounds.lowerBound)) / 2
        window = question.window.map { min($0 / view.unit, longest) } ?? longest
        hasOneEntry = question.entry == .first && periods.count == 1
        func time(_ boundary: Int64) -> Int64 { min(max(view.firstTick(from: boundary), first), end) - first }
        begins = (periods.map(\.lowerBound) + [last.upperBound]).map(time)
        ends = periods.map { time($0.upperBound) }
    }

    /// 1 where a time lies in the span, else 0.
    @inline(__always)
    func holds(_ time: Int64) -> Int { UInt64(bitPattern: time) < length ? 1 : 0 }

    /// The key of a hit of a visitor, counted from the block's first.
    @inline(__always)
    func key(_ visitor: Int, _ time: Int64) -> Int64 { Int64(visitor) &<< Self.timeBits &+ time }

    @inline(__always)
    func time(ofKey key: Int64) -> Int64 { key & (1 &<< Self.timeBits &- 1) }

    @inline(__always)
    func visitor(ofKey key: Int64) -> Int { Int(key >> Self.timeBits) }
}
