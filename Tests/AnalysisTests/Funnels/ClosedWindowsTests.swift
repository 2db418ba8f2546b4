import Testing

@testable import Analysis
@testable import Archive
@testable import Smartlook

/// Units whose window has closed, held against a recount of every attempt.
@Suite struct ClosedWindowsTests {
    @Test(arguments: 0..<12)
    func equalsARecount(seed: Int) throws {
        let data = try RandomLog(seed: seed).data()
        let horizon = try #require(data.horizon)
        let axis = WeekAxis(horizon: horizon, calendar: .utc)
        let window: Int64? = [nil, 86_400_000_000, 9 * 86_400_000_000][seed % 3]
        let question = FunnelQuestion(steps: [EventCondition("a"), EventCondition("b")], window: window)
        let attempts = data.attempts(question, in: axis.spans)
        for (week, found) in data.funnelWeeks(question, axis: axis).enumerated() {
            guard let window, found.isRipe == false else {
                #expect(found.closed == nil)
                continue
            }
            let over = attempts[week].filter { $0.entryTime + window <= horizon.to.microseconds }
            #expect(found.closed == ProjectData.counts(over, steps: 2))
        }
    }
}
