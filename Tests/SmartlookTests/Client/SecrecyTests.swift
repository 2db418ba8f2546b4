import Logging
import Synchronization
import Testing
import Wire

@testable import Smartlook

/// The token is in no error, no log line, no description and no dump, whatever the server does with it.
@Suite struct SecrecyTests {
    private static let canary = "canary-0f1e2d3c4b5a69788796a5b4c3d2e1f0"

    /// Collects every line that the client logs, at the finest level.
    private struct LogBook: LogHandler {
        let heard: Heard
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            heard.append("\(event.message) \(event.metadata ?? [:])")
        }
    }

    /// Servers that give the token back in every place there is.
    static let answers: [HTTPResponse] = {
        let long = String(repeating: "x", count: 190)
        let bodies = [
            canary, #"{"message":"the token \#(canary) is bad"}"#, #"{"error":{"message":"\#(canary)"}}"#,
            #"{"error":["\#(canary)"]}"#, #"{"\#(canary)":1}"#, #"[\#(canary)]"#, "<html>Bearer \(canary)</html>",
            // Cut to its first 200 characters the text would end within the token.
            "\(long)\(canary)", #"{"message":"\#(long)\#(canary)"}"#,
            String(repeating: "x ", count: 390) + canary, String(repeating: " ", count: 785) + canary,
            #"{"events":[{"id":"1","startedAt":"\#(canary)"}],"error":"\#(canary)"}"#,
            #"{"events":[],"_links":{"nextPage":"https://\#(canary).example/api/v1/events?after=\#(canary)"}}"#,
            #"{"events":[],"pagination":{"after":"\#(canary)"}}"#, #"{"events":[],"\#(canary)"}"#,
        ]
        let headers = [
            HTTPHeader("Retry-After", canary), HTTPHeader("Location", "/\(canary)"), HTTPHeader("Date", canary),
        ]
        return [200, 301, 400, 401, 403, 404, 429, 500].flatMap { status in
            bodies.map { HTTPResponse(status: status, headers: headers, body: Array($0.utf8)) }
        }
    }()

    /// Everything that a caller may see or print of a failure.
    private func texts(of error: SmartlookError?, _ client: SmartlookClient) -> [String] {
        var dumps = ["", ""]
        dump(error, to: &dumps[0])
        dump(client, to: &dumps[1])
        return dumps + [
            error.map { "\($0)" } ?? "", error.map { String(reflecting: $0) } ?? "", "\(client)",
            String(reflecting: client), error?.message ?? "", error?.underlying ?? "", error?.path ?? "",
        ]
    }

    private func expectSilence(_ transport: any Transport) async throws {
        let heard = Heard()
        let client = try SmartlookClient(
            baseURL: "https://api.eu.smartlook.cloud", token: Self.canary, transport: transport,
            clock: TestClock().clock(), log: Logger(label: "test") { _ in LogBook(heard: heard) },
            onRequest: { heard.append("\($0) \($1 ?? 0)") })
        let failures = [
            await failure { () async throws(SmartlookError) in _ = try await client.me() },
            await failure { () async throws(SmartlookError) in _ = try await client.events().all() },
            await failure { () async throws(SmartlookError) in _ = try await client.webhooks() },
            await failure { () async throws(SmartlookError) in try await client.deleteEvent("e") },
            await failure { () async throws(SmartlookError) in _ = try await client.deleteVisitor("v") },
            await failure { () async throws(SmartlookError) in
                _ = try await client.createWebhook(.alerts, url: "https://a.b")
            },
            await failure { () async throws(SmartlookError) in
                _ = try await client.funnelDetail("f", from: .november(2), to: .november(8))
            },
        ]
        let spoken = failures.flatMap { texts(of: $0, client) } + heard.lines
        #expect(!heard.lines.isEmpty)
        // Eight characters of it would be a part of it; one in a text by chance is not.
        let part = Self.canary.prefix(14)
        #expect(spoken.filter { $0.contains(part) } == [])
    }

    @Test(arguments: answers.indices) func aServerThatGivesItBackDoesNotMakeItKnown(_ index: Int) async throws {
        let answer = Self.answers[index]
        try await expectSilence(ScriptedTransport { (_, _) throws(TransportError) in answer })
    }

    @Test(arguments: TransportError.Code.allCases) func aTransportThatRepeatsItDoesNotMakeItKnown(
        _ code: TransportError.Code
    ) async throws {
        try await expectSilence(
            ScriptedTransport { (_, _) throws(TransportError) in
                throw TransportError(code: code, message: "No answer.", underlying: "sent Bearer \(Self.canary)")
            })
    }

    /// A webhook's secret is in the request, so a server may repeat it too.
    @Test(arguments: [200, 400, 500]) func aWebhooksSecretIsNotRepeated(_ status: Int) async throws {
        let secret = "hush-5a6b7c8d9e0f"
        let padding = String(repeating: "x", count: 190)
        for body in [#"{"error":"bad secret \(secret)"}"#, #"{"message":"\(padding)\(secret)"}"#, padding + secret] {
            let client = try testClient(
                ScriptedTransport { (_, _) throws(TransportError) in .json(body, status: status) })
            let failures = [
                await failure { () async throws(SmartlookError) in
                    _ = try await client.createWebhook(.alerts, url: "https://a.b", secret: secret)
                },
                await failure { () async throws(SmartlookError) in
                    _ = try await client.updateWebhook("w", secret: secret)
                },
            ]
            #expect(failures.allSatisfy { $0 != nil })
            let spoken: [String] = failures.flatMap { texts(of: $0, client) }
            #expect(spoken.filter { $0.contains("hush-5") } == [])
        }
    }

    @Test func aBadTokenIsNotRepeated() async {
        let error = await failure { () async throws(SmartlookError) in
            _ = try SmartlookClient(baseURL: "https://a.b", token: Self.canary + "\n")
        }
        #expect(error?.code == .configuration)
        #expect(error.map { "\($0)".contains(Self.canary) } == false)
    }
}
