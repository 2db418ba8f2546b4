import Archive
import Smartlook
import Testing

@testable import SmartlookServer

@Suite struct PageTests {
    @Test(arguments: Switches.Cursor.allCases, Switches.Links.allCases)
    func everyFormOfCursorWalksAList(form: Switches.Cursor, links: Switches.Links) async throws {
        var options = LiveServer.options
        options.switches.cursor = form
        options.switches.links = links
        try await LiveServer.run(try Shop.archive, options) { server in
            let events = try await server.client.events(limit: 4).all()
            #expect(events.items.map(\.id) == SampleDefinitions.events.map(\.id).sorted())
            #expect(try await server.client.events(limit: 4).total() == SampleDefinitions.events.count)
            let (_, json, _) = try await server.send("GET", "/api/v1/events?limit=4")
            let next = try #require(json["_links"]?["nextPage"]?.stringValue)
            #expect(next.hasPrefix(links == .versioned ? "/api/v1/events?after=" : "/api/events?after="))
            let (_, second, _) = try await server.send("GET", next)
            let back = try #require(second["_links"]?["previousPage"]?.stringValue)
            #expect(try await server.send("GET", back).json["events"] == json["events"])
        }
    }

    @Test func theFirstAndLastPageHaveNoNeighbourBeyond() async throws {
        try await LiveServer.overShop { server in
            let (_, json, _) = try await server.send("GET", "/api/v1/events?limit=1000")
            #expect(json["_links"] == [:] && json["pagination"] == [:])
        }
    }

    @Test func badCursorsAreRefused() async throws {
        let clock = ClockBox()
        var options = LiveServer.options
        options.now = { clock.now }
        try await LiveServer.run(try Shop.archive, options) { server in
            let (_, json, _) = try await server.send("GET", "/api/v1/events?limit=4")
            let cursor = try #require(json["pagination"]?["after"]?.stringValue)
            #expect(try await server.send("GET", "/api/v1/events?after=\(cursor)").status == 200)
            for bad in ["x", "MTaxX34=", "1", String(cursor.dropFirst(4)), "A\(cursor)", "%5B%5D"] {
                let (status, json, _) = try await server.send("GET", "/api/v1/events?after=\(bad)")
                #expect(status == 400)
                #expect(json["message"]?.stringValue?.contains("'after'") == true)
            }
            #expect(try await server.send("GET", "/api/v1/funnels?after=\(cursor)").status == 400)
            #expect(try await server.send("GET", "/api/v1/events?after=\(cursor)&before=\(cursor)").status == 400)
            clock.advance(seconds: 3601)
            #expect(try await server.send("GET", "/api/v1/events?after=\(cursor)").status == 400)
        }
    }
}
