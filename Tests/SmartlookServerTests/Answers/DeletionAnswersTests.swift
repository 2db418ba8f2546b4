import Archive
import Smartlook
import Testing
import Wire

@testable import SmartlookServer

@Suite struct DeletionAnswersTests {
    @Test func aVisitorIsDeletedWithAllItsRows() async throws {
        let project = try SmallProject()
        try await LiveServer.run(project.archive, SmallProject.options) { server in
            let before = try await server.client.visitor("v3").value
            #expect(before.numberOfSessions == 1 && before.numberOfEvents == 2)
            let (status, json, _) = try await server.send("DELETE", "/api/v1/visitors/v3")
            #expect(status == 200 && json == ["deletedItems": 4])
            for path in ["visitors/v3", "visitors/v3/events", "visitors/v3/sessions", "sessions/s3"] {
                #expect(try await server.send("GET", "/api/v1/\(path)").status == 404)
            }
            #expect(try await server.send("DELETE", "/api/v1/visitors/v3").status == 404)
            #expect(try await server.client.searchVisitors().all().items.count == 9)
            #expect(try await server.client.searchSessions().all().items.count == 9)
            let day = try #require(CivilDate("2026-11-09"))
            #expect(try await server.client.eventDetail("e-view", from: day, to: day).value.totalOccurrence == 9)
            #expect(try server.archive.visitors().count == 9)
        }
    }

    @Test(arguments: [
        ("?uids=u0,u2", ""), ("?uids=u0&uids=u2", ""), ("?uids=u0%2Cu2,nobody", ""), ("", #"{"uids": ["u0", "u2"]}"#),
    ])
    func visitorsAreDeletedByTheirUIDs(query: String, body: String) async throws {
        let project = try SmallProject()
        try await LiveServer.run(project.archive, SmallProject.options) { server in
            let (status, json, _) = try await server.send(
                "DELETE", "/api/v1/visitors\(query)", body: body.isEmpty ? nil : body)
            #expect(status == 200 && json == ["deletedItems": 16])
            #expect(
                try await server.client.searchVisitors().all().items.map(\.id) == ["v2", "v3", "v6", "v7", "v8", "v9"])
            let (again, none, _) = try await server.send("DELETE", "/api/v1/visitors?uids=u0,u2")
            #expect(again == 200 && none == ["deletedItems": 0])
        }
    }

    @Test func nobodyIsDeletedByAnUnclearRequest() async throws {
        let project = try SmallProject()
        let requests: [(query: String, body: String?)] = [
            ("", nil), ("?uids=", nil), ("?uids=,,", nil), ("", "{}"), ("", #"{"uids": []}"#),
            ("", #"{"uids": "u0"}"#), ("", #"{"uids": ["u0"], "all": true}"#), ("", "u0"),
        ]
        try await LiveServer.run(project.archive, SmallProject.options) { server in
            for (query, body) in requests {
                let status = try await server.send("DELETE", "/api/v1/visitors\(query)", body: body).status
                #expect(status == 400)
            }
            #expect(try server.archive.visitors().count == 10)
        }
    }

    @Test func deletionsWaitForARunThatHoldsTheArchive() async throws {
        let project = try SmallProject()
        try await LiveServer.run(project.archive, SmallProject.options) { server in
            let lock = try ArchiveLock(archive: server.archive.path)
            let (status, json, response) = try await server.send("DELETE", "/api/v1/visitors/v3")
            withExtendedLifetime(lock) {}
            #expect(status == 503 && json["message"] != nil)
            #expect(response.header("Retry-After") == "30")
            #expect(try server.archive.visitors().count == 10)
        }
    }

    @Test func manyDeletionsAtOnceAreDoneOneByOne() async throws {
        let project = try SmallProject()
        try await LiveServer.run(project.archive, SmallProject.options) { server in
            let counts = try await withThrowingTaskGroup(of: JSONValue?.self) { group in
                for number in 0..<10 {
                    for _ in 0..<2 {
                        group.addTask {
                            try await server.send("DELETE", "/api/v1/visitors/v\(number)").json["deletedItems"]
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            // Of two deletions of one visitor one finds nobody.
            #expect(counts.count { $0 == 4 } == 10 && counts.count { $0 == nil } == 10)
            #expect(try server.archive.visitors().isEmpty)
        }
    }

    @Test func aDeletedEventIsGoneWhileWhatVisitorsDidStays() async throws {
        let project = try SmallProject()
        try await LiveServer.run(project.archive, SmallProject.options) { server in
            let (status, _, response) = try await server.send("DELETE", "/api/v1/events/e-buy")
            #expect(status == 204 && response.body.isEmpty)
            #expect(try await server.client.events().all().items.map(\.id) == ["e-view"])
            #expect(try await server.send("DELETE", "/api/v1/events/e-buy").status == 404)
            #expect(
                try await server.send("GET", "/api/v1/events/e-buy?dateFrom=2026-11-09&dateTo=2026-11-09").status == 404
            )
            let events = try await server.client.visitorEvents("v0").all().items
            #expect(events.map(\.eventName) == ["view", "buy"])
            #expect(events.map { $0.links?["event"] } == ["/api/events/e-view", nil])
            // A fetch that brings the definition again does not bring it back.
            try server.archive.store(
                [EventDefinitionRecord(id: "e-buy", name: "buy")], at: SmallProject.start, origin: .small)
            try await Task.sleep(for: .milliseconds(100))
            #expect(try await server.client.events().all().items.map(\.name) == ["view"])
        }
    }
}
