import Testing
import Wire

@testable import Smartlook

@Suite struct SmartlookClientTests {
    @Test(arguments: [
        "http://api.eu.smartlook.cloud", "ftp://x", "", "api.eu.smartlook.cloud", "https://a.b/?x=1", "https://a.b/#x",
        "https://user:pw@a.b", "http://127.0.0.1.evil.example",
    ])
    func refusesBaseURLs(_ url: String) async {
        let error = await failure { () async throws(SmartlookError) in _ = try SmartlookClient(baseURL: url, token: "t")
        }
        #expect(error?.code == .configuration)
    }

    @Test(arguments: [
        SmartlookRegion.us.baseURL, "https://api.us.smartlook.cloud/", "http://127.0.0.1:8080", "http://localhost",
        "http://[::1]:1/api/v1/",
    ])
    func takesBaseURLs(_ url: String) throws {
        _ = try SmartlookClient(baseURL: url, token: "t")
    }

    @Test func plainHTTPCanBeAllowed() throws {
        _ = try SmartlookClient(baseURL: "http://10.0.0.1", token: "t", allowsPlainHTTP: true)
    }

    @Test(arguments: ["", " ", "a b", "a\n", "a\r\nX: y", "tokén", "a\u{0}"]) func refusesTokens(_ token: String) async
    {
        let error = await failure { () async throws(SmartlookError) in
            _ = try SmartlookClient(baseURL: "https://a.b", token: token, tokenName: "MY_VARIABLE")
        }
        #expect(error?.code == .configuration)
        #expect(error?.message.contains("MY_VARIABLE") == true)
    }

    @Test func everyOperationAsksAsDocumented() async throws {
        let transport = ScriptedTransport { (_, _) throws(TransportError) in
            .json(
                #"""
                {"projectId":"p","projectUsage":1,"id":"x","event":{"id":"e","totalOccurrence":1},"visitor":{"id":"v"},
                "events":[],"funnels":[],"sessions":[],"visitors":[],"funnel":{"steps":[]},"totalVisitorsCount":0,
                "publicLink":"https://a.b/c"}
                """#)
        }
        let client = try testClient(transport)
        _ = try await client.me()
        _ = try await client.statistics()
        _ = try await client.events(categoryID: "c/1", limit: 5).all()
        _ = try await client.eventDetail("e 1/é", from: .november(2), to: .november(8))
        _ = try await client.eventVisitors("e", from: .november(2), to: .november(8))
        _ = try await client.funnels().all()
        _ = try await client.funnelDetail("f", from: .november(2), to: .november(8), waitForFinish: true)
        _ = try await client.funnelDropOff("f", from: .november(2), to: .november(8), step: 4, success: false)
        _ = try await client.searchVisitors().all()
        #expect(try await client.visitor("v").value.id == "v")
        _ = try await client.visitorSessions("v", sort: "timeStart", limit: 2).all()
        _ = try await client.visitorEvents(
            "v", from: .november(2), types: [.url, .click, .rageClick], sessionID: "s&1", limit: 7
        ).all()
        _ = try await client.searchSessions([.lasting(atLeast: 30)]).all()
        #expect(try await client.session("s").value.id == "x")
        #expect(try await client.publicLink(toSession: "s").value.publicLink == "https://a.b/c")
        let days = "dateFrom=2026-11-02&dateTo=2026-11-08"
        #expect(
            transport.requests.map { "\($0.method) \(WebAddress($0.url)?.rest ?? "")" } == [
                "GET /api/v1/me", "GET /api/v1/statistics", "GET /api/v1/events?categoryId=c%2F1&limit=5",
                "GET /api/v1/events/e%201%2F%C3%A9?\(days)&occurrenceHistogramInterval=day",
                "GET /api/v1/events/e/visitors?\(days)", "GET /api/v1/funnels",
                "GET /api/v1/funnels/f?\(days)&waitForFinish=true",
                "GET /api/v1/funnels/f/visitors/drop-off?\(days)&step=4&success=false",
                "POST /api/v2/visitors/search?limit=100", "GET /api/v1/visitors/v",
                "GET /api/v1/visitors/v/sessions?sort=timeStart&limit=2",
                "GET /api/v1/visitors/v/events?dateFrom=2026-11-02&eventTypes=click%2Crage_click%2Curl&sessionId=s%261&limit=7",
                "POST /api/v1/sessions/search?limit=100", "GET /api/v1/sessions/s",
                "GET /api/v1/sessions/s/public-link",
            ])
    }

    @Test func asksNothingThatMakesNoSense() async throws {
        let transport = ScriptedTransport(bodies: [])
        let client = try testClient(transport)
        let faults = [
            await failure { () async throws(SmartlookError) in _ = try await client.visitor("..") },
            await failure { () async throws(SmartlookError) in _ = try await client.visitor("") },
            await failure { () async throws(SmartlookError) in _ = try client.events(limit: 0) },
            await failure { () async throws(SmartlookError) in
                _ = try await client.eventDetail("e", from: .november(8), to: .november(2))
            },
        ]
        #expect(faults.map { $0?.code } == Array(repeating: .configuration, count: 4))
        #expect(transport.requests.isEmpty)
    }

    @Test(arguments: ["{}", "[]", "null", "", #"{"error":"no"}"#, "<html>", #"{"event":null}"#])
    func anAnswerWithoutTheRecordIsNoAnswer(_ body: String) async throws {
        let client = try testClient(ScriptedTransport(bodies: [body, body, body]))
        let faults = [
            await failure { () async throws(SmartlookError) in _ = try await client.me() },
            await failure { () async throws(SmartlookError) in
                _ = try await client.eventDetail("e", from: .november(2), to: .november(8))
            },
            await failure { () async throws(SmartlookError) in
                _ = try await client.funnelDropOff("f", from: .november(2), to: .november(8), step: 1, success: true)
            },
        ]
        #expect(faults.map { $0?.code } == Array(repeating: .badAnswer, count: 3))
    }
}
