import Foundation
import Testing
import Wire

@testable import Smartlook

/// The whole client against servers on loopback that break off, lie, drip or send elsewhere.
@Suite struct FaultyServerTests {
    private static let token = "canary-5f0c93b1"
    private static let pages = [
        #"{"events":[{"id":"1"}],"_links":{"nextPage":"/api/events?after=MTaxX34=&limit=1"}}"#,
        #"{"events":[{"id":"2"}],"_links":{"nextPage":"/api/events?after=b%3D&limit=1"}}"#,
        #"{"events":[{"id":"3"}],"_links":{}}"#,
    ].map { Array($0.utf8) }

    /// The page a request asks for.
    private static func page(_ request: SocketServer.Received) -> [UInt8] {
        pages[request.head.contains("after=b%3D") ? 2 : request.head.contains("after=") ? 1 : 0]
    }

    private func client(
        _ url: String, retry: RetryPolicy = RetryPolicy(base: .milliseconds(1)), deadline: Duration? = .seconds(600)
    ) throws -> SmartlookClient {
        try SmartlookClient(baseURL: url, token: Self.token, retry: retry, deadline: deadline)
    }

    private func walk(_ client: SmartlookClient) async -> Result<[String], SmartlookError> {
        do throws(SmartlookError) {
            return .success(try await client.events(limit: 1).all().items.map(\.id))
        } catch {
            #expect(!"\(error)".contains(Self.token))
            return .failure(error)
        }
    }

    /// What a server does instead of answering.
    enum Fault: String, CaseIterable, Sendable {
        case reset, silentClose, shortBody, longBody, cutHead, cutChunk, badChunkSize, serverError, emptyBody, html

        func steps(_ body: [UInt8]) -> [SocketServer.Step] {
            func head(_ fields: String) -> [UInt8] { Array("HTTP/1.1 200 OK\r\n\(fields)\r\n\r\n".utf8) }
            switch self {
            case .reset: return [.reset]
            case .silentClose: return [.close]
            case .shortBody: return [.send(head("Content-Length: \(body.count)") + body.dropLast()), .close]
            case .longBody: return [.send(head("Content-Length: \(body.count + 1)") + body), .close]
            case .cutHead: return [.send(Array("HTTP/1.1 200 OK\r\nContent-Le".utf8)), .close]
            case .cutChunk: return [.send(head("Transfer-Encoding: chunked") + Array("10\r\n{\"eve".utf8)), .close]
            case .badChunkSize: return [.send(head("Transfer-Encoding: chunked") + Array("zz\r\n{}\r\n".utf8)), .close]
            case .serverError: return [.send(SocketServer.answer("502 Bad Gateway", body: []))]
            case .emptyBody: return [.send(SocketServer.answer(body: []))]
            case .html: return [.send(SocketServer.answer(body: Array("<html>Log in</html>".utf8)))]
            }
        }
    }

    @Test(arguments: [
        Fault.reset, .silentClose, .shortBody, .longBody, .cutChunk, .badChunkSize, .serverError,
    ]) func whatBreaksOffIsAskedAgain(_ fault: Fault) async throws {
        // Every page fails once before it comes.
        let server = try SocketServer { number, request in
            let body = Self.page(request)
            // Closed each time: on a connection that was used before libcurl asks again by itself.
            let answer = SocketServer.answer(headers: ["Connection: close"], body: body)
            return number % 2 == 0 ? fault.steps(body) : [.send(answer), .close]
        }
        let client = try client(server.url)
        #expect(try await walk(client).get() == ["1", "2", "3"])
        #expect(client.requestsSent == 6)
    }

    @Test(arguments: Fault.allCases) func whatNeverComesIsNoEndOfTheWalk(_ fault: Fault) async throws {
        let server = try SocketServer { _, request in
            let body = Self.page(request)
            return body == Self.pages[0] ? [.send(SocketServer.answer(body: body))] : fault.steps(body)
        }
        let client = try client(server.url)
        let error = try #require(await walk(client).failure)
        switch fault {
        case .emptyBody, .html, .cutHead:  // libcurl takes a head that was cut for a whole one, without a body
            #expect(error.code == .badAnswer)
            #expect(client.requestsSent == 2)
        case .serverError:
            #expect(error.code == .serverError)
            #expect(client.requestsSent == 6)
        default:
            #expect(error.code == .unreachable)
            #expect(client.requestsSent == 6)
        }
    }

    /// libcurl takes a gzip stream that was cut for a whole one; the reader of the page notices.
    @Test(arguments: [0, 10, 40, 100, 150, 180]) func aCompressedPageThatWasCutIsRefused(_ length: Int) async throws {
        let headers = ["Content-Encoding: gzip"]
        let cut = try SocketServer { _, _ in
            [.send(SocketServer.answer(headers: headers, body: Array(Self.compressedPage.prefix(length))))]
        }
        let code = try #require(await walk(client(cut.url, retry: .never)).failure?.code)
        #expect(code == .badAnswer || code == .unreachable)
        let whole = try SocketServer { _, _ in
            [.send(SocketServer.answer(headers: headers, body: Self.compressedPage))]
        }
        #expect(try await walk(client(whole.url)).get().count == 20)
    }

    /// A page of 20 events, compressed with gzip.
    private static let compressedPage: [UInt8] = {
        let hex =
            "1f8b08000000000002036dd2cb0ac2301085e15709b3ee2227f7f82a5244b08ba276a3b8297d775b419861661592f3af3eb2"
            + "d2f49996f78b4eeebcd27cdb4ff234385aaecfe9b8fc66e7691bdc7f87de3b3a2f822e5a6cbc88baa8b9f222e9a2d4c28bac"
            + "8bdc332f8a5120f1a2ea22c5c88ba68b98032fba2e4285103348d125aaa10a2f5461b006a10a83b527c10ac3b515e10a03b6"
            + "36010b43b67a210b83b604410bc33627610b0337951d77dc9f2f8f79b91f5f77ddb62fdb89d00bc9020000"
        let digits = hex.compactMap(\.hexDigitValue).map(UInt8.init)
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }()

    @Test func aDripEndsAtTheDeadline() async throws {
        let server = try SocketServer { _, _ in
            [.send(Array("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".utf8))]
                + (0..<60).flatMap { _ in [.send([0x20]), .pause(milliseconds: 50)] as [SocketServer.Step] }
        }
        let client = try client(server.url, deadline: .milliseconds(400))
        #expect(await walk(client).failure?.code == .timedOut)
        #expect(client.requestsSent <= 1)  // none if this machine was too busy
    }

    @Test func silenceEndsAtTheDeadline() async throws {
        let server = try SocketServer { _, _ in [.pause(milliseconds: 3000)] }
        #expect(await walk(try client(server.url, deadline: .milliseconds(300))).failure?.code == .timedOut)
    }

    @Test func aHandshakeWithoutAnAnswerEndsAtTheDeadlineAndShowsNothing() async throws {
        let server = try SocketServer(body: "plain")
        let client = try client("https://127.0.0.1:\(server.port)", deadline: .milliseconds(400))
        #expect(await walk(client).failure?.code == .timedOut)
        #expect(server.connections <= 1)
        #expect(server.requests.isEmpty)
    }

    @Test(arguments: ["302 Found", "307 Temporary Redirect", "308 Permanent Redirect"])
    func aRedirectIsNotFollowed(_ status: String) async throws {
        let other = try SocketServer(body: #"{"events":[]}"#)
        let server = try SocketServer(status, headers: ["Location: \(other.url)/api/v1/events"], body: "")
        let client = try client(server.url)
        #expect(await walk(client).failure?.code == .redirected)
        #expect(client.requestsSent == 1)
        #expect(other.connections == 0)
    }

    @Test func aRedirectToItselfIsAskedOnce() async throws {
        let server = try SocketServer("301 Moved Permanently", headers: ["Location: /api/v1/events?limit=1"], body: "")
        #expect(await walk(try client(server.url)).failure?.code == .redirected)
        #expect(server.requests.count == 1)
    }

    @Test func aClosedPortIsTriedAgainAndNamed() async throws {
        let client = try client("http://127.0.0.1:1")
        let error = try #require(await walk(client).failure)
        #expect(error.code == .unreachable)
        #expect(error.message.contains("127.0.0.1 on port 1"))
        #expect(client.requestsSent == 5)
    }

    @Test func anUnknownHostIsNamedAtOnce() async throws {
        // Plain http takes no proxy, whatever the environment says.
        let client = try SmartlookClient(
            baseURL: "http://no-such-host.invalid", token: Self.token, allowsPlainHTTP: true)
        #expect(await walk(client).failure?.message.contains("no-such-host.invalid") == true)
        #expect(client.requestsSent == 1)
    }

    /// The creation of a webhook over a connection that breaks is sent once; a deletion is repeated and finds nothing.
    @Test func whatChangesTheProjectIsRepeatedWithCare() async throws {
        let server = try SocketServer { number, request in
            number == 0 || !request.head.hasPrefix("DELETE")
                ? [.reset] : [.send(SocketServer.answer("404 Not Found", body: []))]
        }
        let client = try client(server.url)
        #expect(try await client.deleteWebhook("w").status == 404)
        #expect(server.requests.count == 2)
        let error = await failure { () async throws(SmartlookError) in
            _ = try await client.createWebhook(.alerts, url: "https://a.b")
        }
        #expect(error?.code == .unreachable)
        #expect(server.requests.count == 3)
    }
}

extension Result {
    fileprivate var failure: Failure? {
        guard case .failure(let failure) = self else { return nil }
        return failure
    }
}
