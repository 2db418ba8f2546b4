import Archive
import Foundation
import Smartlook
import Synchronization
import Wire

@testable import SmartlookServer

/// A server over an archive, for as long as a test runs.
struct LiveServer: Sendable {
    let archive: ReportArchive
    let port: Int
    static let secret = "0123456789abcdef0123456789abcdef"

    var url: String { "http://127.0.0.1:\(port)" }

    var client: SmartlookClient {
        get throws {
            try SmartlookClient(
                baseURL: url, token: Self.secret, transport: CurlTransport(), retry: RetryPolicy(attempts: 1))
        }
    }

    /// Options that tests share: no budget, the sample's time zone, a standing clock.
    static var options: APIServer.Options {
        var options = APIServer.Options()
        options.budget = nil
        options.timezone = SampleProject.timezone
        options.now = { SampleProject.defaultNow }
        options.switches.funnelDelay = .milliseconds(20)
        return options
    }

    /// Serves an archive while the body runs, then ends the server and waits for that.
    static func run(
        _ archive: ReportArchive, _ options: APIServer.Options = LiveServer.options,
        _ body: @escaping @Sendable (LiveServer) async throws -> Void
    ) async throws {
        try await run([archive], options) { try await body($0[0]) }
    }

    /// Serves several archives, each with a server of its own.
    static func run(
        _ archives: [ReportArchive], _ options: APIServer.Options = LiveServer.options,
        _ body: @escaping @Sendable ([LiveServer]) async throws -> Void
    ) async throws {
        await turns.take()
        defer { turns.giveBack() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            var servers: [LiveServer] = []
            for archive in archives {
                if try archive.tokens().isEmpty {
                    _ = try archive.addToken(secret: secret, description: "test", now: options.now())
                }
                let server = try APIServer(archive: archive, options: options)
                let (ports, ready) = AsyncStream.makeStream(of: Int.self)
                group.addTask {
                    defer { ready.finish() }
                    try await server.run { ready.yield($0) }
                }
                var iterator = ports.makeAsyncIterator()
                guard let port = await iterator.next() else { return try await group.waitForAll() }
                servers.append(LiveServer(archive: archive, port: port))
            }
            try await body(servers)
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    /// One test at a time: dozens of blocking transfers would take every thread from the servers they wait for.
    private static let turns = Turns()

    /// One server over the shop for all tests that need no other options; it ends with the tests.
    private static let shared = Task {
        let archive = try Shop.archive
        let (ports, ready) = AsyncStream.makeStream(of: Int.self)
        let server = try APIServer(archive: archive, options: options)
        Task { try await server.run { ready.yield($0) } }
        var iterator = ports.makeAsyncIterator()
        return LiveServer(archive: archive, port: await iterator.next() ?? 0)
    }

    static func overShop(_ body: @Sendable (LiveServer) async throws -> Void) async throws {
        await turns.take()
        defer { turns.giveBack() }
        try await body(shared.value)
    }

    /// Sends one request as it is.
    func send(
        _ method: String = "GET", _ target: String, body: String? = nil, token: String? = LiveServer.secret
    ) async throws -> (status: Int, json: JSONValue, response: HTTPResponse) {
        let headers = token.map { [HTTPHeader("Authorization", "Bearer \($0)")] } ?? []
        let response = try await CurlTransport().send(
            HTTPRequest(method: method, url: url + target, headers: headers, body: body.map { Array($0.utf8) }))
        return (response.status, (try? JSONValue(bytes: response.body)) ?? .null, response)
    }
}

extension Pages {
    /// How many records the server says there are.
    func total() async throws -> Int? {
        var iterator = makeAsyncIterator()
        return try await iterator.next()?.total
    }
}

/// The sample of six weeks and an archive that holds it, made once for all tests.
enum Shop {
    static let sample = SampleProject(weeks: 6)

    private static let stored = Result { () throws -> ReportArchive in
        let archive = try emptyArchive()
        try sample.write(into: archive)
        _ = try archive.addToken(secret: LiveServer.secret, description: "test", now: SampleProject.defaultNow)
        return archive
    }

    static var archive: ReportArchive { get throws { try stored.get() } }

    static func emptyArchive() throws -> ReportArchive {
        let folder = FileManager.default.temporaryDirectory.appending(path: "weeklook-server-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        _ = removalAtExit
        folders.withLock { $0.append(folder) }
        return try ReportArchive(path: folder.appending(path: "archive.sqlite").path)
    }

    private static let folders = Mutex<[URL]>([])

    /// Servers outlive the tests that start them, so their folders go when the tests' process does.
    private static let removalAtExit: Void = {
        atexit {
            for folder in Shop.folders.withLock({ $0 }) { try? FileManager.default.removeItem(at: folder) }
        }
    }()
}
