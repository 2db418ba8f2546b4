import Testing

@testable import Analysis
@testable import Archive
@testable import Smartlook

@Suite struct SegmentTests {
    private let day: Int64 = 86_400_000_000

    /// A visitor's country as its first session of a period tells it, or else as the first event that has one does.
    private func country(_ events: [RandomLog.Event], _ period: Range<Int64>) -> String? {
        let named = Array(zip(events, RandomLog.sessions(events)))
        guard let first = named.firstIndex(where: { period.contains($0.0.time) }) else { return nil }
        let own = named[first...].first { $0.1 == named[first].1 && $0.0.country != nil }
        return own?.0.country ?? events.first { $0.country != nil }?.country ?? "Unknown"
    }

    @Test(arguments: 0..<40)
    func sizesEqualANaiveRecount(seed: Int) throws {
        let log = RandomLog.dense(seed: seed)
        let data = try log.data()
        let period = day..<(3 * day)
        let span = Instant(microseconds: period.lowerBound)..<Instant(microseconds: period.upperBound)
        var expected: [String: Int] = [:]
        for visitor in log.visitors {
            if let value = country(log.sorted(visitor), period) { expected[value, default: 0] += 1 }
        }
        let found = data.segmentSizes(by: "country", in: span)
        #expect(Dictionary(uniqueKeysWithValues: found.map { ($0.value ?? "Unknown", $0.persons) }) == expected)

        // Rules: who did b at least three times and not within a day of the first sight.
        let rule = SegmentRule.all([.event(EventCondition("b"), atLeast: 3), .not(.firstSeen(within: day))])
        let members = log.visitors.count { visitor in
            let events = log.sorted(visitor)
            guard let first = events.first(where: { period.contains($0.time) }) else { return false }
            return events.count { $0.name == "b" } >= 3 && first.time - events[0].time > day
        }
        #expect(data.segmentSize(of: rule, in: span).members == members)
        let either = data.segmentSize(of: .any([rule, .not(rule)]), in: span)
        #expect(either.members == either.active)
    }

    @Test(arguments: 0..<20)
    func newAndReturningAreEverybody(seed: Int) throws {
        let log = RandomLog(seed: seed)
        let data = try log.data()
        let axis = WeekAxis(horizon: try #require(data.horizon), calendar: .utc)
        let question = FunnelQuestion(steps: [EventCondition("a"), EventCondition("b")])
        let tally = data.tally(question, in: axis.spans, by: [BreakdownDimension.arrival])
        for (week, span) in axis.spans.enumerated() {
            var expected: [String: Int] = [:]
            for attempt in data.attempts(question, in: [span])[0] {
                let first = data.firstSeen(.visitor)[Int(attempt.visitor)]
                expected[span.contains(Instant(microseconds: first)) ? "new" : "returning", default: 0] += 1
            }
            for part in tally.parts { #expect(part.steps[week][0] == expected[part.values[0] ?? ""] ?? 0) }
        }
    }
}
