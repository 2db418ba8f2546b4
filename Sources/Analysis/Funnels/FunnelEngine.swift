import Archive
package import Smartlook

extension ProjectData {
    /// Tells a sink of the counted attempt of every unit in every period, on all cores.
    ///
    /// - Parameters:
    ///   - periods: half-open, ascending, without overlap.
    ///   - make: makes what one core tells of attempts; those of one person come one after the other.
    func forEachAttempt<Sink: AttemptSink>(
        _ question: FunnelQuestion, in periods: [Range<Instant>], _ make: @Sendable () -> Sink
    ) -> [Sink] {
        let spans = periods.map { $0.lowerBound.microseconds..<$0.upperBound.microseconds }
        guard !spans.isEmpty else { return [] }
        let held = question.held.map { HeldProperty($0, self) }
        if question.isPlain(for: people), let span = KeySpan(question, spans, self) {
            return concurrently {
                let sink = make()
                return (sink: sink, scan: PlainScan(question, span, self, needsTimes: sink.needsTimes))
            } _: { worker, block in
                worker.scan.scan(block, view, &worker.sink)
            }.map(\.sink)
        }
        return concurrently {
            (sink: make(), walk: FunnelWorker(question, spans, held, self))
        } _: { worker, block in
            forEachPerson(of: block, question.scope == .user ? .user : .visitor) { events in
                worker.walk.follow(events, self)
            }
            worker.walk.buffer.flush(&worker.sink)
        }.map(\.sink)
    }

    /// The counted attempt of every unit in every period, by period, in the order of persons.
    package func attempts(_ question: FunnelQuestion, in periods: [Range<Instant>]) -> [[FunnelAttempt]] {
        let found = forEachAttempt(question, in: periods) { AttemptList(periods: periods.count) }
        return periods.indices.map { period in
            found.flatMap { $0.attempts[period] }.sorted {
                ($0.visitor, $0.entryTime, $0.entry.row) < ($1.visitor, $1.entryTime, $1.entry.row)
            }
        }
    }

    /// Units by step of some attempts: how many reached at least each step.
    package static func counts(_ attempts: some Sequence<FunnelAttempt>, steps: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: steps)
        for attempt in attempts {
            for step in 0..<attempt.reach { counts[step] += 1 }
        }
        return counts
    }
}

/// All attempts, by period.
private struct AttemptList: AttemptSink {
    var attempts: [[FunnelAttempt]]
    var needsTimes: Bool { true }

    init(periods: Int) { attempts = [[FunnelAttempt]](repeating: [], count: periods) }

    mutating func add(_ some: Attempts) {
        for (index, event) in some.events.enumerated() {
            attempts[Int(event.period)].append(
                FunnelAttempt(
                    visitor: event.person, entry: event.entry, entryTime: event.entryTime, reach: Int(event.reach),
                    times: Array(UnsafeBufferPointer(start: some.times(index), count: Int(event.reach)))))
        }
    }
}

/// The value of a property that must not change on the way.
struct HeldProperty: Sendable {
    private let column: CodeView?

    init(_ name: String, _ data: ProjectData) {
        column = data.textID(name).flatMap { data.events.properties[$0] }.map { CodeView($0) }
    }

    /// A number for the value at an event; 0 if it has none.
    func value(_ place: EventPlace) -> Int {
        column?.code(row: place.row, visitor: place.visitor) ?? 0
    }
}

/// What one core needs to follow persons whose order of steps, or what stands between them, is more than plain.
private struct FunnelWorker {
    private var collector: HitCollector
    private var walk: FunnelWalk
    private let needed: UInt32
    private let isBySession: Bool
    private let held: HeldProperty?
    private var values: [Int] = []
    let buffer: AttemptBuffer

    init(_ question: FunnelQuestion, _ periods: [Range<Int64>], _ held: HeldProperty?, _ data: ProjectData) {
        buffer = AttemptBuffer(steps: question.line.count)
        walk = FunnelWalk(question, periods, buffer)
        collector = HitCollector(walk.bits.conditions, data)
        needed = question.order == .any ? walk.bits.any : walk.bits.line[0]
        isBySession = question.scope == .session
        self.held = held
    }

    mutating func follow(_ events: PersonEvents, _ data: ProjectData) {
        guard collector.collect(events, needing: needed) else { return }
        guard isBySession else {
            follow(events.person, collector.hits)
            return
        }
        for session in sessions(events, data) { follow(events.person, session) }
    }

    private mutating func follow(_ person: UInt32, _ hits: [Hit]) {
        if let held { values = hits.map { held.value($0.place) } }
        hits.withUnsafeBufferPointer { walk.walk($0, held: values, of: person) }
    }

    /// The hits by session, in the order in which sessions begin.
    private func sessions(_ events: PersonEvents, _ data: ProjectData) -> [[Hit]] {
        var places: [UInt32: Int] = [:]
        var sessions: [[Hit]] = []
        var next = 0
        data.forEachEvent(of: events) { place, _, session in
            guard next < collector.hits.count, collector.hits[next].place == place else { return }
            if let known = places[session] {
                sessions[known].append(collector.hits[next])
            } else {
                places[session] = sessions.count
                sessions.append([collector.hits[next]])
            }
            next += 1
        }
        return sessions
    }
}
