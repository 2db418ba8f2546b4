import Testing

@testable import Analysis
@testable import Archive
@testable import Smartlook

@Suite struct FunnelEngineTests {
    private let day: Int64 = 86_400_000_000

    /// The attempts of every unit, period by period, tried out chain by chain.
    private func expected(
        _ log: RandomLog, _ question: FunnelQuestion, _ period: Range<Int64>
    ) -> [NaiveFunnel.Attempt] {
        log.persons(question.scope == .user ? .user : .visitor).flatMap { person -> [NaiveFunnel.Attempt] in
            let events = log.sorted { person.contains($0) }
            guard question.scope == .session else {
                return [NaiveFunnel(question: question, events: events).best(period)].compactMap { $0 }
            }
            let sessions = RandomLog.sessions(events)
            return Set(sessions).compactMap { session in
                NaiveFunnel(question: question, events: zip(events, sessions).filter { $1 == session }.map(\.0))
                    .best(period)
            }
        }
    }

    private func compare(_ log: RandomLog, _ question: FunnelQuestion, _ periods: [Range<Int64>]) throws {
        let data = try log.data()
        let spans = periods.map {
            Instant(microseconds: $0.lowerBound)..<Instant(microseconds: $0.upperBound)
        }
        let found = data.attempts(question, in: spans)
        let tally = data.tally(question, in: spans, by: ["country"])
        for (index, period) in periods.enumerated() {
            let wanted = expected(log, question, period)
            func sorted(_ attempts: [NaiveFunnel.Attempt]) -> [NaiveFunnel.Attempt] {
                attempts.sorted { ($0.entry, $0.reach, $0.duration) < ($1.entry, $1.reach, $1.duration) }
            }
            let got = found[index].map {
                NaiveFunnel.Attempt(entry: $0.entryTime, reach: $0.reach, duration: $0.duration)
            }
            #expect(sorted(got) == sorted(wanted), "\(question)")
            let counts = question.line.indices.map { step in wanted.count { $0.reach > step } }
            #expect(tally.steps[index] == counts)
            #expect(
                tally.durations[index] == wanted.filter { $0.reach == counts.count }.map(\.duration).sorted())
            for step in counts.indices {
                #expect(tally.parts.reduce(0) { $0 + $1.steps[index][step] } == counts[step])
            }
        }
    }

    @Test(arguments: 0..<60)
    func equalsANaiveRecount(seed: Int) throws {
        var log = RandomLog(seed: seed)
        let shapes: [[[String]]] = [
            [["a"], ["b"]], [["a"], ["a"]], [["a"], ["b"], ["c"]], [["a", "b"], ["b", "c"], ["a"]],
            [["a"], [""], ["b"], ["c"]],
            [["a"], ["missing"]], [["a"], ["b"], ["a"], ["c"], ["a", "b"], ["b"]],
        ]
        let steps = shapes[log.next(shapes.count)]
        let window: Int64? = [nil, 0, 21_600_000_000, day, 7 * day, 20 * day][log.next(6)]
        let question = FunnelQuestion(
            steps: steps.map { EventCondition(names: $0) }, window: window,
            entry: log.next(2) == 0 ? .any : .first, completion: log.next(2) == 0 ? .window : .inside)
        try compare(log, question, [0..<(5 * day), (5 * day)..<(12 * day), (14 * day)..<(41 * day)])
        for period in [(2 * day)..<(30 * day), (10 * day)..<(13 * day), (-day)..<(50 * day)] {
            try compare(log, question, [period])
        }
    }

    /// So many visitors that they are several blocks, and one of them has more events than a block.
    @Test func manyVisitorsEqualANaiveRecount() throws {
        var log = RandomLog(seed: 5, visitors: 9_000, events: 14_000)
        for sequence in 0..<70_000 {
            let name = ["a", "b", "c", "d", "e"][log.next(5)]
            log.events.append(
                .init(
                    visitor: 4_500, name: name, time: Int64(sequence) * 50_000_000, sequence: Int64(20_000 + sequence),
                    country: nil))
        }
        let data = try log.data()
        let periods = (0..<6).map { (Int64($0) * 7 * day)..<(Int64($0 + 1) * 7 * day) }
        let spans = periods.map { Instant(microseconds: $0.lowerBound)..<Instant(microseconds: $0.upperBound) }
        let ever = Instant(microseconds: -day)..<Instant(microseconds: 50 * day)
        for entry in [FunnelQuestion.Entry.any, .first] {
            for spans in [spans, [spans[3]], [ever]] {
                var question = FunnelQuestion(
                    steps: ["a", "b", "c"].map { EventCondition($0) }, window: day, entry: entry)
                let found = data.attempts(question, in: spans)
                // The other way, which follows one visitor after the other.
                question.exclusions = [.init(event: EventCondition("missing"), from: 0, to: 2)]
                #expect(found == data.attempts(question, in: spans))
                #expect(found.reduce(0) { $0 + $1.count } > 500)
            }
        }
    }

    /// Microseconds over more years than keys have bits for.
    @Test(arguments: [10, 30])
    func longTimesEqualANaiveRecount(years: Int64) throws {
        var log = RandomLog(seed: 8)
        let events = log.events
        log.events = events.map { event in
            let time = event.time * years * 9 + Int64(log.next(3))
            return .init(
                visitor: event.visitor, name: event.name, time: time, sequence: event.sequence, country: event.country)
        }
        let question = FunnelQuestion(
            steps: [EventCondition("a"), EventCondition("b"), EventCondition("c")], window: 400 * day)
        try compare(log, question, [0..<(years * 120 * day), (years * 120 * day)..<(years * 365 * day)])
    }

    /// Every option with every other, as far as they go together.
    @Test(arguments: 0..<200)
    func everyOptionEqualsANaiveRecount(seed: Int) throws {
        var log = RandomLog.dense(seed: seed)
        let shapes: [[[String]]] = [
            [["a"], ["b"]], [["a"], ["b"], ["c"]], [["a"], ["a"], ["b"]], [["a", "b"], ["b", "c"], ["c"]],
            [["a"], ["b"], ["c"], ["d"]], [["a"], ["b"], ["a"], ["c"]],
        ]
        var question = FunnelQuestion(
            steps: shapes[log.next(shapes.count)].map { EventCondition(names: $0) },
            window: [nil, 600_000_000, 3_600_000_000, day][log.next(4)],
            order: FunnelQuestion.Order.allCases[log.next(3)], entry: log.next(3) == 0 ? .first : .any,
            completion: log.next(3) == 0 ? .inside : .window, scope: FunnelQuestion.Scope.allCases[log.next(3)])
        if log.next(3) == 0 { question.held = "country" }
        if log.next(4) == 0 { question.steps[1].types = ["url"] }
        if log.next(4) == 0 {
            question.steps[log.next(2)].properties = [.init(name: "country", values: ["CZ", "DE"])]
        }
        if question.order == .strict, log.next(3) == 0 { question.strictTypes = ["url"] }
        if question.order != .any {
            if question.steps.count > 2, log.next(3) == 0 { question.optional = [1] }
            for _ in 0..<log.next(3) {
                let from = log.next(question.steps.count - 1)
                let to = from + 1 + log.next(question.steps.count - 1 - from)
                guard !question.optional.contains(from), !question.optional.contains(to) else { continue }
                question.exclusions.append(
                    .init(event: EventCondition(["c", "d", "b"][log.next(3)]), from: from, to: to))
            }
        }
        #expect(question.fault == nil)
        try compare(log, question, [0..<day, day..<(2 * day), (2 * day)..<(4 * day)])
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
                FunnelQuestion(steps: [EventCondition("a"), EventCondition("b")], window: window),
                in: [Instant(microseconds: 0)..<Instant(microseconds: 1)]
            )[0].first?.reach
        }
        #expect(reach(1_000_000) == 2)
        #expect(reach(999_999) == 1)
        #expect(reach(nil) == 2)
    }

    @Test func questionsWithoutAnAnswerSayWhy() {
        let steps = ["a", "b", "c"].map { EventCondition($0) }
        #expect(FunnelQuestion(steps: Array(steps[..<1])).fault != nil)
        #expect(FunnelQuestion(steps: steps, optional: [0]).fault != nil)
        #expect(FunnelQuestion(steps: steps, optional: [2]).fault != nil)
        #expect(FunnelQuestion(steps: steps, order: .any, optional: [1]).fault != nil)
        #expect(FunnelQuestion(steps: steps, exclusions: [.init(event: steps[0], from: 1, to: 3)]).fault != nil)
        #expect(FunnelQuestion(steps: steps, strictTypes: ["url"]).fault != nil)
        #expect(FunnelQuestion(steps: steps, order: .strict, optional: [1], strictTypes: ["url"]).fault == nil)
    }
}
