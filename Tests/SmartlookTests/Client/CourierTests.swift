import Testing
import Wire

@testable import Smartlook

@Suite struct CourierTests {
    private let me = #"{"projectId":"p"}"#

    @Test(arguments: [408, 425, 429, 500, 502, 503, 504]) func triesAgainWhatMayPass(_ status: Int) async throws {
        let clock = TestClock()
        let transport = ScriptedTransport { [me] (number, _) throws(TransportError) in
            number < 3 ? HTTPResponse(status: status) : .json(me)
        }
        let client = try testClient(transport, clock: clock)
        #expect(try await client.me().value.projectId == "p")
        // Half of the doubled wait, and half of the other half: 0.5, 1, 2 seconds at chance 0.5.
        #expect(clock.sleeps == [.milliseconds(375), .milliseconds(750), .milliseconds(1500)])
        #expect(client.requestsSent == 4)
    }

    @Test func givesUpAfterTheAttemptsAllowed() async throws {
        let transport = ScriptedTransport { (_, _) throws(TransportError) in .json(#"{"message":"down"}"#, status: 503)
        }
        let client = try testClient(transport)
        let error = await failure { () async throws(SmartlookError) in _ = try await client.me() }
        #expect(error?.code == .serverError)
        #expect(error?.status == 503)
        #expect(error?.underlying == "down")
        #expect(transport.requests.count == 5)
    }

    @Test(
        arguments: [
            (401, .unauthorized), (402, .paymentRequired), (403, .forbidden), (404, .notFound), (410, .gone),
            (400, .refused),
            (301, .redirected), (302, .redirected), (307, .redirected), (501, .serverError),
        ] as [(Int, SmartlookError.Code)])
    func asksOnlyOnceWhatWillNotPass(_ status: Int, _ code: SmartlookError.Code) async throws {
        let transport = ScriptedTransport { (_, _) throws(TransportError) in
            HTTPResponse(status: status, headers: [HTTPHeader("Location", "https://evil.example/")])
        }
        let client = try testClient(transport)
        let error = await failure { () async throws(SmartlookError) in _ = try await client.me() }
        #expect(error?.code == code)
        #expect(error?.path == "/api/v1/me")
        #expect(transport.requests.count == 1)
    }

    @Test func aRefusedTokenNamesItsSettingAndNeverItself() async throws {
        let transport = ScriptedTransport { (_, _) throws(TransportError) in
            .json(#"{"error":"token secret-0123 is invalid"}"#, status: 401)
        }
        let client = try testClient(transport)
        let error = await failure { () async throws(SmartlookError) in _ = try await client.me() }
        #expect(error?.message.contains("SMARTLOOK_API_TOKEN") == true)
        #expect(error?.underlying == "token [token] is invalid")
        #expect(error.map { "\($0)".contains("secret-0123") } == false)
        #expect(transport.requests[0].headers.contains(HTTPHeader("Authorization", "Bearer secret-0123")))
        var dumped = ""
        dump(client, to: &dumped)
        #expect(!dumped.contains("secret-0123"))
    }

    @Test(
        arguments: [
            (.timedOut, .timedOut, 5), (.interrupted, .unreachable, 5), (.couldNotConnect, .unreachable, 5),
            (.couldNotResolve, .unreachable, 1), (.tls, .unreachable, 1), (.tooLarge, .badAnswer, 1),
            (.cancelled, .cancelled, 1),
            (.unsupportedURL, .configuration, 1), (.other, .unreachable, 1),
        ] as [(TransportError.Code, SmartlookError.Code, Int)])
    func judgesTheNetwork(_ fault: TransportError.Code, _ code: SmartlookError.Code, _ attempts: Int) async throws {
        let transport = ScriptedTransport { (_, _) throws(TransportError) in
            throw TransportError(code: fault, message: "m", underlying: "says secret-0123")
        }
        let client = try testClient(transport)
        let error = await failure { () async throws(SmartlookError) in _ = try await client.me() }
        #expect(error?.code == code)
        #expect(transport.requests.count == attempts)
        #expect(error.map { "\($0)".contains("secret-0123") } == false)
    }

    @Test func aWaitBeyondTheDeadlineEndsWithTheTimeToReturn() async throws {
        let clock = TestClock()
        let transport = ScriptedTransport { (_, _) throws(TransportError) in
            HTTPResponse(status: 429, headers: [HTTPHeader("retry-after", "3600")])
        }
        let client = try testClient(transport, deadline: .seconds(60), clock: clock)
        let error = await failure { () async throws(SmartlookError) in _ = try await client.me() }
        #expect(error?.code == .rateLimited)
        #expect(try #require(error?.retryAt) >= TestClock.start.advanced(byMicroseconds: 3_600_000_000))
        #expect(clock.sleeps.isEmpty)
        #expect(transport.requests.count == 1)
    }

    @Test func afterTheDeadlineNothingIsSent() async throws {
        let clock = TestClock()
        let transport = ScriptedTransport(bodies: [me])
        let client = try testClient(transport, deadline: .seconds(60), clock: clock)
        clock.advance(.seconds(61))
        let error = await failure { () async throws(SmartlookError) in _ = try await client.me() }
        #expect(error?.code == .timedOut)
        #expect(transport.requests.isEmpty)
    }

    @Test func aRequestGetsNoMoreTimeThanIsLeft() async throws {
        let clock = TestClock()
        let transport = ScriptedTransport(bodies: [me])
        let client = try testClient(transport, deadline: .seconds(60), clock: clock)
        clock.advance(.seconds(50))
        _ = try await client.me()
        #expect(transport.requests[0].timeout == .seconds(10))
    }

    @Test func aWaitOverTheLongestEndsWithTheTimeToReturn() async throws {
        let transport = ScriptedTransport { (_, _) throws(TransportError) in
            HTTPResponse(status: 503, headers: [HTTPHeader("Retry-After", "999999999")])
        }
        let client = try testClient(transport)
        let error = await failure { () async throws(SmartlookError) in _ = try await client.me() }
        #expect(error?.code == .serverError)
        #expect(error?.retryAt != nil)
        #expect(transport.requests.count == 1)
    }

    @Test func theObserverHearsOfEveryRequest() async throws {
        let heard = Heard()
        let transport = ScriptedTransport { [me] (number, _) throws(TransportError) in
            switch number {
            case 0: throw TransportError(code: .interrupted, message: "m")
            case 1: HTTPResponse(status: 500)
            default: .json(me)
            }
        }
        _ = try await testClient(transport, onRequest: { heard.append("\($0.rawValue) \($1 ?? 0)") }).me()
        #expect(heard.lines == ["getMe 0", "getMe 500", "getMe 200"])
    }

    @Test func aCancelledTaskSendsNoMore() async throws {
        let transport = ScriptedTransport(bodies: [me])
        let client = try testClient(transport)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await failure { () async throws(SmartlookError) in _ = try await client.me() }
        }
        #expect(await task.value?.code == .cancelled)
        #expect(transport.requests.isEmpty)
    }
}
