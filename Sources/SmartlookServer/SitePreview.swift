import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// Shows the files of a site on loopback, as a web server would, to whoever is on this machine.
package struct SitePreview: Sendable {
    private let port: Int
    private let file: @Sendable (_ path: String) -> [UInt8]?

    private static let types = [
        "html": "text/html; charset=utf-8", "json": "application/json", "svg": "image/svg+xml",
        "csv": "text/csv; charset=utf-8", "md": "text/markdown; charset=utf-8", "xml": "application/xml",
        "txt": "text/plain; charset=utf-8", "pdf": "application/pdf", "png": "image/png",
    ]

    /// - Parameter file: the bytes of a file of the site by its path; nil where there is none.
    package init(port: Int, file: @escaping @Sendable (_ path: String) -> [UInt8]?) {
        self.port = port
        self.file = file
    }

    /// Serves until the task is cancelled; `onReady` is told the port as soon as requests are taken.
    package func run(onReady: @escaping @Sendable (Int) async -> Void) async throws {
        let application = Application(
            responder: CallbackResponder<BasicRequestContext> { request, _ in respond(to: request) },
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port), serverName: nil),
            onServerRunning: { await onReady($0.localAddress?.port ?? 0) },
            logger: Logger(label: "weeklook.preview", factory: { _ in SwiftLogNoOpLogHandler() }))
        do {
            try await application.run()
        } catch {
            if !Task.isCancelled { throw error }
        }
    }

    private func respond(to request: Request) -> Response {
        guard request.method == .get || request.method == .head else { return Response(status: .methodNotAllowed) }
        // Another site's page may know this machine under a name of its own, and must not read what is served here.
        let host = request.head.authority?.split(separator: ":").first
        guard host == "127.0.0.1" || host == "localhost" else { return Response(status: .misdirectedRequest) }
        var path = String(request.uri.path.drop { $0 == "/" })
        if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
        let response =
            file(path).map { Self.response($0, path, .ok) }
            ?? file("404.html").map { Self.response($0, "404.html", .notFound) } ?? Response(status: .notFound)
        return request.method == .head ? response.createHeadResponse() : response
    }

    private static func response(_ bytes: [UInt8], _ path: String, _ status: HTTPResponse.Status) -> Response {
        let type = types[String(path.split(separator: ".").last ?? "")] ?? "application/octet-stream"
        return Response(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
