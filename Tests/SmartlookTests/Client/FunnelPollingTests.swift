import Testing
import Wire

@testable import Smartlook

@Suite struct FunnelPollingTests {
    private static func pending(_ delay: String) -> String {
        #"{"computation":{"isFinished":false,"finishedProgress":0.5,"nextAttemptDelay":\#(delay)},"funnel":{"steps":[]}}"#
    }

    private let done = #"{"computation":{"isFinished":true},"funnel":{"id":"f","steps":[{"visitorsCount":3}]}}"#

    @Test func asksAgainUntilTheFiguresAreFinal() async throws {
        let clock = TestClock()
        let transport = ScriptedTransport(bodies: [Self.pending("2"), Self.pending("1500"), Self.pending("null"), done])
        let answer = try await testClient(transport, clock: clock)
            .funnelDetail("f", from: .november(2), to: .november(8))
        #expect(answer.value.funnel?.steps?.first?.visitorsCount == 3)
        #expect(clock.sleeps == [.seconds(2), .milliseconds(1500), .milliseconds(500)])
        #expect(Set(transport.targets).count == 1)
    }

    @Test func givesUpAndSaysWhenToReturn() async throws {
        let clock = TestClock()
        let transport = ScriptedTransport { (_, _) throws(TransportError) in .json(Self.pending("5")) }
        let client = try testClient(transport, clock: clock)
        let few = await failure { () async throws(SmartlookError) in
            _ = try await client.funnelDetail(
                "f", from: .november(2), to: .november(8), polling: FunnelPolling(attempts: 3))
        }
        #expect(few?.code == .notReady)
        #expect(few?.retryAt == clock.now.advanced(byMicroseconds: 5_000_000))
        #expect(transport.requests.count == 3)
        let short = await failure { () async throws(SmartlookError) in
            _ = try await client.funnelDetail(
                "f", from: .november(2), to: .november(8), polling: FunnelPolling(totalWait: .seconds(12)))
        }
        #expect(short?.code == .notReady)
        #expect(transport.requests.count == 6)
    }

    /// Figures of an unfinished computation change; only the final ones are given.
    @Test func partialFiguresAreNeverGiven() async throws {
        func partial(_ count: Int) -> String {
            #"{"computation":{"isFinished":false,"nextAttemptDelay":1},"funnel":{"steps":[{"visitorsCount":\#(count)}]}}"#
        }
        let transport = ScriptedTransport(bodies: [partial(9), partial(5), done])
        let answer = try await testClient(transport).funnelDetail("f", from: .november(2), to: .november(8))
        #expect(answer.value.funnel?.steps?.first?.visitorsCount == 3)
    }

    @Test func aFunnelThatIsDeletedWhileComputingIsNotFound() async throws {
        let transport = ScriptedTransport { (number, _) throws(TransportError) in
            number < 2 ? .json(Self.pending("1")) : HTTPResponse(status: 404)
        }
        let client = try testClient(transport)
        let error = await failure { () async throws(SmartlookError) in
            _ = try await client.funnelDetail("f", from: .november(2), to: .november(8))
        }
        #expect(error?.code == .notFound)
        #expect(transport.requests.count == 3)
    }

    /// A computation that says it is finished but has no steps is not.
    @Test func aFinishedFunnelHasItsSteps() async throws {
        let transport = ScriptedTransport { (_, _) throws(TransportError) in
            .json(#"{"computation":{"isFinished":true},"funnel":{"id":"f"}}"#)
        }
        let client = try testClient(transport)
        let error = await failure { () async throws(SmartlookError) in
            _ = try await client.funnelDetail(
                "f", from: .november(2), to: .november(8), polling: FunnelPolling(attempts: 2))
        }
        #expect(error?.code == .notReady)
    }

    @Test func understandsTheDelayWithinItsBounds() {
        let polling = FunnelPolling()
        #expect(polling.wait(nil) == .milliseconds(500))
        #expect(polling.wait(-1) == .milliseconds(500))
        #expect(polling.wait(.nan) == .milliseconds(500))
        #expect(polling.wait(59) == .seconds(30))
        #expect(polling.wait(60) == .milliseconds(500))
        #expect(polling.wait(3000) == .seconds(3))
        #expect(polling.wait(1e300) == .seconds(30))
    }

    @Test func anOldAnswerWithoutComputationIsFinal() async throws {
        let transport = ScriptedTransport(bodies: [#"{"funnel":{"id":"f","steps":[]}}"#])
        #expect(
            try await testClient(transport).funnelDetail("f", from: .november(2), to: .november(2)).value.funnel?.id
                == "f")
    }
}
