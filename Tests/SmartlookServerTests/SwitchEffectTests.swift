import Archive
import Smartlook
import Testing
import Wire

@testable import SmartlookServer

/// What each switch changes on the wire.
@Suite struct SwitchEffectTests {
    private func run(
        _ settings: [String: String], budget: APIServer.Budget? = nil,
        _ body: @escaping @Sendable (LiveServer) async throws -> Void
    ) async throws {
        var options = SmallProject.options
        options.budget = budget
        options.switches.funnelDelay = .milliseconds(20)
        for (name, value) in settings {
            let entry = try #require(SwitchEntry.all.first { $0.name == name })
            #expect(entry.set(&options.switches, to: value))
        }
        try await LiveServer.run(try SmallProject().archive, options, body)
    }

    private static let days = "?dateFrom=2026-11-09&dateTo=2026-11-10"

    @Test(arguments: [("percent", 100.0), ("fraction", 1.0)]) func rates(value: String, all: Double) async throws {
        try await run(["rates": value]) { server in
            let json = try await server.send("GET", "/api/v1/funnels/f\(Self.days)&waitForFinish=true").json
            #expect(json["funnel"]?["conversionRate"] == .number(all))
            #expect(json["computation"]?["finishedProgress"] == .number(all))
        }
    }

    @Test(arguments: [
        ("seconds", "named", 0.02), ("milliseconds", "partial", 20), ("seconds", "missing", 0.02),
    ])
    func unfinishedFunnels(unit: String, body: String, delay: Double) async throws {
        try await run(["delay-unit": unit, "unfinished": body]) { server in
            let json = try await server.send("GET", "/api/v1/funnels/f\(Self.days)").json
            #expect(
                json["computation"] == [
                    "isFinished": false, "finishedProgress": 0.0, "nextAttemptDelay": .number(delay),
                ])
            #expect((json["funnel"] != nil) == (body != "missing"))
            guard case .array(let steps)? = json["funnel"]?["steps"] else { return #expect(body != "partial") }
            #expect(body == "partial" && steps.map { $0["visitorsCount"] } == [0, 0])
        }
    }

    @Test func funnelsAtOnce() async throws {
        try await run(["funnels": "at-once"]) { server in
            let json = try await server.send("GET", "/api/v1/funnels/f\(Self.days)").json
            #expect(json["computation"]?["isFinished"] == true)
            #expect(json["funnel"]?["createdAt"] == "2026-11-09T08:00:00Z")
            #expect(json["funnel"]?["updatedAt"] == "2026-11-09T08:00:00Z")
        }
    }

    @Test func limits() async throws {
        @Sendable func count(_ json: JSONValue) -> Int {
            guard case .array(let sessions)? = json["sessions"] else { return -1 }
            return sessions.count
        }
        let search = #"{"filters": []}"#
        try await run(["limit-default": "3", "limit-most": "6", "over-limit": "refuse"]) { server in
            for (query, expected) in [("", 3), ("?limit=6", 6), ("?limit=7", -1)] {
                let (status, json, _) = try await server.send("POST", "/api/v1/sessions/search\(query)", body: search)
                #expect(count(json) == expected && (status == 400) == (expected < 0))
            }
        }
        try await run(["limit-most": "6"]) { server in
            for (query, expected) in [("", 6), ("?limit=7", 6), ("?limit=1000000000", 6)] {
                let json = try await server.send("POST", "/api/v1/sessions/search\(query)", body: search).json
                #expect(count(json) == expected)
            }
        }
    }

    @Test func linksAndCursors() async throws {
        try await run(["links": "versioned", "link-cursors": "encoded", "last-page": "null", "cursor": "list"]) {
            server in
            let (_, json, _) = try await server.send(
                "POST", "/api/v2/visitors/search?limit=4", body: #"{"filters": []}"#)
            let next = try #require(json["_links"]?["nextPage"]?.stringValue)
            #expect(next.hasPrefix("/api/v2/visitors/search?after="))
            #expect(next.contains("%3D") || !next.dropFirst(30).dropLast(8).contains("="))
            guard case .array(let cursor)? = json["pagination"]?["after"] else {
                return #expect(Bool(false), "\(json)")
            }
            #expect(cursor.count == 1)
            let last = try await server.send("GET", "/api/v1/events?limit=1000").json
            #expect(last["_links"] == ["nextPage": nil, "previousPage": nil])
            #expect(last["pagination"] == ["after": nil, "before": nil])
        }
        try await run(["cursor": "number"]) { server in
            let json = try await server.send("GET", "/api/v1/events?limit=1").json
            #expect(json["pagination"]?["after"] == 1)
        }
    }

    @Test(arguments: [
        ("message", #"{"message":"There is no session 'x'."}"#), ("error", #"{"error":"There is no session 'x'."}"#),
        ("nested", #"{"error":{"message":"There is no session 'x'."}}"#), ("text", "There is no session 'x'."),
        ("empty", ""),
    ])
    func errors(form: String, body: String) async throws {
        try await run(["errors": form]) { server in
            let (status, _, response) = try await server.send("GET", "/api/v1/sessions/x")
            #expect(status == 404 && String(decoding: response.body, as: UTF8.self) == body)
            let type = response.header("Content-Type")
            switch form {
            case "empty": #expect(type == nil)
            case "text": #expect(type?.hasPrefix("text/plain") == true)
            default: #expect(type?.hasPrefix("application/json") == true)
            }
        }
    }

    @Test(arguments: ["present", "absent"]) func retryAfter(value: String) async throws {
        try await run(["retry-after": value], budget: APIServer.Budget(requests: 0, minutes: 1)) { server in
            let (status, _, response) = try await server.send("GET", "/api/v1/me")
            #expect(status == 429 && (response.header("Retry-After") != nil) == (value == "present"))
        }
    }

    @Test func daysAndHistograms() async throws {
        let path = "/api/v1/events/e-view?dateFrom=2026-11-09&dateTo=2026-11-10"
        try await run(["date-to": "exclusive"]) { server in
            let event = try await server.send("GET", path).json["event"]
            #expect(event?["totalOccurrence"] == 10)
            #expect(
                event?["occurrenceHistogram"] == [
                    ["date": "2026-11-09", "occurrenceCount": 10, "uniqueVisitorsCount": 10]
                ])
        }
        try await run(["histogram": "sparse", "day-zone": "Pacific/Kiritimati"]) { server in
            // Fourteen hours ahead: the first two hours of the ten are Monday, the others Tuesday.
            let event = try await server.send("GET", path).json["event"]
            #expect(
                event?["occurrenceHistogram"] == [
                    ["date": "2026-11-09", "occurrenceCount": 2, "uniqueVisitorsCount": 2],
                    ["date": "2026-11-10", "occurrenceCount": 8, "uniqueVisitorsCount": 8],
                ])
        }
    }

    @Test(arguments: [("documented", false, true), ("present", true, true), ("absent", false, false)])
    func counts(value: String, inSearch: Bool, inDetail: Bool) async throws {
        try await run(["counts": value]) { server in
            let search = try await server.send("POST", "/api/v2/visitors/search", body: #"{"filters": []}"#).json
            guard case .array(let visitors)? = search["visitors"] else { return #expect(Bool(false), "\(search)") }
            #expect(visitors.allSatisfy { ($0["numberOfVisits"] != nil) == inSearch })
            let detail = try await server.send("GET", "/api/v1/visitors/v1").json["visitor"]
            #expect((detail?["numberOfEvents"] == 2) == inDetail && (detail?["numberOfSessions"] != nil) == inDetail)
        }
    }

    @Test(arguments: [("query", 200, 400), ("body", 400, 200), ("either", 200, 200)])
    func uids(value: String, ofQuery: Int, ofBody: Int) async throws {
        try await run(["uids": value]) { server in
            let query = try await server.send("DELETE", "/api/v1/visitors?uids=u0").status
            let body = try await server.send("DELETE", "/api/v1/visitors", body: #"{"uids": ["u1"]}"#).status
            #expect(query == ofQuery && body == ofBody)
        }
    }

    @Test func optionalFieldsCanBeLeftOut() async throws {
        try await run(["optional": "omitted"]) { server in
            let events = try await server.send("GET", "/api/v1/events?limit=1").json
            #expect(events["totalCount"] == nil && events["pagination"] == nil && events["_links"] != nil)
            #expect(events["events"] == [["id": "e-buy", "name": "buy"]])
            let dropOff = try await server.send(
                "GET", "/api/v1/funnels/f/visitors/drop-off\(Self.days)&step=0&success=true"
            ).json
            #expect(dropOff["totalVisitorsCount"] == 10)
        }
    }
}
