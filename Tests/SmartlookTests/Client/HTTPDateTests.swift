import Testing
import Wire

@testable import Smartlook

@Suite struct HTTPDateTests {
    @Test func readsTheExampleOfTheStandard() {
        #expect(Instant(httpDate: "Sun, 06 Nov 1994 08:49:37 GMT") == Instant("1994-11-06T08:49:37Z"))
    }

    @Test(arguments: ["", "soon", "Sun, 31 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT"])
    func anythingElseIsNoDate(_ text: String) {
        #expect(Instant(httpDate: text) == nil)
    }

    @Test func anAnswerHasTheTimeOfItsServer() async throws {
        let transport = ScriptedTransport { (number, _) throws(TransportError) in
            let fields = [
                [HTTPHeader("date", "Mon, 09 Nov 2026 08:30:00 GMT")], [HTTPHeader("Date", "yesterday")], [],
            ]
            return .json(#"{"projectId":"p","events":[]}"#, headers: fields[number % 3])
        }
        let client = try testClient(transport)
        #expect(try await client.me().origin.serverDate == Instant("2026-11-09T08:30:00Z"))
        #expect(try await client.me().origin.serverDate == nil)
        #expect(try await client.me().origin.serverDate == nil)
        var pages = try client.events().makeAsyncIterator()
        #expect(try await pages.next(isolation: nil)?.origin.serverDate == Instant("2026-11-09T08:30:00Z"))
    }
}
