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

    func advance(seconds: Int64) {
        time.withLock { $0 = $0.advanced(byMicroseconds: seconds * 1_000_000) }
    }
}
