import Testing

@testable import Analysis
@testable import Archive
@testable import Smartlook

@Suite struct EventPathsTests {
    @Test(arguments: 0..<40)
    func equalsANaiveRecount(seed: Int) throws {
        let log = RandomLog.dense(seed: seed)
        let data = try log.data()
        let period = Instant(microseconds: 0)..<Instant(microseconds: 2 * 86_400_000_000)
        var sessions: [[String]] = []
        for visitor in log.visitors {
            let events = log.sorted(visitor)
            let named = zip(events, RandomLog.sessions(events))
            for session in Set(named.map(\.1)) {
                sessions.append(
                    named.filter {
                        $0.1 == session && $0.0.type == "custom" && period.contains(Instant(microseconds: $0.0.time))
                    }.map(\.0.name))
            }
        }
        var after: [String: Int] = [:]
        var before: [String: Int] = [:]
        var again = 0
        for session in sessions {
            var path: [String] = []
            for name in session {
                if path.last != name { path.append(name) } else if name == "a" { again += 1 }
            }
            for (source, target) in zip(path, path.dropFirst()) {
                if source == "a" { after[target, default: 0] += 1 }
                if target == "a" { before[source, default: 0] += 1 }
            }
        }
        let found = data.paths(.after, "a", in: period)
        #expect(Dictionary(uniqueKeysWithValues: found.edges.map { ($0.target, $0.count) }) == after)
        #expect(found.edges.allSatisfy { $0.source == "a" && $0.step == 1 })
        #expect(found.again == again)
        #expect(found.ends + found.edges.reduce(0) { $0 + $1.count } == found.occurrences)
        #expect(found.sessions == sessions.count { $0.contains("a") })
        let other = data.paths(.before, "a", in: period)
        #expect(Dictionary(uniqueKeysWithValues: other.edges.map { ($0.source, $0.count) }) == before)
        #expect(data.paths(.after, "missing", in: period).edges.isEmpty)
        let deep = data.paths(.after, "a", in: period, depth: 3)
        #expect(deep.edges.filter { $0.step == 1 } == found.edges)
    }
}
