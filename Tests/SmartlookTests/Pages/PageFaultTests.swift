import Testing
import Wire

@testable import Smartlook

/// Answers with status 200 that are no page, and pages that lead in circles.
@Suite struct PageFaultTests {
    private func walk(_ transport: ScriptedTransport) async -> SmartlookError? {
        await failure { () async throws(SmartlookError) in
            let client: SmartlookClient
            do { client = try testClient(transport) } catch {
                throw SmartlookError(code: .configuration, message: "\(error)")
            }
            _ = try await client.events().all()
        }
    }

    @Test(arguments: [
        "", " ", "{}", "[]", "null", "true", #"{"error":"x"}"#, #"{"events":null}"#, #"{"events":{}}"#,
        #"{"items":[]}"#,
        #"{"events":[],"error":"quota"}"#, #"{"events":[]} trailing"#, #"{"events":[],"events":[]}"#,
        #"{"events":[1,]}"#,
        "<html><body>Log in</body></html>", #"{"events":[{"id":"1"}]"#, #"{"events":[],"_links":{"nextPage":7}}"#,
    ])
    func whatIsNoPageIsNoEndOfTheWalk(_ body: String) async {
        let transport = ScriptedTransport(bodies: [body])
        let error = await walk(transport)
        #expect(error?.code == .badAnswer)
        #expect(error?.operation == .getEventsList)
        #expect(transport.requests.count == 1)
    }

    @Test func aPageCutAnywhereIsRefusedWhole() throws {
        let whole = Array(
            #"{"totalCount":2,"events":[{"id":"1","name":"é\u00e9"},{"id":"2"}],"pagination":{"after":null},"_links":{}}"#
                .utf8)
        #expect(try ReadPage<EventDefinition>(whole, .events).items.count == 2)
        for length in 0..<whole.count {
            #expect(throws: JSONFault.self, "cut at \(length)") {
                try ReadPage<EventDefinition>(Array(whole[..<length]), .events)
            }
        }
    }

    @Test func whatTheServerSaidIsInTheError() async {
        #expect(
            await walk(ScriptedTransport(bodies: [#"{"error":{"message":"Project is paused"}}"#]))?.message.contains(
                "Project is paused") == true)
        let html = await walk(ScriptedTransport(bodies: ["<html>\u{1b}[31m\r\n  Log in</html>"]))
        #expect(html?.underlying == "<html> [31m Log in</html>")
    }

    @Test func aLinkToItselfIsALoop() async {
        let transport = ScriptedTransport { (_, _) throws(TransportError) in
            .json(#"{"events":[{"id":"1"}],"_links":{"nextPage":"/api/v1/events?after=a="}}"#)
        }
        #expect(await walk(transport)?.code == .cursorLoop)
        #expect(transport.requests.count == 2)
    }

    @Test(arguments: [2, 3, 50]) func aCircleIsFoundWithinOneLap(_ length: Int) async {
        let transport = ScriptedTransport { (number, _) throws(TransportError) in
            let spot = number % length
            // The spelling changes from lap to lap, which hides nothing.
            let cursor = number < length ? "c\(spot)=" : "c\(spot)%3d"
            return .json(#"{"events":[{"id":"\#(spot)"}],"_links":{"nextPage":"/api/events?after=\#(cursor)"}}"#)
        }
        #expect(await walk(transport)?.code == .cursorLoop)
        #expect(transport.requests.count <= length + 1)
    }

    @Test func oneEmptyPageLinkedForEverIsALoop() async {
        let transport = ScriptedTransport { (_, _) throws(TransportError) in
            .json(#"{"events":[],"_links":{"nextPage":"/api/v1/events?after=a"}}"#)
        }
        #expect(await walk(transport)?.code == .cursorLoop)
    }

    @Test func thePageRepeatedUnderNewCursorsIsALoop() async {
        let transport = ScriptedTransport { (number, _) throws(TransportError) in
            .json(#"{"events":[{"id":"1"}],"_links":{"nextPage":"/api/v1/events?after=\#(number)"}}"#)
        }
        let error = await walk(transport)
        #expect(error?.code == .cursorLoop)
        #expect(error?.message.contains("twice in a row") == true)
        #expect(transport.requests.count == 2)
    }

    @Test func twoPagesInTurnUnderNewCursorsAreALoop() async {
        let transport = ScriptedTransport { (number, _) throws(TransportError) in
            .json(#"{"events":[{"id":"\#(number % 2)"}],"_links":{"nextPage":"/api/v1/events?after=\#(number)"}}"#)
        }
        #expect(await walk(transport)?.code == .cursorLoop)
        #expect(transport.requests.count == 5)
    }

    @Test(arguments: [
        "https://evil.example/api/v1/events?after=1", "http://api.eu.smartlook.cloud/api/v1/events?after=1",
        "https://api.eu.smartlook.cloud:444/api/v1/events?after=1", "//evil.example/api/v1/events?after=1",
        "https://api.eu.smartlook.cloud@evil.example/api/v1/events?after=1", "\\\\evil.example/api/v1/events?after=1",
        "/api/v1/funnels?after=1", "/api/v1/events", "javascript:alert(1)?after=1",
    ])
    func linksThatLeadAwayAreRefused(_ link: String) async {
        let transport = ScriptedTransport(bodies: [
            JSONValue.object(["events": [], "_links": ["nextPage": .string(link)]]).text
        ])
        #expect(await walk(transport)?.code == .badAnswer)
        #expect(transport.requests.count == 1)
    }
}
