import Testing
import Wire

@testable import Smartlook

@Suite struct PagesTests {
    private func ids(_ transport: ScriptedTransport) async throws -> [String] {
        try await testClient(transport).events().all().items.map(\.id)
    }

    @Test func followsLinksToTheEnd() async throws {
        let transport = ScriptedTransport(bodies: [
            #"{"events":[{"id":"1"}],"totalCount":3,"_links":{"nextPage":"/api/events?after=MTaxX34=&limit=1"}}"#,
            #"{"events":[{"id":"2"}],"pagination":{"after":"x"},"_links":{"nextPage":"/api/v1/events?after=b%3D&limit=1"}}"#,
            #"{"events":[{"id":"3"}],"pagination":{"after":"unused"},"_links":{"previousPage":"/x"}}"#,
        ])
        let client = try testClient(transport)
        let pages = try client.events(limit: 1)
        var seen: [Page<EventDefinition>] = []
        for try await page in pages { seen.append(page) }
        #expect(seen.flatMap(\.items).map(\.id) == ["1", "2", "3"])
        #expect(seen.map(\.isLast) == [false, false, true])
        #expect(seen[0].total == 3)
        #expect(
            transport.targets == [
                "/api/v1/events?limit=1", "/api/v1/events?after=MTaxX34%3D&limit=1",
                "/api/v1/events?after=b%3D&limit=1",
            ])
        #expect(client.requestsSent == 3)
        #expect(seen[1].origin.target == "/api/v1/events?after=MTaxX34%3D&limit=1")
        #expect(seen[1].origin.method == "GET")
        #expect(String(decoding: seen[2].origin.body, as: UTF8.self).contains("previousPage"))
    }

    @Test(arguments: [
        #"{"events":[]}"#, #"{"events":[],"_links":{}}"#, #"{"events":[],"_links":{"nextPage":null}}"#,
        #"{"events":[],"_links":{"nextPage":""}}"#, #"{"events":[],"pagination":{"after":null}}"#,
        #"{"events":[],"pagination":{"after":""}}"#, #"{"events":[],"pagination":null,"_links":null}"#,
    ])
    func endsWhereAPageSaysSo(_ body: String) async throws {
        let transport = ScriptedTransport(bodies: [body])
        let gathered = try await testClient(transport).events().all()
        #expect(gathered.isComplete)
        #expect(transport.requests.count == 1)
    }

    @Test func goesOnBehindEmptyPages() async throws {
        let transport = ScriptedTransport(bodies: [
            #"{"events":[],"_links":{"nextPage":"/api/events?after=1"}}"#,
            #"{"events":[],"_links":{"nextPage":"/api/events?after=2"}}"#, #"{"events":[{"id":"a"}]}"#,
        ])
        #expect(try await ids(transport) == ["a"])
    }

    @Test func searchSendsItsBodyWithEveryPage() async throws {
        let transport = ScriptedTransport(bodies: [
            #"{"visitors":[{"id":"a"}],"totalVisitorsCount":2,"pagination":{"after":["x",7]}}"#,
            #"{"visitors":[{"id":"b"}],"pagination":{}}"#,
        ])
        let client = try testClient(transport)
        let found = try await client.searchVisitors([.uid(.is, "u")], sort: .created(.descending), limit: 50).all()
        #expect(found.items.map(\.id) == ["a", "b"])
        #expect(
            transport.targets == [
                "/api/v2/visitors/search?limit=50", "/api/v2/visitors/search?limit=50&after=%5B%22x%22%2C7%5D",
            ])
        #expect(transport.requests[0].method == "POST")
        #expect(transport.requests[0].body == transport.requests[1].body)
        #expect(
            transport.requests[1].body.map { String(decoding: $0, as: UTF8.self) }
                == #"{"filters":[{"name":"uid","operator":"is","value":"u"}],"sort":{"timeCreate":"desc"}}"#)
        #expect(transport.requests[1].headers.contains(HTTPHeader("Content-Type", "application/json")))
    }

    @Test func aBoundEndsTheWalkAndThePageSaysThatThereIsMore() async throws {
        let transport = ScriptedTransport { (number, _) throws(TransportError) in
            .json(#"{"events":[{"id":"\#(number)"}],"_links":{"nextPage":"/api/events?after=\#(number)"}}"#)
        }
        let gathered = try await testClient(transport).events().limited(to: 3).all()
        #expect(gathered.items.count == 3)
        #expect(gathered.pages == 3)
        #expect(!gathered.isComplete)
        #expect(transport.requests.count == 3)
        #expect(try await testClient(transport).events().limited(to: 0).all().pages == 0)
    }

    @Test func poisonRecordsAreKeptAndTheWalkGoesOn() async throws {
        let deep = String(repeating: "[", count: 600) + String(repeating: "]", count: 600)
        let transport = ScriptedTransport(bodies: [
            #"""
            {"events":[{"id":"1"}, {"name":"no id"},{"id":"2","value":1e400} ,{"id":"3","value":\#(deep)},{"id":"4",nope},
            "word",{"id":"5\ud83d"},{"id":9223372036854775808},{"id":"7","startedAt":"soon"}],"_links":{}}
            """#
        ])
        let page = try await testClient(transport).visitorEvents("v").all()
        #expect(page.items.map(\.id) == ["1", "5\u{FFFD}"])
        #expect(page.rejected.map(\.position) == [1, 2, 3, 4, 5, 7, 8])
        #expect(page.rejected[0].reason == "id is missing")
        #expect(page.rejected[0].bytes == Array(#"{"name":"no id"}"#.utf8))
        #expect(page.rejected[1].bytes == Array(#"{"id":"2","value":1e400}"#.utf8))
        #expect(page.rejected[2].bytes.count > 1200)
        #expect(page.rejected[5].reason == "id is a number beyond 64 bits")
        #expect(page.rejected[5].bytes == Array(#"{"id":9223372036854775808}"#.utf8))
        #expect(page.rejected[6].reason == "startedAt is no time")
    }

    @Test func repairedRecordsAreCounted() async throws {
        let transport = ScriptedTransport(bodies: [#"{"events":[{"id":"1"},{"id":"a","name":"x\ud83d\u0000"}]}"#])
        var pages = try testClient(transport).events().makeAsyncIterator()
        #expect(try await pages.next(isolation: nil)?.repaired == 1)
    }
}
