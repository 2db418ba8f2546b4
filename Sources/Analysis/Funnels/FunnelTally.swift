package import Archive
package import Smartlook

/// How many units did each step of a funnel, in every period and for every value of a breakdown.
package struct FunnelTally: Sendable {
    /// Units that reached at least each step of the line, by period.
    package var steps: [[Int]]
    /// Of these the units whose window has closed by the instant asked for; nil where none was, or there is no window.
    package var closed: [[Int]]?
    /// For the scope of sessions, the visitors with at least one session that reached each step, by period.
    package var visitors: [[Int]]
    /// Times from entry to last step of those who did all, by period; ascending, in microseconds.
    package var durations: [[Int64]]
    /// Times from each step of the line to the next, over all periods; ascending, in microseconds.
    package var transitions: [[Int64]]
    /// Units by step and period for every combination of values, in the order of entrants.
    package var parts: [Part]

    /// The units with one combination of values.
    package struct Part: Sendable {
        /// The values of the breakdown's dimensions; nil is unknown.
        package var values: [String?]
        /// By period, then by step.
        package var steps: [[Int]]
    }
}

extension ProjectData {
    /// Answers a funnel for some periods at once.
    ///
    /// - Parameters:
    ///   - dimensions: what to break down by, together: one part a combination of values at the entries.
    ///   - segment: only entries of persons who belong to it then are counted.
    ///   - calendar: tells weeks, for who is new.
    ///   - end: the instant by which windows close, for `closed`.
    ///   - hasTimes: whether durations and transitions are wanted, which cost memory.
    package func tally(
        _ question: FunnelQuestion, in periods: [Range<Instant>], by dimensions: [String] = [],
        of segment: SegmentRule? = nil, calendar: WeekCalendar = .utc, closedBy end: Instant? = nil,
        hasTimes: Bool = true
    ) -> FunnelTally {
        let steps = question.line.count
        let countBy: CountBy = question.scope == .user ? .user : .visitor
        let values = dimensions.map { BreakdownDimension($0, self, countBy: countBy, calendar: calendar) }
        let filter = segment.map { SegmentFilter($0, self, countBy: countBy) }
        let shape = TallyShape(
            periods: periods.count, steps: steps, hasTimes: hasTimes, isBySession: question.scope == .session,
            lastClosedEntry: question.window.flatMap { window in end.map { $0.microseconds - window } })
        let workers = forEachAttempt(question, in: periods, { TallyRoom(shape) }) { room, event in
            if let filter, !filter.holds(event.person, at: event.entry.place, event.entry.time) { return }
            room.add(event)
            guard !values.isEmpty else { return }
            var key = TallyKey()
            for value in values { key.append(value.id(of: event.person, at: event.entry.place, event.entry.time)) }
            room.add(event, to: key)
        }
        var total = TallyRoom(shape)
        for worker in workers { total.add(worker) }
        total.endPerson()
        let parts = total.parts.map { key, counts in
            FunnelTally.Part(
                values: zip(key.ids, values).map { $1.text($0) }, steps: shape.byPeriod(counts))
        }
        return FunnelTally(
            steps: shape.byPeriod(total.counts),
            closed: shape.lastClosedEntry == nil ? nil : shape.byPeriod(total.closed),
            visitors: shape.byPeriod(total.visitors),
            durations: total.durations.map { $0.sorted() }, transitions: total.transitions.map { $0.sorted() },
            parts: parts.sorted(by: FunnelTally.Part.isBefore))
    }
}

extension FunnelTally.Part {
    /// Most entrants first, then by values in byte order, unknown last.
    fileprivate static func isBefore(_ left: Self, _ right: Self) -> Bool {
        let (one, two) = (left.steps.reduce(0) { $0 + $1[0] }, right.steps.reduce(0) { $0 + $1[0] })
        let (unknown, alsoUnknown) = (left.values.contains(nil), right.values.contains(nil))
        if unknown != alsoUnknown { return alsoUnknown }
        if one != two { return one > two }
        return left.values.lexicographicallyPrecedes(right.values) { left, right in
            guard let left, let right else { return left != nil && right == nil }
            return ExactText(left) < ExactText(right)
        }
    }
}

/// How the counts of a tally are laid out.
private struct TallyShape: Sendable {
    let periods: Int
    let steps: Int
    let hasTimes: Bool
    let isBySession: Bool
    /// The latest entry whose window has closed, in microseconds; nil where nobody asks.
    let lastClosedEntry: Int64?

    func byPeriod(_ counts: [Int]) -> [[Int]] {
        counts.isEmpty ? [] : (0..<periods).map { Array(counts[($0 * steps)..<(($0 + 1) * steps)]) }
    }
}

/// What one core counts.
private struct TallyRoom {
    private let shape: TallyShape
    private(set) var counts: [Int]
    private(set) var closed: [Int]
    private(set) var visitors: [Int]
    private(set) var durations: [[Int64]]
    private(set) var transitions: [[Int64]]
    /// Where each combination's counts begin among those of all.
    private var places: [TallyKey: Int] = [:]
    private var partCounts: [Int] = []
    private var latest: (key: TallyKey, place: Int)?
    /// The furthest that the person under way got in each period, for the scope of sessions.
    private var furthest: [Int]
    private var person: UInt32?

    init(_ shape: TallyShape) {
        self.shape = shape
        counts = [Int](repeating: 0, count: shape.periods * shape.steps)
        closed = shape.lastClosedEntry == nil ? [] : counts
        visitors = shape.isBySession ? counts : []
        durations = [[Int64]](repeating: [], count: shape.periods)
        transitions = [[Int64]](repeating: [], count: shape.steps - 1)
        furthest = [Int](repeating: 0, count: shape.isBySession ? shape.periods : 0)
    }

    mutating func add(_ event: FunnelEvent) {
        let start = event.period * shape.steps
        for step in 0..<event.reach { counts[start + step] += 1 }
        if let last = shape.lastClosedEntry, event.entry.time <= last {
            for step in 0..<event.reach { closed[start + step] += 1 }
        }
        if shape.hasTimes {
            for step in 1..<max(event.reach, 1) {
                transitions[step - 1].append(event.times[step] - event.times[step - 1])
            }
            if event.reach == shape.steps { durations[event.period].append(event.times[shape.steps - 1]) }
        }
        guard shape.isBySession else { return }
        if person != event.person { endPerson() }
        person = event.person
        furthest[event.period] = max(furthest[event.period], event.reach)
    }

    /// Counts a unit under its combination of values as well.
    mutating func add(_ event: FunnelEvent, to key: TallyKey) {
        let place = place(of: key) + event.period * shape.steps
        for step in 0..<event.reach { partCounts[place + step] += 1 }
    }

    private mutating func place(of key: TallyKey) -> Int {
        if let latest, latest.key == key { return latest.place }
        let place = places[key] ?? partCounts.count
        if place == partCounts.count {
            places[key] = place
            partCounts += shape.none
        }
        latest = (key, place)
        return place
    }

    /// The counts of every combination.
    var parts: [(key: TallyKey, counts: [Int])] {
        places.map { ($0, Array(partCounts[$1..<($1 + shape.periods * shape.steps)])) }
    }

    /// Counts the person whose sessions have all been seen.
    mutating func endPerson() {
        guard shape.isBySession else { return }
        for period in furthest.indices {
            for step in 0..<furthest[period] { visitors[period * shape.steps + step] += 1 }
            furthest[period] = 0
        }
        person = nil
    }

    mutating func add(_ other: TallyRoom) {
        var other = other
        other.endPerson()
        for index in counts.indices { counts[index] += other.counts[index] }
        for index in closed.indices { closed[index] += other.closed[index] }
        for index in visitors.indices { visitors[index] += other.visitors[index] }
        for index in durations.indices { durations[index] += other.durations[index] }
        for index in transitions.indices { transitions[index] += other.transitions[index] }
        for (key, found) in other.parts {
            let place = place(of: key)
            for index in found.indices { partCounts[place + index] += found[index] }
        }
    }
}

extension TallyShape {
    fileprivate var none: [Int] { [Int](repeating: 0, count: periods * steps) }
}

/// A combination of values; one or two of them need no memory of their own.
private struct TallyKey: Hashable {
    private var count = 0
    private var first: UInt64 = 0
    private var others: [UInt32] = []

    mutating func append(_ id: UInt32) {
        if count < 2 { first = first << 32 | UInt64(id) } else { others.append(id) }
        count += 1
    }

    var ids: [UInt32] {
        let pair = [UInt32(truncatingIfNeeded: first >> 32), UInt32(truncatingIfNeeded: first)]
        return pair.suffix(min(count, 2)) + others
    }
}
