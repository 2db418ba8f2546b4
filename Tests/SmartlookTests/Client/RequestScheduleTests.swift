import Testing

@testable import Smartlook

@Suite struct RequestScheduleTests {
    private let start = TestClock.start

    private func at(_ seconds: Int64) -> Instant { start.advanced(byMicroseconds: seconds * 1_000_000) }

    @Test func endpointsGoSideBySide() {
        let budget = RequestBudget(perEndpoint: RequestLimit(20, per: .seconds(3600)))
        var schedule = RequestSchedule(budget, from: start)
        let ends = schedule.add([.getEventDetail: 20, .getVisitorEvents: 41, .getMe: 0])
        #expect(ends == [.getEventDetail: at(0), .getVisitorEvents: at(7200)])
        #expect(schedule.end == at(7200))
        // What is added later begins then.
        #expect(schedule.add([.getEventDetail: 1]) == [.getEventDetail: at(7200)])
        #expect(budget.remaining(.getVisitorEvents, at: start) == 20)
    }

    @Test func aCommonBudgetIsShared() {
        let budget = RequestBudget(perProject: RequestLimit(10, per: .seconds(60)), prices: [.getFunnelDetail: 5])
        var schedule = RequestSchedule(budget, from: start)
        #expect(schedule.add([.getFunnelDetail: 3, .getEventDetail: 5])?.values.max() == at(60))
        #expect(schedule.end == at(60))
    }

    @Test func whatWasSpentBeforeCounts() {
        let budget = RequestBudget(perEndpoint: RequestLimit(2, per: .seconds(60)))
        budget.record(.getMe, at: at(-20))
        budget.close(.getApiStats, until: at(500))
        var schedule = RequestSchedule(budget, from: start)
        #expect(schedule.add([.getMe: 2, .getApiStats: 1]) == [.getMe: at(40), .getApiStats: at(500)])
    }

    @Test func whatIsTooDearIsNever() {
        let budget = RequestBudget(perEndpoint: RequestLimit(2, per: .seconds(60)), prices: [.getMe: 3])
        var schedule = RequestSchedule(budget, from: start)
        #expect(schedule.add([.getMe: 1]) == nil)
    }

    /// A request at a time, by the budget itself: the schedule must end where sending would.
    @Test func endsWhereSendingEnds() {
        let limit = RequestLimit(7, per: .seconds(100))
        var schedule = RequestSchedule(RequestBudget(perEndpoint: limit), from: start)
        let ends = schedule.add([.getMe: 500])
        let budget = RequestBudget(perEndpoint: limit)
        var now = start
        for _ in 0..<500 {
            while case .opens(let later) = budget.reserve(.getMe, at: now) { now = later }
        }
        #expect(ends == [.getMe: now])
    }
}
