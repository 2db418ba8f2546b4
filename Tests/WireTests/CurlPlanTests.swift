import Testing

@testable import Wire

@Suite struct CurlPlanTests {
    @Test func closedPortIsNoConnection() async {
        let error = await failure(of: HTTPRequest(url: "http://127.0.0.1:1/secret/path?key=hidden"))
        #expect(error?.code == .couldNotConnect)
        #expect(error?.description.contains("hidden") == false)
        #expect(error?.description.contains("secret") == false)
        #expect(error?.message.contains("127.0.0.1 on port 1") == true)
    }

    @Test func unknownNameCannotBeResolved() async {
        #expect(await failure(of: HTTPRequest(url: "http://no-such-host.invalid/"))?.code == .couldNotResolve)
    }

    @Test(arguments: [
        "file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "http:/x", "", "http://",
        "http://user:pw@127.0.0.1/",
        "http://127.0.0.1/a b", "http://127.0.0.1:99999/", "http://127.0.0.1\r\nX: y/", "http://127.0.0.1\\@evil/",
    ])
    func otherAddressesAreRefused(_ url: String) async {
        let error = await failure(of: HTTPRequest(url: url))
        #expect(error?.code == .unsupportedURL)
        #expect(error?.description.contains("pw") == false)
    }

    @Test(arguments: [
        HTTPHeader("Authorization", "Bearer a\r\nX-Evil: 1"), HTTPHeader("A: b\r\nC", "x"), HTTPHeader("", ""),
    ])
    func headersThatHideALineBreakAreRefused(_ header: HTTPHeader) async throws {
        let server = try SocketServer(body: "ok")
        let error = await failure(of: HTTPRequest(url: server.url, headers: [header]))
        #expect(error?.code == .other)
        #expect(server.connections == 0)
        #expect(error?.description.contains("Evil") == false)
    }

    @Test func plainHTTPGoesToNoProxy() async throws {
        let server = try SocketServer(body: "direct")
        let request = HTTPRequest(
            url: "http://localhost:\(server.port)/", headers: [HTTPHeader("Authorization", "Bearer in-clear")])
        #expect(try await testTransport().send(request).body == Array("direct".utf8))
        #expect(!RecordingProxy.server.requests.contains { $0.head.contains("in-clear") })
    }

    @Test func proxyOfHTTPSSeesNoToken() async throws {
        let request = HTTPRequest(
            url: "https://api.example.invalid/x", headers: [HTTPHeader("Authorization", "Bearer tunnel-secret")])
        let error = await failure(of: request)
        #expect(error != nil)
        let asked = RecordingProxy.server.requests.filter { $0.head.hasPrefix("CONNECT api.example.invalid:443") }
        #expect(!asked.isEmpty)
        #expect(!asked.contains { $0.head.contains("tunnel-secret") })
        #expect(error?.description.contains("tunnel-secret") == false)
    }
}
