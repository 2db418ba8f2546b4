import Testing
import Wire

@testable import Smartlook

@Suite struct CursorTests {
    /// Three pages that know their neighbours; `MTaxX34=` is a documented cursor.
    private func book(links: Bool) -> ScriptedTransport {
        ScriptedTransport { (_, request) throws(TransportError) in
            let number = ["a", "MTaxX34%3D", "c"].firstIndex { request.url.contains("=\($0)") } ?? 0
            let (before, after) = (["", "a", "MTaxX34="][number], ["MTaxX34=", "c", ""][number])
            let records = #""events":[{"id":"\#(number)"}]"#
            guard links else {
                let cursors = JSONValue.object(["before": .string(before), "after": .string(after)]).text
                return .json(#"{\#(records),"pagination":\#(cursors)}"#)
            }
            var members: [String: JSONValue] = [:]
            if !before.isEmpty { members["previousPage"] = .string("/api/events?before=\(before)&limit=1&page=0") }
            if !after.isEmpty { members["nextPage"] = .string("/api/events?after=\(after)&limit=1&page=2") }
            return .json(#"{\#(records),"_links":\#(JSONValue.object(members).text)}"#)
        }
    }

    private func ids<Item: JSONRecord>(_ pages: Pages<Item>) async throws -> [String] {
        var ids: [String] = []
        for try await page in pages { ids += page.items.compactMap { $0.json["id"]?.stringValue } }
        return ids
    }

    @Test(arguments: [true, false]) func aWalkGoesOnAtAPagesCursor(_ links: Bool) async throws {
        let transport = book(links: links)
        let events = try testClient(transport).events(limit: 1)
        let first = try #require(try await events.limited(to: 1).first { _ in true })
        #expect(first.previous == nil)
        let rest = events.starting(at: try #require(first.next))
        #expect(try await ids(rest) == ["1", "2"])
        #expect(try await ids(rest.starting(at: try #require(first.next))) == ["1", "2"])
        #expect(transport.targets[1].contains("after=MTaxX34%3D"))
    }

    @Test(arguments: [true, false]) func aWalkGoesBackward(_ links: Bool) async throws {
        let transport = book(links: links)
        let events = try testClient(transport).events(limit: 1)
        var pages: [Page<EventDefinition>] = []
        for try await page in events { pages.append(page) }
        #expect(pages[2].next == nil)
        let back = events.backward(from: try #require(pages[2].previous))
        #expect(try await ids(back) == ["1", "0"])
        #expect(try await back.all().isComplete)
        #expect(transport.targets.last?.contains("before=a") == true)
        #expect(transport.targets.last?.contains("after") == false)
    }

    @Test func theOwnQuestionGoesBeforeTheCursors() async throws {
        let transport = book(links: true)
        let client = try testClient(transport)
        let cursor = try #require(try await client.events(limit: 1).limited(to: 1).first { _ in true }?.next)
        _ = try await client.events(limit: 7).starting(at: cursor).limited(to: 1).all()
        #expect(transport.targets.last == "/api/v1/events?limit=7&after=MTaxX34%3D&page=2")
        _ = try await client.events().starting(at: cursor).limited(to: 1).all()
        #expect(transport.targets.last == "/api/v1/events?after=MTaxX34%3D&limit=1&page=2")
    }

    @Test(
        arguments: [("x=", "x%3D"), (7, "7"), (["a", 1], "%5B%22a%22%2C1%5D"), (["k": nil], "%7B%22k%22%3Anull%7D")]
            as [(JSONValue, String)])
    func cursorsMayBeAnything(_ value: JSONValue, _ text: String) async throws {
        let transport = ScriptedTransport { (_, _) throws(TransportError) in .json(#"{"sessions":[]}"#) }
        let client = try testClient(transport)
        _ = try await client.visitorSessions("v").starting(at: .after(value)).all()
        _ = try await client.visitorSessions("v").backward(from: .before(value)).all()
        #expect(
            transport.targets == ["after", "before"].map { "/api/v1/visitors/v/sessions?\($0)=\(text)" })
    }

    @Test func aBadWayBackSpoilsNoWalkForward() async throws {
        let body = #"{"events":[{"id":"1"}],"_links":{"previousPage":"https://evil.example/api/events?before=1"}}"#
        let client = try testClient(ScriptedTransport(bodies: [body, body]))
        let page = try #require(try await client.events().first { _ in true })
        #expect(page.isLast && page.previous == nil)
        let error = await failure { () async throws(SmartlookError) in
            _ = try await client.events().backward(from: .before("x")).all()
        }
        #expect(error?.code == .badAnswer)
        #expect(error?.message.contains("previous page") == true)
    }

    @Test func aCircleIsFoundBackwardToo() async throws {
        let transport = ScriptedTransport { (number, _) throws(TransportError) in
            .json(#"{"events":[{"id":"\#(number % 2)"}],"_links":{"previousPage":"?before=\#(number % 2)"}}"#)
        }
        let client = try testClient(transport)
        let error = await failure { () async throws(SmartlookError) in
            _ = try await client.events().backward(from: .before("x")).all()
        }
        #expect(error?.code == .cursorLoop)
        #expect(transport.requests.count <= 4)
    }

    // MARK: - Expiry

    @Test(arguments: [400, 404, 410]) func anExpiredCursorSaysSo(_ status: Int) async throws {
        for link in [#""_links":{"nextPage":"/api/events?after=x"}"#, #""pagination":{"after":"x"}"#] {
            let transport = ScriptedTransport { (number, _) throws(TransportError) in
                number == 0 ? .json(#"{"events":[{"id":"1"}],\#(link)}"#) : HTTPResponse(status: status)
            }
            let client = try testClient(transport)
            let error = await failure { () async throws(SmartlookError) in _ = try await client.events().all() }
            #expect(error?.code == .cursorExpired)
            #expect(error?.status == status)
            #expect(error?.message.contains("expired; read this list again") == true)
            #expect(transport.requests.count == 2)
        }
        let client = try testClient(ScriptedTransport { (_, _) throws(TransportError) in HTTPResponse(status: status) })
        let resumed = await failure { () async throws(SmartlookError) in
            _ = try await client.events().starting(at: .after("x")).all()
        }
        #expect(resumed?.code == .cursorExpired)
    }

    @Test(
        arguments: [(400, .refused), (404, .notFound), (410, .gone)] as [(Int, SmartlookError.Code)])
    func aFirstPageHasNoCursorToExpire(_ status: Int, _ code: SmartlookError.Code) async throws {
        let client = try testClient(ScriptedTransport { (_, _) throws(TransportError) in HTTPResponse(status: status) })
        let error = await failure { () async throws(SmartlookError) in _ = try await client.events().all() }
        #expect(error?.code == code)
    }

    @Test(
        arguments: [(401, .unauthorized), (402, .paymentRequired), (403, .forbidden), (422, .refused)]
            as [(Int, SmartlookError.Code)])
    func otherRefusalsInMidWalkAreWhatTheyAre(_ status: Int, _ code: SmartlookError.Code) async throws {
        let transport = ScriptedTransport { (number, _) throws(TransportError) in
            number == 0 ? .json(#"{"events":[],"pagination":{"after":"x"}}"#) : HTTPResponse(status: status)
        }
        let client = try testClient(transport)
        let error = await failure { () async throws(SmartlookError) in _ = try await client.events().all() }
        #expect(error?.code == code)
        #expect(transport.requests.count == 2)
    }
}
