import Archive
import Hashing
import Smartlook
import Testing

@testable import SmartlookServer

@Suite(.timeLimit(.minutes(10))) struct AlertWatchTests {
    private static func options(_ clock: ClockBox? = nil) -> APIServer.Options {
        var options = SmallProject.options
        options.now = { clock?.now ?? AlertProject.now }
        options.alerts.pause = .milliseconds(20)
        options.alerts.longestPause = .milliseconds(100)
        options.alerts.firstWait = .milliseconds(10)
        return options
    }

    private static func until(_ isSo: () throws -> Bool) async throws {
        while try !isSo() { try await Task.sleep(for: .milliseconds(10)) }
    }

    @Test func anAlertIsSignedAndHasTheDocumentedShape() async throws {
        let project = try AlertProject()
        let receiver = WebhookReceiver()
        try await receiver.run { address in
            try await LiveServer.run(project.archive, Self.options()) { server in
                let (status, made, _) = try await server.send(
                    "POST", "/api/v1/webhooks", body: #"{"url": "\#(address)", "type": "alerts", "secret": "hush"}"#)
                #expect(status == 200)
                try await Self.until { !receiver.messages.isEmpty }
                let message = receiver.messages[0]
                #expect(message.path == "/hook" && message.contentType == "application/json")
                #expect(message.signature == HMACSHA256(of: message.body, key: "hush".utf8).hex)
                let json = try JSONValue(bytes: message.body)
                // Errors by visitors: 0.2, 0.1, 0.2, ..., then 0.9.
                let mean = (0.2 * 4 + 0.1 * 3) / 7
                let deviation = ((4 * (0.2 - mean) * (0.2 - mean) + 3 * (0.1 - mean) * (0.1 - mean)) / 6).squareRoot()
                guard case .number(let value)? = json["data"]?["value"],
                    case .number(let threshold)? = json["data"]?["threshold"]
                else { return #expect(Bool(false), "no figures") }
                #expect(abs(value - (0.9 - mean)) < 1e-9 && abs(threshold - 2 * deviation) < 1e-9)
                #expect(
                    json == [
                        "type": "alerts.eventAutomatic", "timestamp": "2026-11-18T06:00:00Z",
                        "project": ["id": "p", "name": "P"], "organization": ["id": "o", "name": "Weeklook"],
                        "data": [
                            "target": [
                                "name": "error", "type": "event", "id": "event_error",
                                "url": .string("\(server.url)/api/v1/events/event_error"),
                            ],
                            "direction": "up", "threshold": .number(threshold), "value": .number(value),
                            "date": "2026-11-17T23:59:59.999Z",
                        ],
                    ])
                let path = "/api/v1/webhooks/\(made["id"]?.stringValue ?? "")"
                try await Self.until { try server.archive.webhooks()[0].lastResponse != nil }
                let shown = try await server.send("GET", path).json
                #expect(shown["lastResponse"] == "200" && shown["lastResponseAt"] == "2026-11-18T06:00:00Z")
            }
        }
    }

    @Test func eachWebhookIsToldOnceAndOnlyOfItsKind() async throws {
        let project = try AlertProject()
        let clock = ClockBox()
        clock.set(AlertProject.now)
        let receiver = WebhookReceiver()
        try await receiver.run { address in
            for (id, type, isEnabled) in [
                ("one", "alerts", true), ("two", "alerts", true), ("off", "alerts", false), ("notes", "notes", true),
            ] {
                try project.archive.store(
                    WebhookRecord(
                        id: id, url: "\(address)/\(id)", type: type, isEnabled: isEnabled, created: AlertProject.now))
            }
            // A server that is started anew, and an archive that changes, tell nothing twice.
            for run in 0..<2 {
                try await LiveServer.run(project.archive, Self.options(clock)) { server in
                    try await Self.until { receiver.messages.count >= 2 }
                    try server.archive.store(
                        [VisitorRecord(id: "new\(run)")], origin: .small)
                    try await Task.sleep(for: .milliseconds(400))
                }
            }
            #expect(receiver.messages.map(\.path).sorted() == ["/hook/one", "/hook/two"])
            #expect(receiver.messages.allSatisfy { $0.signature == nil })
        }
    }

    @Test func aFailureIsTriedAgainAndRedirectsAreFailures() async throws {
        let project = try AlertProject()
        let receiver = WebhookReceiver(statuses: [500, 302])
        try await receiver.run { address in
            try project.archive.store(
                WebhookRecord(id: "w", url: address, type: "alerts", created: AlertProject.now))
            try await LiveServer.run(project.archive, Self.options()) { server in
                try await Self.until { try server.archive.webhooks()[0].lastResponse == "200" }
                try await Task.sleep(for: .milliseconds(300))
                #expect(receiver.messages.map(\.path) == ["/hook", "/hook", "/hook"])
            }
        }
    }

    @Test func aDeadWebhookIsGivenUp() async throws {
        let project = try AlertProject()
        let receiver = WebhookReceiver(statuses: Array(repeating: 500, count: 100))
        try await receiver.run { address in
            try project.archive.store(
                WebhookRecord(id: "w", url: address, type: "alerts", created: AlertProject.now))
            try await LiveServer.run(project.archive, Self.options()) { server in
                try await Self.until { receiver.messages.count >= 4 }
                try await Task.sleep(for: .milliseconds(800))
                #expect(receiver.messages.count == 4)
                #expect(try server.archive.webhooks()[0].lastResponse == "500")
            }
        }
    }
}
