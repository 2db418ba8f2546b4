import Synchronization
import Testing
import Wire

@testable import Smartlook

@Suite struct RequestBudgetTests {
    private let start = TestClock.start

    private func at(_ seconds: Int64) -> Instant { start.advanced(byMicroseconds: seconds * 1_000_000) }

    @Test func slidingWindowFreesWhatIsOld() {
        let budget = RequestBudget(perEndpoint: RequestLimit(2, per: .seconds(60)))
        #expect(budget.reserve(.getMe, at: at(0)) == .granted)
        #expect(budget.reserve(.getMe, at: at(20)) == .granted)
        #expect(budget.reserve(.getMe, at: at(30)) == .opens(at(60)))
        #expect(budget.remaining(.getMe, at: at(30)) == 0)
        #expect(budget.reserve(.getMe, at: at(60)) == .granted)
        #expect(budget.reserve(.getMe, at: at(61)) == .opens(at(80)))
        #expect(budget.reserve(.getApiStats, at: at(61)) == .granted)
    }

    @Test func fixedWindowFreesAllAtOnce() {
        let budget = RequestBudget(perEndpoint: RequestLimit(2, per: .seconds(60), style: .fixed))
        #expect(budget.reserve(.getMe, at: at(0)) == .granted)
        #expect(budget.reserve(.getMe, at: at(50)) == .granted)
        #expect(budget.reserve(.getMe, at: at(59)) == .opens(at(60)))
        #expect(budget.remaining(.getMe, at: at(60)) == 2)
        #expect(budget.reserve(.getMe, at: at(70)) == .granted)
        #expect(budget.reserve(.getMe, at: at(70)) == .granted)
        #expect(budget.reserve(.getMe, at: at(71)) == .opens(at(130)))
    }

    @Test func pricesAndTheProjectCount() {
        let budget = RequestBudget(
            perEndpoint: RequestLimit(10, per: .seconds(60)), perProject: RequestLimit(12, per: .seconds(60)),
            prices: [.getFunnelDetail: 5, .getMe: 0, .searchVisitors: 11])
        #expect(budget.reserve(.getFunnelDetail, at: at(0)) == .granted)
        #expect(budget.remaining(.getFunnelDetail, at: at(0)) == 1)
        #expect(budget.reserve(.getFunnelDetail, at: at(1)) == .granted)
        #expect(budget.remaining(.getEventsList, at: at(1)) == 2)
        #expect(budget.reserve(.getEventsList, at: at(1)) == .granted)
        #expect(budget.reserve(.getEventDetail, at: at(1)) == .granted)
        #expect(budget.reserve(.getEventDetail, at: at(2)) == .opens(at(60)))
        #expect(budget.reserve(.searchVisitors, at: at(2)) == .tooDear)
        #expect(budget.reserve(.getMe, at: at(2)) == .granted)
        #expect(budget.remaining(.getMe, at: at(2)) == nil)
    }

    @Test func earlierRequestsCount() {
        let budget = RequestBudget(perEndpoint: RequestLimit(1, per: .seconds(60)))
        budget.record(.getMe, at: at(-30))
        #expect(budget.reserve(.getMe, at: at(0)) == .opens(at(30)))
    }

    @Test func waitsWhereTheDeadlineAllowsIt() async throws {
        let clock = TestClock()
        let transport = ScriptedTransport { (_, _) throws(TransportError) in .json(#"{"projectId":"p"}"#) }
        let budget = RequestBudget(perEndpoint: RequestLimit(2, per: .seconds(60)))
        let client = try testClient(transport, budget: budget, deadline: .seconds(100), clock: clock)
        for _ in 0..<3 { _ = try await client.me() }
        #expect(clock.sleeps == [.seconds(60)])
        _ = try await client.me()
        let error = await failure { () async throws(SmartlookError) in _ = try await client.me() }
        #expect(error?.code == .budgetExhausted)
        #expect(error?.retryAt == at(120))
        #expect(transport.requests.count == 4)
    }

    @Test func whatAServerForbidsIsForbiddenToAllWhoShareTheBudget() async throws {
        let clock = TestClock()
        let budget = RequestBudget()
        let limited = ScriptedTransport { (_, _) throws(TransportError) in
            HTTPResponse(status: 429, headers: [HTTPHeader("Retry-After", "1000")])
        }
        let first = try testClient(limited, budget: budget, retry: .never, clock: clock)
        #expect(await failure { () async throws(SmartlookError) in _ = try await first.me() }?.code == .rateLimited)
        let other = ScriptedTransport(bodies: [#"{"projectUsage":1}"#, #"{"projectId":"p"}"#])
        let second = try testClient(other, budget: budget, deadline: .seconds(60), clock: clock)
        _ = try await second.statistics()
        let error = await failure { () async throws(SmartlookError) in _ = try await second.me() }
        #expect(error?.code == .budgetExhausted)
        #expect(error?.retryAt == at(1000))
        #expect(other.requests.count == 1)
    }

    @Test func theBookBringsTheNextProgramToTheSamePlace() {
        let limit = RequestLimit(3, per: .seconds(60))
        let book = Book()
        let first = RequestBudget(perEndpoint: limit, prices: [.getFunnelDetail: 2]) { book.append($0) }
        #expect(first.reserve(.getFunnelDetail, at: at(0)) == .granted)
        first.refuse(.getFunnelDetail, at: at(1))
        first.close(.getMe, until: at(900))
        let second = RequestBudget(perEndpoint: limit, prices: [.getFunnelDetail: 2])
        for entry in book.entries { second.restore(entry) }
        #expect(second.reserve(.getFunnelDetail, at: at(2)) == .opens(at(60)))
        #expect(second.reserve(.getMe, at: at(2)) == .opens(at(900)))
        #expect(second.refusal(.getFunnelDetail)?.granted == 0)
        #expect(book.entries.count == 3)
    }

    @Test func aRehearsalSpendsNothing() {
        let book = Book()
        let budget = RequestBudget(perEndpoint: RequestLimit(1, per: .seconds(60))) { book.append($0) }
        let rehearsal = budget.rehearsal()
        #expect(rehearsal.reserve(.getMe, at: at(0)) == .granted)
        #expect(rehearsal.reserve(.getMe, at: at(0)) == .opens(at(60)))
        #expect(budget.reserve(.getMe, at: at(0)) == .granted)
        #expect(book.entries == [.spent(.getMe, price: 1, at: at(0))])
    }

    @Test func whatOthersUsedIsTakenOverWhereItCanBeThisWindows() {
        let budget = RequestBudget(perEndpoint: RequestLimit(10, per: .seconds(60)))
        budget.record(.getMe, at: at(0))
        let usage: JSONValue = ["getMe": 4, "getEventsList": 4000, "getFunnelsList": "many", "somethingElse": 3]
        budget.adopt(Statistics(projectUsage: 8, endpointsUsage: usage), at: at(1))
        #expect(budget.used(.getMe, at: at(1)) == 4)
        #expect(budget.used(.getEventsList, at: at(1)) == 0)
        #expect(budget.used(.getFunnelsList, at: at(1)) == 0)
    }

    @Test func aRefusalIsLearntFrom() async throws {
        let clock = TestClock()
        let budget = RequestBudget(perEndpoint: RequestLimit(10, per: .seconds(60)))
        let transport = ScriptedTransport { (_, _) throws(TransportError) in HTTPResponse(status: 429) }
        let client = try testClient(transport, budget: budget, retry: .never, clock: clock)
        budget.record(.getMe, at: clock.now)
        #expect(await failure { () async throws(SmartlookError) in _ = try await client.me() }?.code == .rateLimited)
        #expect(budget.refusal(.getMe)?.granted == 1)
    }
}

/// A budget's book in memory.
private final class Book: Sendable {
    private let state = Mutex<[BudgetEntry]>([])

    var entries: [BudgetEntry] { state.withLock { $0 } }

    func append(_ entry: BudgetEntry) {
        state.withLock { $0.append(entry) }
    }
}
