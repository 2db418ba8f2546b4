import Testing

@testable import Analysis
@testable import Archive
@testable import Smartlook

@Suite struct FunnelEngineTests {
    /// How far some chain of events from one entry gets, by trying every chain: the definition itself.
    private func reach(
        _ events: [RandomLog.Event], from entry: Int, steps: [[String]], latest: Int64
    ) -> Int {
        func best(_ last: Int, _ step: Int) -> Int {
            guard step < steps.count else { return step }
            var deepest = step
            for next in events.indices where next > last && events[next].time <= latest {
                if steps[step].contains(events[next].name) { deepest = max(deepest, best(next, step + 1)) }
            }
            return deepest
        }
        return best(entry, 1)
    }

    @Test(arguments: 0..<60)
    func equalsANaiveRecount(seed: Int) throws {
        var log = RandomLog(seed: seed)
        let data = try log.data()
        let shapes: [[[String]]] = [
            [["a"], ["b"]], [["a"], ["a"]], [["a"], ["b"], ["c"]], [["a", "b"], ["b", "c"], ["a"]],
            [["a"], [""], ["b"], ["c"]],
            [["a"], ["missing"]],
        ]
        let steps = shapes[log.next(shapes.count)]
        let window: Int64? = [nil, 0, 21_600_000_000, 86_400_000_000, 7 * 86_400_000_000][log.next(5)]
        let entry: FunnelQuestion.Entry = log.next(2) == 0 ? .any : .first
        let completion: FunnelQuestion.Completion = log.next(2) == 0 ? .window : .inside
        let question = FunnelQuestion(
            steps: steps.map { StepCondition(names: $0) }, window: window, entry: entry, completion: completion)
        let day: Int64 = 86_400_000_000
        let periods = [0..<(5 * day), (5 * day)..<(12 * day), (14 * day)..<(41 * day)].map {
            Instant(microseconds: $0.lowerBound)..<Instant(microseconds: $0.upperBound)
        }
        let found = data.attempts(question, in: periods)
        for (index, period) in periods.enumerated() {
            var expected: [String: (entry: Int64, reach: Int)] = [:]
            for visitor in log.visitors {
                let events = log.sorted(visitor)
                var entries = events.indices.filter {
                    steps[0].contains(events[$0].name) && period.contains(Instant(microseconds: events[$0].time))
                }
                if entry == .first { entries = Array(entries.prefix(1)) }
                for row in entries {
                    let latest = question.latestCompletion(entry: events[row].time, period: period)
                    let depth = reach(events, from: row, steps: steps, latest: latest)
                    if depth > expected["v\(visitor)"]?.reach ?? 0 {
                        expected["v\(visitor)"] = (events[row].time, depth)
                    }
                }
            }
            #expect(found[index].count == expected.count)
            for attempt in found[index] {
                let wanted = try #require(expected[data.visitors[attempt.visitor].id])
                #expect(attempt.reach == wanted.reach)
                #expect(data.events.time[attempt.entry] == wanted.entry)
            }
            let counts = ProjectData.counts(found[index], steps: steps.count)
            #expect(counts.first == expected.count)
            let parts = data.breakdown(found[index], by: data.values(of: "country"), steps: steps.count)
            for step in steps.indices {
                #expect(parts.reduce(0) { $0 + $1.steps[step] } == counts[step])
            }
        }
    }

    @Test func theWindowIsInclusive() throws {
        var log = RandomLog(seed: 0, events: 0)
        log.events = [
            .init(visitor: 1, name: "a", time: 0, sequence: 1, country: nil),
            .init(visitor: 1, name: "b", time: 1_000_000, sequence: 2, country: nil),
        ]
        let data = try log.data()
        func reach(_ window: Int64?) -> Int? {
            data.attempts(
                FunnelQuestion(steps: [StepCondition("a"), StepCondition("b")], window: window),
                in: [Instant(microseconds: 0)..<Instant(microseconds: 1)]
            )[0].first?.reach
        }
        #expect(reach(1_000_000) == 2)
        #expect(reach(999_999) == 1)
        #expect(reach(nil) == 2)
    }
}
