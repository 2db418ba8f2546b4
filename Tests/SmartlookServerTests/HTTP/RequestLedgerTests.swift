import Smartlook
import Synchronization
import Testing
import Wire

@testable import SmartlookServer

@Suite struct RequestLedgerTests {
    @Test func aWindowOpensAgain() throws {
        let ledger = RequestLedger(endpoint: APIServer.Budget(requests: 2, minutes: 1), project: nil)
        let start = Instant(seconds: 1_000)
        try ledger.spend(.getMe, at: start)
        try ledger.spend(.getMe, at: Instant(seconds: 1_010))
        try ledger.spend(.getApiStats, at: Instant(seconds: 1_010))
        let fault = #expect(throws: APIFault.self) { try ledger.spend(.getMe, at: Instant(seconds: 1_020)) }
        #expect(fault?.status == 429 && fault?.headers.first?.value == "40")
        let usage = ledger.usage(at: Instant(seconds: 1_020))
        #expect(usage.project == 3 && usage.endpoints == ["getMe": 2, "getApiStats": 1])
        try ledger.spend(.getMe, at: Instant(seconds: 1_060))
        #expect(ledger.usage(at: Instant(seconds: 1_060)).endpoints["getMe"] == 2)
    }

    @Test func theProjectHasABudgetToo() throws {
        let ledger = RequestLedger(endpoint: nil, project: APIServer.Budget(requests: 1, minutes: 1))
        try ledger.spend(.getMe, at: Instant(seconds: 0))
        #expect(throws: APIFault.self) { try ledger.spend(.getEventsList, at: Instant(seconds: 1)) }
    }

    @Test func pricesAreSpent() throws {
        let ledger = RequestLedger(
            endpoint: APIServer.Budget(requests: 10, minutes: 1), project: nil,
            prices: [.getFunnelDetail: 4, .getMe: 0])
        try ledger.spend(.getFunnelDetail, at: Instant(seconds: 0))
        try ledger.spend(.getFunnelDetail, at: Instant(seconds: 20))
        for _ in 0..<100 { try ledger.spend(.getMe, at: Instant(seconds: 20)) }
        // Two are left, four are wanted: the first four come back after a minute.
        let fault = #expect(throws: APIFault.self) { try ledger.spend(.getFunnelDetail, at: Instant(seconds: 30)) }
        #expect(fault?.headers.first?.value == "30")
        let usage = ledger.usage(at: Instant(seconds: 30))
        #expect(usage.project == 8 && usage.endpoints == ["getFunnelDetail": 8])
        try ledger.spend(.getFunnelDetail, at: Instant(seconds: 60))
        #expect(ledger.usage(at: Instant(seconds: 60)).project == 8)
        #expect(ledger.usage(at: Instant(seconds: 140)).project == 0)
    }

    @Test func theWaitReachesOverSeveralRequests() throws {
        let ledger = RequestLedger(
            endpoint: APIServer.Budget(requests: 4, minutes: 1), project: nil, prices: [.getEventDetail: 1])
        for second in [0, 10, 20, 30] as [Int64] { try ledger.spend(.getEventDetail, at: Instant(seconds: second)) }
        let fault = #expect(throws: APIFault.self) { try ledger.spend(.getEventDetail, at: Instant(seconds: 40)) }
        #expect(fault?.headers.first?.value == "20")
        let dear = RequestLedger(
            endpoint: APIServer.Budget(requests: 4, minutes: 1), project: nil, prices: [.getEventDetail: 3])
        try dear.spend(.getEventDetail, at: Instant(seconds: 0))
        let other = #expect(throws: APIFault.self) { try dear.spend(.getEventDetail, at: Instant(seconds: 10)) }
        #expect(other?.headers.first?.value == "50")
    }

    @Test func aSpentBudgetIsAnswered429() async throws {
        var options = LiveServer.options
        options.budget = APIServer.Budget(requests: 3, minutes: 1)
        let box = ClockBox()
        options.now = { box.now }
        try await LiveServer.run(try Shop.archive, options) { server in
            let client = try server.client
            for _ in 0..<3 { _ = try await client.me() }
            let (status, json, response) = try await server.send("GET", "/api/v1/me")
            #expect(status == 429 && json["message"] != nil)
            #expect(response.header("Retry-After") == "60")
            let error = await #expect(throws: SmartlookError.self) { _ = try await client.me() }
            #expect(error?.code == .rateLimited)
            let statistics = try await client.statistics().value
            #expect(statistics.projectUsage == 4)
            #expect(statistics.endpointsUsage == ["getMe": 3, "getApiStats": 1])
            box.advance(seconds: 61)
            #expect(try await server.send("GET", "/api/v1/me").status == 200)
        }
    }
}

/// A clock that a test moves.
final class ClockBox: Sendable {
    private let time = Mutex(SampleProject.defaultNow)

    var now: Instant { time.withLock { $0 } }

    func set(_ moment: Instant) {
        time.withLock { $0 = moment }
    }

    func advance(seconds: Int64) {
        time.withLock { $0 = $0.advanced(byMicroseconds: seconds * 1_000_000) }
    }
}
