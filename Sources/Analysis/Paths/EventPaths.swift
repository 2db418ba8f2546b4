import Archive
package import Smartlook

/// What persons do next after an event, or did just before it, session by session.
///
/// An event that is repeated at once counts once; the repeats are counted beside.
package struct EventPaths: Sendable, Hashable {
    /// By step, then by count, most first, then by names.
    package var edges: [Edge]
    /// How often the event asked for happened, repeats at once apart.
    package var occurrences: Int
    /// How often it was repeated at once.
    package var again: Int
    /// How often nothing came after it (or before it) in the session.
    package var ends: Int
    /// Sessions that it happened in.
    package var sessions: Int

    package struct Edge: Sendable, Hashable {
        /// 1 is next to the event asked for.
        package var step: Int
        package var source: String
        package var target: String
        package var count: Int

        package init(step: Int, source: String, target: String, count: Int) {
            self.step = step
            self.source = source
            self.target = target
            self.count = count
        }
    }

    package init(edges: [Edge], occurrences: Int, again: Int, ends: Int, sessions: Int) {
        self.edges = edges
        self.occurrences = occurrences
        self.again = again
        self.ends = ends
        self.sessions = sessions
    }

    /// Which way a path is followed.
    package enum Direction: Sendable {
        case after, before
    }
}

extension ProjectData {
    /// The paths from or to an event within a period.
    ///
    /// - Parameters:
    ///   - depth: how many events far.
    ///   - types: types of events that paths are made of; `custom` are those that a site sends itself.
    package func paths(
        _ direction: EventPaths.Direction, _ name: String, in period: Range<Instant>, depth: Int = 1,
        types: [String] = ["custom"]
    ) -> EventPaths {
        paths(
            direction, name, within: [period.lowerBound.microseconds, period.upperBound.microseconds], depth: depth,
            types: types)[0]
    }

    /// The paths within each of the spans between some instants in microseconds; none goes from one span to the next.
    func paths(
        _ direction: EventPaths.Direction, _ name: String, within boundaries: [Int64], depth: Int,
        types: [String]
    ) -> [EventPaths] {
        let count = boundaries.count - 1
        guard let start = textID(name) else {
            return Array(
                repeating: EventPaths(edges: [], occurrences: 0, again: 0, ends: 0, sessions: 0), count: count)
        }
        let spans = Boundaries(boundaries)
        let typeIDs = Set(types.compactMap { textID($0) })
        let isPathType = self.events.type?.dictionary.map { typeIDs.contains($0) } ?? []
        let type = self.events.type.map { CodeView($0) }
        let names = self.events.name.dictionary
        let none = Array(repeating: PathCounter(start, direction, depth), count: count)
        let workers = forEachPerson(.visitor, { none }) { counters, events in
            guard view.time(events[0].row) < spans.values[count],
                view.time(events[events.count - 1].row) >= spans.values[0]
            else { return }
            var current = -1
            var order: [UInt32] = []
            var sessions: [UInt32: [UInt32]] = [:]
            func close() {
                for session in order { counters[current].add(sessions[session] ?? []) }
                order.removeAll(keepingCapacity: true)
                sessions.removeAll(keepingCapacity: true)
            }
            forEachEvent(of: events) { place, time, session in
                let span = spans.index(of: time)
                guard span >= 0, span < count else { return }
                if let type, !isPathType[type.code(row: place.row, visitor: place.visitor)] { return }
                if span != current {
                    close()
                    current = span
                }
                if sessions[session] == nil { order.append(session) }
                sessions[session, default: []].append(names[view.name[place.row]])
            }
            close()
        }
        return (0..<count).map { span in
            paths(workers.reduce(into: PathCounter(start, direction, depth)) { $0.add($1[span]) })
        }
    }

    private func paths(_ total: PathCounter) -> EventPaths {
        let edges = total.edges.map { key, count in
            EventPaths.Edge(
                step: key.step, source: texts[Int(key.source)], target: texts[Int(key.target)], count: count)
        }
        return EventPaths(
            edges: edges.sorted(by: EventPaths.Edge.isBefore), occurrences: total.occurrences, again: total.again,
            ends: total.ends, sessions: total.sessions)
    }
}

extension EventPaths.Edge {
    fileprivate static func isBefore(_ left: Self, _ right: Self) -> Bool {
        if left.step != right.step { return left.step < right.step }
        if left.count != right.count { return left.count > right.count }
        if left.source != right.source { return ExactText(left.source) < ExactText(right.source) }
        return ExactText(left.target) < ExactText(right.target)
    }
}

/// What one core counts of paths.
private struct PathCounter {
    struct Key: Hashable {
        var step: Int
        var source: UInt32
        var target: UInt32
    }

    private let start: UInt32
    private let direction: EventPaths.Direction
    private let depth: Int
    private(set) var edges: [Key: Int] = [:]
    private(set) var occurrences = 0
    private(set) var again = 0
    private(set) var ends = 0
    private(set) var sessions = 0

    init(_ start: UInt32, _ direction: EventPaths.Direction, _ depth: Int) {
        self.start = start
        self.direction = direction
        self.depth = depth
    }

    /// Counts the events of one session, by the ids of their names in the order of time.
    mutating func add(_ session: [UInt32]) {
        var path: [UInt32] = []
        for name in session {
            if name != path.last {
                path.append(name)
            } else if name == start {
                again += 1
            }
        }
        let places = path.indices.filter { path[$0] == start }
        if !places.isEmpty { sessions += 1 }
        occurrences += places.count
        for place in places {
            for step in 1...max(depth, 1) {
                let (near, far) =
                    direction == .after ? (place + step - 1, place + step) : (place - step + 1, place - step)
                guard path.indices.contains(far) else {
                    if step == 1 { ends += 1 }
                    break
                }
                let (source, target) = direction == .after ? (near, far) : (far, near)
                edges[Key(step: step, source: path[source], target: path[target]), default: 0] += 1
            }
        }
    }

    mutating func add(_ other: PathCounter) {
        for (key, count) in other.edges { edges[key, default: 0] += count }
        occurrences += other.occurrences
        again += other.again
        ends += other.ends
        sessions += other.sessions
    }
}
