import Synchronization
import Testing

@testable import Wire

/// Servers that break off, drip, lie or send elsewhere.
@Suite struct CurlFaultTests {
    @Test func redirectIsAnAnswerAndTheOtherServerIsNeverAsked() async throws {
        let other = try SocketServer(body: "stolen")
        let server = try SocketServer("302 Found", headers: ["Location: \(other.url)/x"], body: "")
        let headers = [HTTPHeader("Authorization", "Bearer secret-token")]
        let response = try await testTransport().send(HTTPRequest(url: server.url, headers: headers))
        #expect(response.status == 302)
        #expect(other.connections == 0)
    }

    @Test func dripEndsAtTheTotalDeadline() async throws {
        let server = try SocketServer { _, _ in
            let head = Array("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".utf8)
            return [.send(head)]
                + (0..<40).flatMap { _ in [.send([65]), .pause(milliseconds: 50)] as [SocketServer.Step] } + [.close]
        }
        let transport = testTransport(TransportLimits(total: .milliseconds(300)))
        // Waiting for the server's end would be `interrupted`.
        #expect(await failure(of: HTTPRequest(url: server.url), transport)?.code == .timedOut)
    }

    @Test func silenceEndsAtTheDeadlineOfTheRequest() async throws {
        // Waiting for the server's end would be `interrupted`.
        let server = try SocketServer { _, _ in [.pause(milliseconds: 3000), .close] }
        let request = HTTPRequest(url: server.url, timeout: .milliseconds(200))
        #expect(await failure(of: request)?.code == .timedOut)
    }

    @Test func deadlineThatIsOverSendsNothing() async throws {
        let server = try SocketServer(body: "ok")
        #expect(await failure(of: HTTPRequest(url: server.url, timeout: .zero))?.code == .timedOut)
        #expect(server.connections == 0)
    }

    @Test func bodyShorterThanPromisedIsInterrupted() async throws {
        let server = try SocketServer { _, _ in
            [.send(Array("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":".utf8)), .close]
        }
        #expect(await failure(of: HTTPRequest(url: server.url))?.code == .interrupted)
    }

    @Test func cutChunkIsInterrupted() async throws {
        let server = try SocketServer { _, _ in
            [.send(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nabc".utf8)), .close]
        }
        #expect(await failure(of: HTTPRequest(url: server.url))?.code == .interrupted)
    }

    @Test func resetIsInterrupted() async throws {
        let server = try SocketServer { _, _ in [.reset] }
        #expect(await failure(of: HTTPRequest(url: server.url))?.code == .interrupted)
    }

    @Test func closeWithoutAWordIsInterrupted() async throws {
        let server = try SocketServer { _, _ in [.close] }
        #expect(await failure(of: HTTPRequest(url: server.url))?.code == .interrupted)
    }

    @Test func bodyOverTheLimitIsRefusedWhetherAnnouncedOrNot() async throws {
        let large = [UInt8](repeating: 65, count: 5000)
        let announced = try SocketServer { _, _ in [.send(SocketServer.answer(body: large))] }
        let unannounced = try SocketServer { _, _ in
            [.send(Array("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".utf8) + large), .close]
        }
        for server in [announced, unannounced] {
            let transport = testTransport(.patient(bodyBytes: 4999))
            #expect(await failure(of: HTTPRequest(url: server.url), transport)?.code == .tooLarge)
            let roomier = testTransport(.patient(bodyBytes: 5000))
            #expect(try await roomier.send(HTTPRequest(url: server.url)).body.count == 5000)
        }
    }

    @Test func limitCountsDecompressedBytes() async throws {
        let server = try SocketServer { _, _ in
            [.send(SocketServer.answer(headers: ["Content-Encoding: gzip"], body: Compressed.zeros300000))]
        }
        let small = testTransport(.patient(bodyBytes: 100_000))
        #expect(await failure(of: HTTPRequest(url: server.url), small)?.code == .tooLarge)
        let large = testTransport(.patient(bodyBytes: 300_000))
        #expect(try await large.send(HTTPRequest(url: server.url)).body.count == 300_000)
    }

    @Test func endlessHeadersAreRefused() async throws {
        let server = try SocketServer { _, _ in
            let line = "X-Line: " + String(repeating: "a", count: 500) + "\r\n"
            return [.send(Array(("HTTP/1.1 200 OK\r\n" + String(repeating: line, count: 40)).utf8)), .close]
        }
        let transport = testTransport(.patient(headerBytes: 4096))
        #expect(await failure(of: HTTPRequest(url: server.url), transport)?.code == .tooLarge)
    }

    @Test func aTransportGoesOnAfterAFailure() async throws {
        let server = try SocketServer { number, _ in number == 0 ? [.reset] : [.send(SocketServer.answer(body: [65]))] }
        let transport = testTransport()
        #expect(await failure(of: HTTPRequest(url: server.url), transport)?.code == .interrupted)
        #expect(try await transport.send(HTTPRequest(url: server.url)).status == 200)
    }

    @Test func cancelledTaskIsToldBeforeTheServerSaysAnything() async throws {
        let isTold = Mutex(false)
        let server = try SocketServer { _, _ in [.wait { isTold.withLock { $0 } }, .close] }
        let transport = testTransport()
        let task = Task { await failure(of: HTTPRequest(url: server.url), transport) }
        while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        task.cancel()
        // Who waited for the server would wait for ever.
        #expect(await task.value?.code == .cancelled)
        isTold.withLock { $0 = true }
    }

    @Test func taskCancelledBeforeItBeginsSendsNothing() async throws {
        let server = try SocketServer(body: "ok")
        let transport = testTransport()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await failure(of: HTTPRequest(url: server.url), transport)
        }
        #expect(await task.value?.code == .cancelled)
        #expect(server.requests.isEmpty)
    }
}
