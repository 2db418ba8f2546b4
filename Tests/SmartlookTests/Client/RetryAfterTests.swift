import Testing
import Wire

@testable import Smartlook

@Suite struct RetryAfterTests {
    private let now = Instant(seconds: 1_794_213_000)  // 2026-11-09T08:30:00Z

    @Test(arguments: [
        ("0", 0), ("3", 3), (" 3600", 3600), ("Mon, 09 Nov 2026 08:30:07 GMT", 7), ("Mon, 09 Nov 2026 08:30:00 GMT", 0),
        ("Tue, 10 Nov 2026 08:30:00 UTC", 86_400), ("mon, 9 nov 2026 08:31:00 GMT", 60),
    ])
    func readsSecondsAndDates(_ text: String, _ seconds: Int) {
        #expect(RetryAfter.parse(text, now: now) == .seconds(seconds))
    }

    @Test(arguments: [
        "", "-1", "soon", "1.5", "1e3", "99999999999999999999", "Mon, 09 Nov 2026 08:29:59 GMT",
        "Mon, 30 Feb 2026 08:30:00 GMT",
        "Mon, 09 Nov 2026 25:00:00 GMT", "Mon 09 Nov 2026 08:31:00 GMT", "Mon, 09 Nov 2026 08:31:00 +0100",
        "Mon, 09 Now 2026 08:31:00 GMT",
    ])
    func ignoresJunkAndThePast(_ text: String) {
        #expect(RetryAfter.parse(text, now: now) == nil)
    }

    @Test(arguments: ["7", "DATE"]) func neverAsksSoonerThanTold(_ told: String) async throws {
        let clock = TestClock()
        let transport = ScriptedTransport { (number, _) throws(TransportError) in
            // The clock of the test stands at 2026-11-09T09:00:00Z before the first sleep.
            let value = told == "DATE" ? "Mon, 09 Nov 2026 09:00:07 GMT" : told
            return number == 0
                ? HTTPResponse(status: 429, headers: [HTTPHeader("Retry-After", value)]) : .json(#"{"projectId":"p"}"#)
        }
        _ = try await testClient(transport, clock: clock).me()
        #expect(clock.sleeps == [.seconds(7) + .milliseconds(250)])
    }

    @Test func junkMeansTheOwnWait() async throws {
        let clock = TestClock()
        let transport = ScriptedTransport { (number, _) throws(TransportError) in
            number == 0
                ? HTTPResponse(status: 429, headers: [HTTPHeader("Retry-After", "-5")]) : .json(#"{"projectId":"p"}"#)
        }
        _ = try await testClient(transport, clock: clock).me()
        #expect(clock.sleeps == [.milliseconds(375)])
    }
}
