import Archive
import Smartlook
import Testing

@testable import SmartlookServer

@Suite struct VisitorEventAnswersTests {
    /// The visitor with the most events, and those events.
    private var busiest: (id: String, events: [EventRecord]) {
        get throws {
            let groups = Dictionary(grouping: Shop.sample.events, by: \.visitor)
            let most = try #require(groups.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) })
            return (most.key, most.value)
        }
    }

    @Test func walkingAllVisitorsGivesTheArchivesEvents() async throws {
        let byVisitor = Dictionary(grouping: Shop.sample.events, by: \.visitor)
        let chosen = Shop.sample.visitors.enumerated().filter { $0.offset % 12 == 0 }.map(\.element.id)
        let rows = try Shop.archive.events()
        let keys = Set(rows.key.map(\.hex))
        try await LiveServer.overShop { server in
            let client = try server.client
            for visitor in chosen {
                let events = try await client.visitorEvents(visitor, limit: 7).all().items
                let expected = byVisitor[visitor] ?? []
                #expect(events.map(\.eventName) == expected.map(\.name))
                #expect(events.map(\.startedAt) == expected.map(\.time))
                #expect(events.map(\.sessionId) == expected.map(\.session))
                #expect(events.map(\.pageUrl) == expected.map(\.pageURL))
                #expect(events.map(\.type) == expected.map(\.type))
                #expect(Set(events.map(\.id)).count == events.count && events.allSatisfy { keys.contains($0.id) })
                for (event, record) in zip(events, expected) {
                    let properties = (event.properties ?? []).map { "\($0.name ?? "")=\($0.value ?? "")" }
                    #expect(properties.sorted() == record.properties.map { "\($0.name)=\($0.value)" }.sorted())
                }
            }
        }
    }

    @Test func eventsAreSelectedByDayTypeAndSession() async throws {
        let (id, events) = try busiest
        let calendar = Shop.sample.facts.calendar
        let day = calendar.date(of: events[events.count / 2].time)
        let session = try #require(events[0].session)
        try await LiveServer.overShop { server in
            let client = try server.client
            let oneDay = try await client.visitorEvents(id, from: day, to: day).all().items
            #expect(oneDay.map(\.startedAt) == events.map(\.time).filter { calendar.date(of: $0) == day })
            let pages = try await client.visitorEvents(id, types: [.url, .error]).all().items
            #expect(pages.count == events.count { $0.type == "url" || $0.type == "error" })
            let one = try await client.visitorEvents(id, sessionID: session).all().items
            #expect(one.count == events.count { $0.session == session })
            #expect(try await client.visitorEvents(id, sessionID: "none").all().items.isEmpty)
            #expect(try await server.send("GET", "/api/v1/visitors/\(id)/events?eventTypes=smell").status == 400)
        }
    }

    @Test func limitsHoldAndPagesGoBothWays() async throws {
        let (id, events) = try busiest
        try await LiveServer.overShop { server in
            func page(_ target: String) async throws -> (ids: [String], links: JSONValue?) {
                let json = try await server.send("GET", target).json
                guard case .array(let items)? = json["events"] else { return ([], nil) }
                return (items.compactMap { $0["id"]?.stringValue }, json["_links"])
            }
            let all = try await page("/api/v1/visitors/\(id)/events?limit=100000").ids
            #expect(all.count == min(1000, events.count))
            #expect(try await page("/api/v1/visitors/\(id)/events").ids.count == min(100, events.count))
            let first = try await page("/api/v1/visitors/\(id)/events?limit=5")
            let second = try await page(try #require(first.links?["nextPage"]?.stringValue))
            #expect(second.ids == Array(all[5..<10]))
            let back = try await page(try #require(second.links?["previousPage"]?.stringValue))
            #expect(back.ids == first.ids && back.links?["previousPage"] == nil)
        }
    }
}
