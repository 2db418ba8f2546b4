import Synchronization
import Testing

@testable import Wire

@Suite struct CurlTransportTests {
    @Test func bringsStatusHeadersAndBody() async throws {
        let server = try SocketServer(
            "404 Not Found", headers: ["X-Thing:  some value ", "x-thing: second"], body: "no")
        let response = try await testTransport().send(HTTPRequest(url: server.url + "/a?b=c%3D"))
        #expect(response.status == 404)
        #expect(response.header("x-THING") == "some value")
        #expect(response.headers.filter { $0.name.lowercased() == "x-thing" }.count == 2)
        #expect(response.body == Array("no".utf8))
        #expect(server.requests.first?.head.hasPrefix("GET /a?b=c%3D HTTP/1.1\r\n") == true)
        #expect(server.requests.first?.head.contains("User-Agent: weeklook") == true)
    }

    @Test func sendsBodyAndHeadersAsGiven() async throws {
        let server = try SocketServer(body: "{}")
        let body = Array(repeating: UInt8(ascii: "x"), count: 200_000)
        let request = HTTPRequest(
            method: "POST", url: server.url + "/search",
            headers: [HTTPHeader("Authorization", "Bearer abc"), HTTPHeader("X-Empty", "")], body: body)
        _ = try await testTransport().send(request)
        let received = try #require(server.requests.first)
        #expect(received.head.hasPrefix("POST /search "))
        #expect(received.head.contains("\r\nAuthorization: Bearer abc"))
        #expect(received.head.contains("\r\nX-Empty:"))
        #expect(!received.head.lowercased().contains("expect:"))
        #expect(received.body == body)
    }

    @Test(arguments: ["PUT", "DELETE", "PATCH"]) func sendsOtherMethods(_ method: String) async throws {
        let server = try SocketServer("204 No Content", body: "")
        let response = try await testTransport().send(HTTPRequest(method: method, url: server.url, body: [1, 2]))
        #expect(response.status == 204)
        #expect(server.requests.first?.head.hasPrefix("\(method) / ") == true)
        #expect(server.requests.first?.body == [1, 2])
    }

    @Test func emptyBodyIsSentAsEmptyBody() async throws {
        let server = try SocketServer(body: "")
        _ = try await testTransport().send(HTTPRequest(method: "POST", url: server.url, body: []))
        #expect(server.requests.first?.head.contains("Content-Length: 0") == true)
    }

    @Test func usesOneConnectionForRequestsInARow() async throws {
        let server = try SocketServer(body: "ok")
        let transport = testTransport()
        for number in 0..<50 { _ = try await transport.send(HTTPRequest(url: "\(server.url)/\(number)")) }
        #expect(server.requests.count == 50)
        #expect(server.connections == 1)
    }

    @Test func runsManyRequestsAtOnce() async throws {
        // None is answered before all are there.
        let arrived = Mutex(0)
        let server = try SocketServer { _, _ in
            arrived.withLock { $0 += 1 }
            return [.wait { arrived.withLock { $0 == 24 } }, .send(SocketServer.answer(body: [65]))]
        }
        let transport = testTransport()
        let statuses = try await withThrowingTaskGroup { group in
            for _ in 0..<24 { group.addTask { try await transport.send(HTTPRequest(url: server.url)).status } }
            return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(statuses == Array(repeating: 200, count: 24))
    }

    @Test func opensANewConnectionWhereTheOldOneWasClosed() async throws {
        let server = try SocketServer { _, _ in
            [.send(SocketServer.answer(body: [65])), .close]
        }
        let transport = testTransport()
        for _ in 0..<5 { #expect(try await transport.send(HTTPRequest(url: server.url)).status == 200) }
        #expect(server.connections == 5)
    }

    @Test func headersOfAnInterimAnswerAreForgotten() async throws {
        let server = try SocketServer { _, _ in
            [
                .send(Array("HTTP/1.1 103 Early Hints\r\nX-Early: 1\r\n\r\n".utf8)),
                .send(SocketServer.answer(headers: ["X-Late: 2"], body: [65])),
            ]
        }
        let response = try await testTransport().send(HTTPRequest(url: server.url))
        #expect(response.status == 200)
        #expect(response.header("X-Early") == nil)
        #expect(response.header("X-Late") == "2")
    }

    @Test func decompressesGzip() async throws {
        let server = try SocketServer { _, _ in
            [.send(SocketServer.answer(headers: ["Content-Encoding: gzip"], body: Compressed.hello))]
        }
        let response = try await testTransport().send(HTTPRequest(url: server.url))
        #expect(String(decoding: response.body, as: UTF8.self) == "hello hello hello")
        #expect(server.requests.first?.head.contains("Accept-Encoding: gzip") == true)
    }
}
