import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// A web server that webhooks are sent to: it notes what came and answers with the statuses given, then with 200.
final class WebhookReceiver: Sendable {
    struct Message: Sendable {
        var path: String
        var signature: String?
        var contentType: String?
        var body: [UInt8]
    }

    private let state: Mutex<(messages: [Message], statuses: [Int])>

    init(statuses: [Int] = []) {
        state = Mutex(([], statuses))
    }

    var messages: [Message] { state.withLock { $0.messages } }

    /// Receives while a body runs, which is told the address.
    func run(_ body: @escaping @Sendable (String) async throws -> Void) async throws {
        let (ports, ready) = AsyncStream.makeStream(of: Int.self)
        let application = Application(
            responder: CallbackResponder<BasicRequestContext> { [self] request, _ in
                let buffer = try await request.body.collect(upTo: 1 << 20)
                let status = state.withLock { state in
                    state.messages.append(
                        Message(
                            path: request.head.path ?? "",
                            signature: HTTPField.Name("Smartlook-Signature-256").flatMap { request.headers[$0] },
                            contentType: request.headers[.contentType], body: Array(buffer.readableBytesView)))
                    return state.statuses.isEmpty ? 200 : state.statuses.removeFirst()
                }
                return Response(status: .init(code: status), headers: [.location: "/elsewhere"])
            },
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in ready.yield(channel.localAddress?.port ?? 0) },
            logger: Logger(label: "receiver", factory: { _ in SwiftLogNoOpLogHandler() }))
        let running = Task { try await application.run() }
        var iterator = ports.makeAsyncIterator()
        let port = await iterator.next() ?? 0
        let result: Result<Void, any Error>
        do { result = .success(try await body("http://127.0.0.1:\(port)/hook")) } catch { result = .failure(error) }
        running.cancel()
        _ = await running.result
        try result.get()
    }
}
