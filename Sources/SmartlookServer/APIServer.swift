package import Archive
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Smartlook

/// Serves an archive in the words of the Smartlook REST API (the description of 2026, versions 1 and 2).
///
/// Where the description leaves a choice open, `Options` has a switch. Every request needs a token of the archive.
package struct APIServer: Sendable {
    private let options: Options
    private let responder: RequestResponder

    package init(archive: ReportArchive, options: Options = Options()) {
        self.options = options
        responder = RequestResponder(archive: archive, options: options)
    }

    /// Serves until the task is cancelled; `onReady` is told the port as soon as requests are taken.
    package func run(onReady: @escaping @Sendable (Int) async -> Void) async throws {
        let responder = self.responder
        let application = Application(
            responder: CallbackResponder<BasicRequestContext> { request, _ in
                await Self.respond(to: request, responder)
            },
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port), serverName: nil),
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? 0) },
            logger: Logger(label: "weeklook.server", factory: { _ in SwiftLogNoOpLogHandler() }))
        do {
            try await application.run()
        } catch {
            // Being told to stop is how a server ends.
            if !Task.isCancelled { throw error }
        }
    }

    /// Bodies of searches are small; more than this is no search.
    private static let longestBody = 1 << 20

    private static func respond(to request: Request, _ responder: RequestResponder) async -> Response {
        var body: [UInt8] = []
        do {
            let buffer = try await request.body.collect(upTo: longestBody)
            body = Array(buffer.readableBytesView)
        } catch {
            return response(
                APIFault(status: 413, message: "The body is longer than \(longestBody) bytes or broken off.").reply)
        }
        let reply = await responder.reply(
            to: APIRequest(
                method: request.method.rawValue, target: request.head.path ?? "/",
                authorization: request.headers[.authorization], body: body))
        return response(reply)
    }

    private static func response(_ reply: APIReply) -> Response {
        var headers: HTTPFields = [
            .contentType: "application/json; charset=utf-8", .cacheControl: "no-store",
        ]
        for (name, value) in reply.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        return Response(
            status: .init(code: reply.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: reply.json.bytes)))
    }
}
