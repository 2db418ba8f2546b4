package import Archive
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Smartlook

/// Serves an archive in the words of the Smartlook REST API (the description of 2026, versions 1 and 2).
///
/// Where the description leaves a choice open, `Switches` has a switch. Every request needs a token of the archive.
package struct APIServer: Sendable {
    private let options: Options
    private let responder: RequestResponder
    private let watch: AlertWatch

    /// A connection that sends nothing for this long is closed.
    private static let patience = TimeAmount.seconds(60)

    /// Throws where the archive cannot be read or written.
    package init(archive: ReportArchive, options: Options = Options()) throws(ArchiveError) {
        self.options = options
        let calendar = WeekCalendar(timezone: options.switches.dayZone ?? options.timezone) ?? .utc
        let store = SnapshotStore(
            archive: archive, calendar: calendar, clock: options.clock, freshness: options.freshness)
        responder = try RequestResponder(archive: archive, options: options, store: store)
        watch = AlertWatch(archive: archive, store: store, options: options)
    }

    /// Serves until the task is cancelled; `onReady` is told the port as soon as requests are taken.
    package func run(onReady: @escaping @Sendable (Int) async -> Void) async throws {
        let responder = self.responder
        let watch = self.watch
        let host = options.host
        let application = Application(
            responder: CallbackResponder<BasicRequestContext> { request, _ in
                await Self.respond(to: request, responder)
            },
            server: .http1(configuration: HTTP1Channel.Configuration(idleTimeout: Self.patience)),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: options.port), serverName: nil),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? 0
                watch.serves(at: "http://\(host.contains(":") ? "[\(host)]" : host):\(port)")
                await onReady(port)
            },
            logger: Logger(label: "weeklook.server", factory: { _ in SwiftLogNoOpLogHandler() }))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                do {
                    try await application.run()
                } catch {
                    // Being told to stop is how a server ends.
                    if !Task.isCancelled { throw error }
                }
            }
            let watching = Task { await watch.run() }
            defer { watching.cancel() }
            try await group.waitForAll()
        }
    }

    private static func respond(to request: Request, _ responder: RequestResponder) async -> Response {
        let head: APIRequest
        do throws(APIFault) {
            head = try APIRequest(
                method: request.method.rawValue, target: request.head.path ?? "/",
                authorization: request.headers[.authorization])
        } catch {
            return response(responder.reply(to: error))
        }
        let reply = await responder.reply(to: head) { (most) async throws(APIFault) in
            try await body(of: request, most)
        }
        let response = response(reply)
        return request.method == .head ? response.createHeadResponse() : response
    }

    /// Reads a body of at most so many bytes; a longer one that says so is not even begun.
    private static func body(of request: Request, _ most: Int) async throws(APIFault) -> [UInt8] {
        let tooLong = APIFault(status: 413, message: "The body is longer than \(most) bytes.")
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > most { throw tooLong }
        do {
            return Array(try await request.body.collect(upTo: most).readableBytesView)
        } catch is NIOTooManyBytesError {
            throw tooLong
        } catch {
            throw .bad("The body broke off before its end.")
        }
    }

    private static func response(_ reply: APIReply) -> Response {
        var headers: HTTPFields = [.cacheControl: "no-store"]
        for (name, value) in reply.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        guard reply.status != 204 else { return Response(status: .noContent, headers: headers) }
        return Response(
            status: .init(code: reply.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: reply.body)))
    }
}
