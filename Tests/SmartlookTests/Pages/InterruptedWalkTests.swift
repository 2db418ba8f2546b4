import Testing
import Wire

@testable import Smartlook

/// Walks that are refused, limited or fail half way: what was read before stays, and what happened is told.
@Suite struct InterruptedWalkTests {
    /// Ten pages of one event; a page named in the answers is answered so instead, as often as the answers last.
    private func list(_ answers: [Int: [HTTPResponse]] = [:]) -> ScriptedTransport {
        let visits = Heard()
        return ScriptedTransport { (_, request) throws(TransportError) in
            let page = request.url.split(separator: "after=").dropFirst().first.flatMap { Int($0) } ?? 0
            let visit = visits.lines.filter { $0 == "\(page)" }.count
            visits.append("\(page)")
            if let planned = answers[page], visit < planned.count { return planned[visit] }
            let link = page < 9 ? #""nextPage":"/api/events?after=\#(page + 1)""# : ""
            return .json(#"{"events":[{"id":"\#(page)"}],"_links":{\#(link)}}"#)
        }
    }

    /// Reads to the end or the first failure.
    private func read(
        _ client: SmartlookClient, from cursor: Cursor? = nil
    ) async throws -> (ids: [String], last: Page<EventDefinition>?, error: SmartlookError?) {
        var pages = try client.events()
        if let cursor { pages = pages.starting(at: cursor) }
        var iterator = pages.makeAsyncIterator()
        var read: [Page<EventDefinition>] = []
        do throws(SmartlookError) {
            while let page = try await iterator.next(isolation: nil) { read.append(page) }
            return (read.flatMap(\.items).map(\.id), read.last, nil)
        } catch {
            // The walk is over: asking on gives nothing and sends nothing.
            #expect(try await iterator.next(isolation: nil) == nil)
            return (read.flatMap(\.items).map(\.id), read.last, error)
        }
    }

    @Test func aSpentBudgetSaysWhenToGoOnAndWhere() async throws {
        let clock = TestClock()
        let transport = list()
        let budget = RequestBudget(perEndpoint: RequestLimit(4, per: .seconds(3600)))
        let client = try testClient(transport, budget: budget, deadline: .seconds(60), clock: clock)
        let first = try await read(client)
        #expect(first.ids == ["0", "1", "2", "3"])
        #expect(first.error?.code == .budgetExhausted)
        #expect(first.error?.retryAt == TestClock.start.advanced(byMicroseconds: 3_600_000_000))
        #expect(transport.requests.count == 4)
        // An hour later another client goes on where this one was.
        clock.advance(.seconds(3600))
        let other = try testClient(transport, budget: budget, clock: clock)
        let rest = try await read(other, from: try #require(first.last?.next))
        #expect(rest.ids == ["4", "5", "6", "7", "8", "9"])
        #expect(rest.last?.isLast == true)
        #expect(clock.sleeps == [.seconds(3600)])
    }

    @Test func aTokenThatEndsIsToldAtOnce() async throws {
        let transport = list([3: [HTTPResponse(status: 401)]])
        let walk = try await read(testClient(transport))
        #expect(walk.ids == ["0", "1", "2"])
        #expect(walk.error?.code == .unauthorized)
        #expect(walk.error?.message.contains("SMARTLOOK_API_TOKEN") == true)
        #expect(transport.requests.count == 4)
    }

    @Test(arguments: [(402, .paymentRequired), (403, .forbidden)] as [(Int, SmartlookError.Code)])
    func oneEndpointRefusedLeavesTheOthers(_ status: Int, _ code: SmartlookError.Code) async throws {
        let transport = ScriptedTransport { (_, request) throws(TransportError) in
            request.url.contains("/funnels") ? HTTPResponse(status: status) : .json(#"{"events":[{"id":"1"}]}"#)
        }
        let client = try testClient(transport)
        let error = await failure { () async throws(SmartlookError) in _ = try await client.funnels().all() }
        #expect(error?.code == code)
        #expect(error?.operation == .getFunnelsList)
        #expect(try await client.events().all().items.count == 1)
    }

    @Test(arguments: [429, 500, 502, 503, 504]) func whatPassesIsWaitedFor(_ status: Int) async throws {
        let clock = TestClock()
        let told = HTTPResponse(status: status, headers: [HTTPHeader("Retry-After", "30")])
        let transport = list([5: [told, HTTPResponse(status: status), told]])
        let walk = try await read(testClient(transport, clock: clock))
        #expect(walk.ids == (0..<10).map(String.init))
        #expect(walk.error == nil)
        #expect(transport.requests.count == 13)
        #expect(clock.sleeps.count == 3)
        #expect(clock.sleeps[0] >= .seconds(30) && clock.sleeps[2] >= .seconds(30))
    }

    @Test(arguments: [(429, .rateLimited), (503, .serverError)] as [(Int, SmartlookError.Code)])
    func whatDoesNotPassEndsAfterTheAttemptsAllowed(_ status: Int, _ code: SmartlookError.Code) async throws {
        let clock = TestClock()
        let transport = list([5: Array(repeating: HTTPResponse(status: status), count: 100)])
        let walk = try await read(testClient(transport, clock: clock))
        #expect(walk.ids == ["0", "1", "2", "3", "4"])
        #expect(walk.error?.code == code)
        #expect(transport.requests.count == 10)
        // Each wait is longer than the one before.
        #expect(clock.sleeps == clock.sleeps.sorted() && clock.sleeps.count == 4)
    }

    /// New records arrive at the head while the list is read: what moves to the next page comes twice, nothing is lost.
    @Test func pagesThatShiftLoseNothing() async throws {
        let transport = ScriptedTransport { (number, _) throws(TransportError) in
            let newest = 10 + number  // one more with each request
            let start = number * 3
            let ids = (start..<start + 3).map { newest - $0 }.filter { $0 > 0 }
            let records = ids.map { #"{"id":"\#($0)"}"# }.joined(separator: ",")
            let link = ids.last == 1 || ids.isEmpty ? "" : #""nextPage":"/api/events?after=\#(start + 3)""#
            return .json(#"{"events":[\#(records)],"_links":{\#(link)}}"#)
        }
        let walk = try await read(testClient(transport))
        #expect(walk.error == nil)
        #expect(Set(walk.ids).isSuperset(of: (1...10).map(String.init)))
        #expect(walk.ids.count > Set(walk.ids).count)
    }
}
