package import Archive

/// Who belongs to a segment, as rules.
///
/// At an entry of a funnel, a property is looked at as a breakdown does: the event's own, else its session's, else the
/// visitor's first known one.
package indirect enum SegmentRule: Sendable, Hashable {
    case all([SegmentRule])
    case any([SegmentRule])
    case not(SegmentRule)
    /// The property has one of the values.
    case property(String, isOneOf: [String])
    /// The person did it at least so many times within the archive.
    case event(EventCondition, atLeast: Int)
    /// The event lies no longer than so many microseconds after the person was first seen.
    case firstSeen(within: Int64)
}

/// A segment as a project's configuration names it.
package struct Segment: Sendable, Hashable {
    /// Short and stable.
    package var key: String
    package var name: String
    package var rule: SegmentRule

    package init(key: String, name: String, rule: SegmentRule) {
        self.key = key
        self.name = name
        self.rule = rule
    }
}

extension SegmentRule {
    /// The columns that it reads.
    package var columns: ColumnSelection {
        switch self {
        case .all(let rules), .any(let rules):
            return rules.reduce(ColumnSelection()) { $0.union($1.columns) }
        case .not(let rule): return rule.columns
        case .property(let name, _): return ColumnSelection(session: true, properties: [name])
        case .event(let condition, _):
            return ColumnSelection(
                type: !condition.types.isEmpty, page: condition.page != nil,
                properties: condition.properties.map(\.name))
        case .firstSeen: return ColumnSelection()
        }
    }
}

/// Decides who belongs to a segment, with everything looked up once.
struct SegmentFilter: Sendable {
    private indirect enum Test: Sendable {
        case all([Test])
        case any([Test])
        case not(Test)
        /// By the value's number, whether it is one of those.
        case property(DimensionValues, [Bool])
        /// By row id, whether the person did it often enough.
        case event([Bool])
        case firstSeen([Int64], within: Int64)
    }

    private let test: Test

    init(_ rule: SegmentRule, _ data: ProjectData, countBy: CountBy = .visitor) {
        func test(_ rule: SegmentRule) -> Test {
            switch rule {
            case .all(let rules): return .all(rules.map(test))
            case .any(let rules): return .any(rules.map(test))
            case .not(let rule): return .not(test(rule))
            case .property(let name, let values):
                let wanted = Set(values.compactMap { data.textID($0) })
                let values = DimensionValues(name, data)
                return .property(values, values.ids.map { wanted.contains($0) })
            case .event(let condition, let least): return .event(data.did(condition, atLeast: least, countBy))
            case .firstSeen(let within): return .firstSeen(data.firstSeen(countBy), within: within)
            }
        }
        self.test = test(rule)
    }

    /// Whether a person belongs to it at one of its events.
    func holds(_ person: UInt32, at place: EventPlace, _ time: Int64) -> Bool {
        func holds(_ test: Test) -> Bool {
            switch test {
            case .all(let tests): return tests.allSatisfy(holds)
            case .any(let tests): return tests.contains(where: holds)
            case .not(let test): return !holds(test)
            case .property(let values, let wanted): return wanted[values.number(at: place)]
            case .event(let did): return did[Int(person)]
            case .firstSeen(let seen, let within): return time - seen[Int(person)] <= within
            }
        }
        return holds(test)
    }
}

extension ProjectData {
    /// By row id, whether a person did something at least so many times.
    fileprivate func did(_ condition: EventCondition, atLeast least: Int, _ countBy: CountBy) -> [Bool] {
        let workers = forEachPerson(countBy) {
            (found: [UInt32](), collector: HitCollector([condition], self))
        } _: { worker, events in
            if worker.collector.collect(events, needing: 1), worker.collector.hits.count >= least {
                worker.found.append(events.person)
            }
        }
        var did = [Bool](repeating: least <= 0, count: people.limit)
        for person in workers.flatMap(\.found) { did[Int(person)] = true }
        return did
    }
}
