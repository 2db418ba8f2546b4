import Testing
import Wire

@testable import Smartlook

@Suite struct WebhooksTests {
    private let list = #"[{"id":"w1","url":"https://a.b","type":"alerts","enabled":true},{"id":"w2","new":{}}]"#

    @Test func readsTheBareList() async throws {
        let transport = ScriptedTransport(bodies: [list])
        let page = try await testClient(transport).webhooks()
        #expect(page.items.map(\.id) == ["w1", "w2"])
        #expect(page.items[0].enabled == true)
        #expect(page.isLast)
        #expect(transport.targets == ["/api/v1/webhooks"])
    }

    @Test(arguments: ["webhooks", "items", "data"]) func readsAListInAnObject(_ name: String) async throws {
        let body = #"{"totalCount":2,"\#(name)":\#(list)}"#
        let page = try await testClient(ScriptedTransport(bodies: [body])).webhooks()
        #expect(page.items.count == 2)
        #expect(page.total == 2)
    }

    @Test func aPoisonWebhookIsKeptAsItCame() async throws {
        let page = try await testClient(ScriptedTransport(bodies: [#"[{"id":null},{"id":"w"}, 7 ]"#])).webhooks()
        #expect(page.items.map(\.id) == ["w"])
        #expect(page.rejected.map { String(decoding: $0.bytes, as: UTF8.self) } == [#"{"id":null}"#, "7"])
    }

    @Test(arguments: ["", "{}", "null", "[", "[] x", #"{"error":"no"}"#, #"{"webhooks":{}}"#, "<html>"])
    func anythingElseIsNoList(_ body: String) async throws {
        let client = try testClient(ScriptedTransport(bodies: [body]))
        let error = await failure { () async throws(SmartlookError) in _ = try await client.webhooks() }
        #expect(error?.code == .badAnswer)
    }

    @Test func otherListsStayObjects() async throws {
        let client = try testClient(ScriptedTransport(bodies: ["[]"]))
        let error = await failure { () async throws(SmartlookError) in _ = try await client.events().all() }
        #expect(error?.code == .badAnswer)
    }

    @Test func asksAsDocumented() async throws {
        let transport = ScriptedTransport { (_, request) throws(TransportError) in
            request.method == "DELETE" ? HTTPResponse(status: 204) : .json(#"{"id":"w","lastResponse":{"status":200}}"#)
        }
        let client = try testClient(transport)
        #expect(try await client.createWebhook(.alerts, url: "https://a.b").value.id == "w")
        _ = try await client.createWebhook(.shares, url: "https://a.b", secret: "s\"", source: "x")
        #expect(try await client.webhook("w/1").value.lastResponse == #"{"status":200}"#)
        #expect(try await client.updateWebhook("w", enabled: false).value.id == "w")
        _ = try await client.updateWebhook("w", url: "https://c.d", secret: "t")
        #expect(try await client.deleteWebhook("w").status == 204)
        #expect(
            transport.requests.map { "\($0.method) \(WebAddress($0.url)?.rest ?? "")" } == [
                "POST /api/v1/webhooks", "POST /api/v1/webhooks", "GET /api/v1/webhooks/w%2F1",
                "PATCH /api/v1/webhooks/w", "PATCH /api/v1/webhooks/w", "DELETE /api/v1/webhooks/w",
            ])
        #expect(
            transport.requests.map { $0.body.map { String(decoding: $0, as: UTF8.self) } } == [
                #"{"type":"alerts","url":"https://a.b"}"#,
                #"{"secret":"s\"","source":"x","type":"shares","url":"https://a.b"}"#, nil, #"{"enabled":false}"#,
                #"{"secret":"t","url":"https://c.d"}"#, nil,
            ])
    }

    @Test func aChangeChangesSomething() async throws {
        let transport = ScriptedTransport(bodies: [])
        let client = try testClient(transport)
        let error = await failure { () async throws(SmartlookError) in _ = try await client.updateWebhook("w") }
        #expect(error?.code == .configuration)
        #expect(transport.requests.isEmpty)
    }

    @Test(arguments: [TransportError.Code.interrupted, .timedOut]) func whatMayHaveBeenMadeIsNotMadeAgain(
        _ fault: TransportError.Code
    ) async throws {
        let transport = ScriptedTransport { (_, _) throws(TransportError) in
            throw TransportError(code: fault, message: "It broke.")
        }
        let client = try testClient(transport)
        let error = await failure { () async throws(SmartlookError) in
            _ = try await client.createWebhook(.alerts, url: "https://a.b")
        }
        #expect(error?.message == "It broke. It may have been carried out all the same; look before you repeat it.")
        #expect(transport.requests.count == 1)
        // A change can be made twice.
        let again = await failure { () async throws(SmartlookError) in
            _ = try await client.updateWebhook("w", enabled: true)
        }
        #expect(again?.message == "It broke.")
        #expect(transport.requests.count == 6)
    }

    @Test(arguments: [500, 502, 504, 408]) func afterAServerErrorNothingIsMadeAgain(_ status: Int) async throws {
        let transport = ScriptedTransport { (_, _) throws(TransportError) in HTTPResponse(status: status) }
        let client = try testClient(transport)
        let error = await failure { () async throws(SmartlookError) in
            _ = try await client.createWebhook(.alerts, url: "https://a.b")
        }
        #expect(error?.message.contains("look before you repeat it") == true)
        #expect(transport.requests.count == 1)
    }

    @Test func whatSurelyDidNotArriveIsSentAgain() async throws {
        let transport = ScriptedTransport { (number, _) throws(TransportError) in
            switch number {
            case 0: throw TransportError(code: .couldNotConnect, message: "Nobody there.")
            case 1: HTTPResponse(status: 429)
            case 2: HTTPResponse(status: 503)
            default: .json(#"{"id":"w"}"#)
            }
        }
        #expect(try await testClient(transport).createWebhook(.notes, url: "https://a.b").value.id == "w")
        #expect(transport.requests.count == 4)
    }
}
