import Testing

@testable import Analysis
@testable import Archive
@testable import Smartlook

@Suite struct ProjectAnswersTests {
    private let question = FunnelQuestion(steps: [EventCondition("a"), EventCondition("b")])
    private let segments = [
        Segment(key: "czech", name: "Czech", rule: .property("country", isOneOf: ["CZ"])),
        Segment(key: "often", name: "Often", rule: .event(EventCondition("c"), atLeast: 2)),
    ]

    /// Dimensions that are counted two a pass are those that are counted one by one.
    @Test(arguments: 0..<20)
    func breakdownsAreThoseOfSingleDimensions(seed: Int) throws {
        let data = try RandomLog(seed: seed).data()
        let calendar = try #require(WeekCalendar(timezone: "Europe/Prague"))
        let axis = WeekAxis(horizon: try #require(data.horizon), calendar: calendar)
        let dimensions = ["country", "new_or_returning", "missing"]
        let weeks = data.funnelWeeks(
            question, axis: axis, dimensions: dimensions, segments: segments, calendar: calendar)
        let plain = data.funnelWeeks(question, axis: axis)
        for (index, dimension) in dimensions.enumerated() {
            let parts = data.tally(question, in: axis.spans, by: [dimension], calendar: calendar).parts
            for week in axis.weeks.indices {
                #expect(weeks[week].segments[index] == ProjectData.breakdown(parts, period: week))
            }
        }
        for (index, segment) in segments.enumerated() {
            let steps = data.tally(question, in: axis.spans, of: segment.rule).steps
            #expect(weeks.map { $0.segments[3][index].steps } == steps)
            #expect(weeks.allSatisfy { $0.segments[3][index].value == segment.name })
        }
        for (week, same) in zip(weeks, plain) {
            #expect(week.steps == same.steps && week.durations == same.durations && week.closed == same.closed)
            #expect(same.segments.isEmpty)
        }
    }

    /// What sessions alone tell of who came back is what their events would.
    @Test(arguments: 0..<10)
    func retentionBySessionsIsThatOfEvents(seed: Int) throws {
        let log = RandomLog(seed: seed, days: 60)
        let data = try log.data()
        let axis = WeekAxis(horizon: try #require(data.horizon), calendar: .utc)
        let visitors = log.visitors.map { visitor in
            let times = log.sorted(visitor).map(\.time)
            return (firstSeen: times[0], times: times)
        }
        let period = try #require(axis.period)
        #expect(axis.retention(visitors) == data.retention(axis, in: period))
    }

    @Test func aProjectIsAskedForAllAtOnce() throws {
        let data = try RandomLog(seed: 3).data()
        let funnel = ReportFunnel(key: "f", name: "F", question: question)
        let answers = try #require(
            data.answer(
                ProjectQuestion(funnels: [funnel], dimensions: ["country"], segments: segments, calendar: .utc)))
        #expect(answers.retention?.count == answers.weeks.count)
        #expect(answers.retention?.map(\.size) == answers.visitors.map { $0?.new })
        #expect(answers.segments == segments && answers.funnels[0].weeks[0].segments.count == 2)
        #expect(answers.paths?.start == "a" && answers.paths?.weeks.count == answers.weeks.count)
    }
}
