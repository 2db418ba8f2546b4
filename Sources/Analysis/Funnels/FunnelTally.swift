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
        let countBy: CountBy = question.scope == .user ? .user : .visitor
        let dimensions = dimensions.map { BreakdownDimension($0, self, countBy: countBy, calendar: calendar) }
        let shape = TallyShape(
            periods: periods.count, steps: question.line.count, hasTimes: hasTimes,
            isBySession: question.scope == .session,
            lastClosedEntry: question.window.flatMap { window in end.map { $0.microseconds - window } },
            dimensions: dimensions, columns: dimensions.map(\.column),
            filter: segment.map { SegmentFilter($0, self, countBy: countBy) })
        var total = TallyRoom(shape)
        for worker in forEachAttempt(question, in: periods, { TallyRoom(shape) }) { total.add(worker) }
        total.endPerson()
        let parts = total.parts.map { numbers, reaches in
            FunnelTally.Part(
                values: zip(numbers, shape.dimensions).map { $1.text($0) }, steps: shape.byPeriod(reaches))
        }
        return FunnelTally(
            steps: shape.byPeriod(total.reaches),
            closed: shape.lastClosedEntry == nil ? nil : shape.byPeriod(total.closed),
            visitors: shape.byPeriod(total.visitors),
            durations: Durations.sorted(total.durations), transitions: Durations.sorted(total.transitions),
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

/// What a tally counts, and how its counts are laid out: by period, then by reach.
private struct TallyShape: Sendable {
    let periods: Int
    let steps: Int
    let hasTimes: Bool
    let isBySession: Bool
    /// The latest entry whose window has closed, in microseconds; nil where nobody asks.
    let lastClosedEntry: Int64?
    let dimensions: [BreakdownDimension]
    /// Where the events' own values of the dimensions are.
    let columns: [CodeView?]
    let filter: SegmentFilter?

    /// The number of counts.
    var size: Int { periods * (steps + 1) }

    @inline(__always)
    func place(_ period: Int, _ reach: Int) -> Int { period &* (steps &+ 1) &+ reach }

    @inline(__always)
    func place(_ event: CountedAttempt) -> Int { place(Int(event.period), Int(event.reach)) }

    /// By period, how many reached at least each step.
    func byPeriod(_ reaches: [Int]) -> [[Int]] {
        guard !reaches.isEmpty else { return [] }
        return (0..<periods).map { period in
            (1...steps).map { step in (step...steps).reduce(0) { $0 + reaches[place(period, $1)] } }
        }
    }
}

/// What one core counts.
private struct TallyRoom: AttemptSink {
    private let shape: TallyShape
    /// Units by how far they got.
    private(set) var reaches: [Int]
    private(set) var closed: [Int]
    private(set) var visitors: [Int]
    private(set) var durations: [[Int64]]
    private(set) var transitions: [[Int64]]
    private var combinations: Combinations
    /// By combination, then as `reaches`.
    private var partReaches: [Int] = []
    /// The furthest that the person under way got in each period, for the scope of sessions.
    private var furthest: [Int]
    private var person: UInt32?

    var needsTimes: Bool { shape.hasTimes }

    init(_ shape: TallyShape) {
        self.shape = shape
        reaches = [Int](repeating: 0, count: shape.size)
        closed = shape.lastClosedEntry == nil ? [] : reaches
        visitors = shape.isBySession ? reaches : []
        durations = [[Int64]](repeating: [], count: shape.periods)
        transitions = [[Int64]](repeating: [], count: shape.steps - 1)
        combinations = Combinations(sizes: shape.dimensions.map(\.count))
        furthest = [Int](repeating: 0, count: shape.isBySession ? shape.periods : 0)
    }

    mutating func add(_ attempts: Attempts) {
        guard let filter = shape.filter else {
            count(attempts)
            return
        }
        attempts.filtered {
            filter.holds($0.person, at: $0.entry, $0.entryTime)
        } then: {
            count($0)
        }
    }

    private mutating func count(_ attempts: Attempts) {
        let events = attempts.events
        reaches.withUnsafeMutableBufferPointer { reaches in
            for event in events { reaches[shape.place(event)] += 1 }
        }
        if let last = shape.lastClosedEntry {
            for event in events where event.entryTime <= last { closed[shape.place(event)] += 1 }
        }
        if shape.hasTimes { addTimes(attempts) }
        if shape.isBySession {
            for event in events { addToPerson(event) }
        }
        if !shape.dimensions.isEmpty { countParts(events) }
    }

    private mutating func countParts(_ events: UnsafeBufferPointer<CountedAttempt>) {
        combinations.begin(events.count)
        for (dimension, column) in zip(shape.dimensions, shape.columns) {
            combinations.append(dimension.count) { index in
                let event = events[index]
                // Mostly the event says it itself.
                let own = column?.code(row: event.entry.row, visitor: event.entry.visitor) ?? 0
                return own != 0 ? own : dimension.number(of: event.person, at: event.entry, event.entryTime)
            }
        }
        let size = shape.size
        combinations.forEachIndex { index, combination in
            let start = combination &* size
            if start == partReaches.count { partReaches += repeatElement(0, count: size) }
            partReaches[start &+ shape.place(events[index])] += 1
        }
    }

    private mutating func addTimes(_ attempts: Attempts) {
        let events = attempts.events
        for step in 1..<shape.steps {
            // Every time is written, and those that do not count are written over: no branch could be foretold.
            let some = [Int64](unsafeUninitializedCapacity: events.count) { list, count in
                for index in events.indices {
                    let times = attempts.times(index)
                    list[count] = times[step] &- times[step - 1]
                    count &+= Int(events[index].reach) > step ? 1 : 0
                }
            }
            transitions[step - 1] += some
        }
        for (index, event) in events.enumerated() where event.reach == shape.steps {
            durations[Int(event.period)].append(attempts.times(index)[shape.steps - 1])
        }
    }

    private mutating func addToPerson(_ event: CountedAttempt) {
        if person != event.person { endPerson() }
        person = event.person
        furthest[Int(event.period)] = max(furthest[Int(event.period)], Int(event.reach))
    }

    /// Counts the person whose sessions have all been seen.
    mutating func endPerson() {
        for period in furthest.indices where furthest[period] > 0 {
            visitors[shape.place(period, furthest[period])] += 1
            furthest[period] = 0
        }
        person = nil
    }

    /// The numbers of values and the units by reach, of every combination.
    var parts: [(numbers: [Int], reaches: [Int])] {
        combinations.numbers.enumerated().map { index, numbers in
            (numbers, Array(partReaches[(index * shape.size)..<((index + 1) * shape.size)]))
        }
    }

    mutating func add(_ other: TallyRoom) {
        var other = other
        other.endPerson()
        for index in reaches.indices { reaches[index] += other.reaches[index] }
        for index in closed.indices { closed[index] += other.closed[index] }
        for index in visitors.indices { visitors[index] += other.visitors[index] }
        for index in durations.indices { durations[index] += other.durations[index] }
        for index in transitions.indices { transitions[index] += other.transitions[index] }
        for (numbers, reaches) in other.parts {
            let start = combinations.index(of: numbers) * shape.size
            if start == partReaches.count { partReaches += repeatElement(0, count: shape.size) }
            for index in reaches.indices { partReaches[start + index] += reaches[index] }
        }
    }
}
