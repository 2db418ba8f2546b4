import Archive
package import Smartlook

extension ProjectData {
    /// Calls back for the counted attempt of every unit in every period, on all cores.
    ///
    /// - Parameters:
    ///   - periods: half-open, ascending, without overlap.
    ///   - make: makes what one core gathers into.
    ///   - tell: a unit's attempt; those of one person come one after the other.
    func forEachAttempt<Worker>(
        _ question: FunnelQuestion, in periods: [Range<Instant>], _ make: @escaping @Sendable () -> Worker,
        _ tell: @escaping @Sendable (inout Worker, FunnelEvent) -> Void
    ) -> [Worker] {
        let spans = periods.map { $0.lowerBound.microseconds..<$0.upperBound.microseconds }
        guard let first = spans.first, let last = spans.last, !weeks.isEmpty else { return [] }
        let bits = FunnelBits(question)
        let latest = question.latestCompletion(entry: last.upperBound, period: last)
        let span = question.scope == .session ? weeks.indices : weekIndices(from: first.lowerBound, through: latest)
        let needed = question.order == .any ? bits.any : bits.line[0]
        let held = question.held.map { HeldProperty($0, self) }
        return forEachPerson(in: span, question.scope == .user ? .user : .visitor) {
            FunnelWorker(
                gathered: make(), collector: HitCollector(bits.conditions, self, weeks: span),
                walk: FunnelWalk(question, periods: spans), isBySession: question.scope == .session)
        } _: { worker, events in
            guard worker.collector.collect(events, needing: needed) else { return }
            worker.follow(events, self, held, tell)
        }.map(\.gathered)
    }

    /// The counted attempt of every unit in every period, by period, in the order of persons.
    package func attempts(_ question: FunnelQuestion, in periods: [Range<Instant>]) -> [[FunnelAttempt]] {
        let none = [[FunnelAttempt]](repeating: [], count: periods.count)
        let found = forEachAttempt(question, in: periods, { none }) { attempts, event in
            attempts[event.period].append(
                FunnelAttempt(
                    visitor: event.person, entry: event.entry.place, entryTime: event.entry.time, reach: event.reach,
                    times: Array(event.times)))
        }
        return periods.indices.map { period in
            found.flatMap { $0[period] }.sorted {
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

/// A counted attempt while it is told; the times are only there until the call returns.
struct FunnelEvent {
    let person: UInt32
    let period: Int
    let reach: Int
    let entry: Hit
    /// Microseconds from the entry to each step reached.
    let times: UnsafeBufferPointer<Int64>
}

/// The value of a property that must not change on the way.
struct HeldProperty: Sendable {
    /// By the index of the week.
    private let columns: [CodedColumn?]

    init(_ name: String, _ data: ProjectData) {
        let id = data.textID(name)
        columns = data.weeks.map { week in id.flatMap { week.properties[$0] } }
    }

    func value(_ place: EventPlace) -> UInt32 {
        columns[Int(place.week)]?.id(row: Int(place.row), visitor: Int(place.visitor)) ?? 0
    }
}

/// What one core needs to answer a funnel; a class, as its parts work on each other.
private final class FunnelWorker<Gathered> {
    var gathered: Gathered
    var collector: HitCollector
    private var walk: FunnelWalk
    private let isBySession: Bool
    private var values: [UInt32] = []

    init(gathered: Gathered, collector: HitCollector, walk: FunnelWalk, isBySession: Bool) {
        self.gathered = gathered
        self.collector = collector
        self.walk = walk
        self.isBySession = isBySession
    }

    /// Follows the person whose hits have just been collected.
    func follow(
        _ events: PersonEvents, _ data: ProjectData, _ held: HeldProperty?,
        _ tell: (inout Gathered, FunnelEvent) -> Void
    ) {
        guard isBySession else {
            collector.hits.withUnsafeBufferPointer { follow(events.person, $0, held, tell) }
            return
        }
        for session in sessions(events, data) {
            session.withUnsafeBufferPointer { follow(events.person, $0, held, tell) }
        }
    }

    private func follow(
        _ person: UInt32, _ hits: UnsafeBufferPointer<Hit>, _ held: HeldProperty?,
        _ tell: (inout Gathered, FunnelEvent) -> Void
    ) {
        if let held { values = hits.map { held.value($0.place) } }
        walk.walk(hits, held: values) { period, reach, entry, times in
            tell(
                &gathered,
                FunnelEvent(person: person, period: period, reach: reach, entry: hits[entry], times: times))
        }
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
