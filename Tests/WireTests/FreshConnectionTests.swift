import Testing

@testable import Wire

/// What changes things on the server is never sent twice by the transport itself.
@Suite struct FreshConnectionTests {
    @Test(arguments: [true, false]) func isTakenWhereARequestMayNotBeResent(_ mayBeResent: Bool) async throws {
        let server = try SocketServer { number, _ in number == 0 ? [.send(SocketServer.answer(body: [65]))] : [.reset] }
        let transport = testTransport()
        _ = try await transport.send(HTTPRequest(url: server.url))
        let request = HTTPRequest(method: "POST", url: server.url, body: [1], mayBeResent: mayBeResent)
        #expect(await failure(of: request, transport)?.code == .interrupted)
        #expect(server.requests.count == (mayBeResent ? 3 : 2))
    }
}
