import Archive
import Smartlook
import Testing
import Wire

@testable import SmartlookServer

@Suite struct APIDescriptionTests {
    private let json = APIDescription.json

    private func members(_ json: JSONValue?) -> [String: JSONValue] {
        guard case .object(let members)? = json else { return [:] }
        return members
    }

    /// The parts of the description that describe one operation, by its name.
    private var operations: [String: (path: String, method: String, json: JSONValue)] {
        var found: [String: (String, String, JSONValue)] = [:]
        for (path, methods) in members(json["paths"]) {
            for (method, operation) in members(methods) {
                found[operation["operationId"]?.stringValue ?? ""] = (path, method, operation)
            }
        }
        return found
    }

    @Test func itIsServedToAnybodyAndNamesEveryOperation() async throws {
        try await LiveServer.overShop { server in
            let (status, served, response) = try await server.send("GET", "/openapi.json", token: nil)
            #expect(status == 200 && served == APIDescription.json)
            #expect(response.header("Content-Type")?.hasPrefix("application/json") == true)
        }
        #expect(Set(operations.keys) == Set(ServedOperation.all.map(\.name) + ["getStatus", "getDescription"]))
    }

    @Test(arguments: ServedOperation.all) func everyOperationHasItsErrorsAndParameters(operation: ServedOperation)
        throws
    {
        let described = try #require(operations[operation.name])
        #expect(described.method == operation.method.lowercased())
        let statuses = Set(members(described.json["responses"]).keys)
        #expect(statuses.isSuperset(of: ["400", "401", "404", "405", "413"]))
        if case .smartlook = operation { #expect(statuses.contains("429")) } else { #expect(statuses.contains("403")) }
        #expect(statuses.contains { $0.hasPrefix("2") })
        guard case .array(let parameters)? = described.json["parameters"] else { return #expect(Bool(false)) }
        let ids = parameters.filter { $0["in"] == "path" }.compactMap { $0["name"]?.stringValue }
        #expect(ids.count == operation.pattern.count { $0 == "*" })
        for id in ids { #expect(described.path.contains("{\(id)}")) }
    }

    @Test func everyReferenceLeadsSomewhere() {
        func check(_ value: JSONValue) {
            switch value {
            case .array(let items): for item in items { check(item) }
            case .object(let members):
                if let reference = members["$ref"]?.stringValue {
                    let target = reference.split(separator: "/").dropFirst().reduce(json as JSONValue?) {
                        $0?[String($1)]
                    }
                    #expect(target != nil, "\(reference)")
                }
                for member in members.values { check(member) }
            default: break
            }
        }
        check(json)
    }

    @Test func theCheckFindsWhatIsWrong() {
        let check = SchemaCheck(json)
        let schema = JSONSchema.reference("Webhook")
        let good: JSONValue = ["id": "x", "url": "u", "type": "t", "enabled": true]
        #expect(check.fault(good, schema) == nil)
        for bad: JSONValue in [
            ["id": "x", "url": "u", "type": "t"], ["id": 1, "url": "u", "type": "t", "enabled": true], "x",
            ["id": "x", "url": "u", "type": "t", "enabled": true, "secret": "s"],
        ] {
            #expect(check.fault(bad, schema) != nil)
        }
    }

    /// Every operation is asked once, and its answer held against what is described.
    @Test func answersAreAsDescribed() async throws {
        let project = try SmallProject()
        _ = try project.archive.addToken(
            secret: LiveServer.secret, description: "owner", isOwner: true, now: SmallProject.options.now())
        let webhook = WebhookRecord(id: "w", url: "https://a.example", type: "notes", created: SmallProject.start)
        try project.archive.store(webhook)
        let days = "?dateFrom=2026-11-09&dateTo=2026-11-10"
        let requests: [(operation: String, target: String, body: String?)] = [
            ("getMe", "me", nil), ("getApiStats", "statistics", nil), ("getEventsList", "events?limit=1", nil),
            ("getEventDetail", "events/e-view\(days)", nil), ("getEventVisitors", "events/e-view/visitors\(days)", nil),
            ("getFunnelsList", "funnels", nil), ("getFunnelDetail", "funnels/f\(days)", nil),
            ("getFunnelDetail", "funnels/f\(days)&waitForFinish=true", nil),
            ("getFunnelVisitorsDropOffList", "funnels/f/visitors/drop-off\(days)&step=1&success=true", nil),
            ("searchVisitors", "visitors/search?limit=2", #"{"filters": []}"#),
            ("getVisitorDetails", "visitors/v1", nil), ("getVisitorSessions", "visitors/v1/sessions", nil),
            ("getVisitorEvents", "visitors/v1/events?limit=1", nil),
            ("searchSessions", "sessions/search", #"{"filters": []}"#), ("getSessionDetail", "sessions/s1", nil),
            ("getPublicSession", "sessions/s1/public-link", nil), ("getWebhooks", "webhooks", nil),
            ("createWebhook", "webhooks", #"{"url": "https://b.example", "type": "notes"}"#),
            ("getWebhook", "webhooks/w", nil), ("updateWebhook", "webhooks/w", #"{"enabled": false}"#),
            ("listTokens", "tokens", nil), ("createToken", "tokens", #"{"description": "d"}"#),
            ("uploadMappingFile", "bundles/b/platforms/p/releases/1/mapping-files", "x"),
            ("deleteVisitors", "visitors?uids=u1", nil), ("deleteVisitor", "visitors/v0", nil),
            ("deleteEvent", "events/e-buy", nil), ("deleteWebhook", "webhooks/w", nil),
        ]
        let (json, operations) = (json, operations)
        try await LiveServer.run(project.archive, SmallProject.options) { server in
            let check = SchemaCheck(json)
            for (name, target, body) in requests {
                let operation = try #require(operations[name])
                let (status, answer, response) = try await server.send(
                    operation.method.uppercased(), "/api/\(target)", body: body)
                let described = operation.json["responses"]?["\(status)"]
                #expect(described != nil && status < 300, "\(name) \(status)")
                if let schema = described?["content"]?["application/json"]?["schema"] {
                    let fault = check.fault(answer, schema, at: name)
                    #expect(fault == nil)
                } else {
                    #expect(response.body.isEmpty)
                }
            }
        }
    }
}
