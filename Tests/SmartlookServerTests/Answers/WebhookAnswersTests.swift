import Archive
import Smartlook
import Testing
import Wire

@testable import SmartlookServer

@Suite struct WebhookAnswersTests {
    @Test func webhooksAreMadeReadChangedAndDeleted() async throws {
        let project = try SmallProject(visitors: 1)
        try await LiveServer.run(project.archive, SmallProject.options) { server in
            #expect(try await server.send("GET", "/api/v1/webhooks").json == [])
            let (made, receipt, _) = try await server.send(
                "POST", "/api/webhooks",
                body: #"{"url": "https://a.example/in", "type": "notes", "secret": "hush", "source": "script"}"#)
            let id = try #require(receipt["id"]?.stringValue)
            #expect(made == 200 && receipt == ["id": .string(id)])
            let shown: JSONValue = [
                "id": .string(id), "url": "https://a.example/in", "type": "notes", "enabled": true,
            ]
            #expect(try await server.send("GET", "/api/v1/webhooks").json == [shown])
            #expect(try await server.send("GET", "/api/v1/webhooks/\(id)").json == shown)
            let (changed, same, _) = try await server.send(
                "PATCH", "/api/v1/webhooks/\(id)",
                body: #"{"url": "http://localhost:1/", "enabled": false, "secret": ""}"#)
            #expect(changed == 200 && same == receipt)
            let stored = try #require(try server.archive.webhooks().first)
            #expect(stored.url == "http://localhost:1/" && !stored.isEnabled && stored.secret == nil)
            #expect(try await server.send("PATCH", "/api/v1/webhooks/\(id)", body: "{}").status == 200)
            let (gone, _, response) = try await server.send("DELETE", "/api/v1/webhooks/\(id)")
            #expect(gone == 204 && response.body.isEmpty)
            for method in ["GET", "DELETE"] {
                #expect(try await server.send(method, "/api/v1/webhooks/\(id)").status == 404)
            }
            #expect(try await server.send("PATCH", "/api/v1/webhooks/\(id)", body: "{}").status == 404)
        }
    }

    @Test func whatIsNoWebhookIsRefused() async throws {
        let project = try SmallProject(visitors: 1)
        try await LiveServer.run(project.archive, SmallProject.options) { server in
            for body in [
                "", "[]", "{}", #"{"url": "https://a.example"}"#, #"{"type": "alerts"}"#,
                #"{"url": "http://a.example", "type": "alerts"}"#, #"{"url": "ftp://a.example", "type": "alerts"}"#,
                #"{"url": "https://u:p@a.example", "type": "alerts"}"#, #"{"url": 1, "type": "alerts"}"#,
                #"{"url": "https://a.example", "type": "anything"}"#,
                #"{"url": "https://a.example", "type": "alerts", "enabled": true}"#,
                #"{"url": "https://a.example", "type": "alerts", "secret": 1}"#,
                #"{"url": "http://127.0.0.1.a.example", "type": "alerts"}"#,
            ] {
                let (status, json, _) = try await server.send("POST", "/api/v1/webhooks", body: body)
                #expect(status == 400 && json["message"] != nil, "\(body)")
            }
            #expect(try server.archive.webhooks().isEmpty)
        }
    }

    @Test func mappingFilesAreKept() async throws {
        let project = try SmallProject(visitors: 1)
        try await LiveServer.run(project.archive, SmallProject.options) { server in
            let path = "/api/v1/bundles/com.a%2Fb/platforms/android/releases/1.0/mapping-files"
            let (status, json, _) = try await server.send("POST", path, body: "a -> b")
            #expect(status == 201)
            #expect(json["state"] == "uploaded" && json["createdAt"]?.stringValue == "2026-11-16T08:00:00Z")
            #expect(json["oid"]?.stringValue?.isEmpty == false)
            #expect(try await server.send("POST", path, body: "c -> d").status == 409)
            #expect(try await server.send("POST", path + "?force=true", body: "c -> d").status == 201)
            #expect(try await server.send("POST", path + "?force=maybe", body: "c -> d").status == 400)
            #expect(try await server.send("POST", path + "?force=true", body: "").status == 400)
            #expect(
                try server.archive.mappingFile(bundle: "com.a/b", platform: "android", version: "1.0")
                    == Array("c -> d".utf8))
            let long = String(repeating: "x", count: 3 << 20)
            #expect(try await server.send("POST", path + "?force=true", body: long).status == 201)
            let tooLong = String(repeating: "x", count: 17 << 20)
            #expect(try await server.send("POST", path + "?force=true", body: tooLong).status == 413)
        }
    }
}
