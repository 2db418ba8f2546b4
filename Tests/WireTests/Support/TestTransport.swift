@testable import Wire

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The proxy that the environment of these tests names. It writes down what it is asked and refuses everything.
enum RecordingProxy {
    // libcurl reads the environment at every transfer, and changing it meanwhile is not safe: so once, before the first.
    static let server: SocketServer = {
        let refusal = SocketServer.answer("502 Bad Gateway", body: [])
        guard let server = try? SocketServer({ _, _ in [.send(refusal), .close] }) else {
            preconditionFailure("no free port on loopback")
        }
        for name in ["http_proxy", "https_proxy", "HTTPS_PROXY", "ALL_PROXY"] { setenv(name, server.url, 1) }
        setenv("no_proxy", "127.0.0.1", 1)
        return server
    }()
}

/// A transport in an environment with a proxy.
///
/// Its usual deadline is one that a busy machine keeps: only what a test says of time itself is short.
func testTransport(_ limits: TransportLimits = .patient) -> CurlTransport {
    _ = RecordingProxy.server
    return CurlTransport(limits: limits)
}

extension TransportLimits {
    static let patient = TransportLimits(total: .seconds(300), connect: .seconds(300))

    static func patient(bodyBytes: Int? = nil, headerBytes: Int? = nil) -> TransportLimits {
        var limits = patient
        if let bodyBytes { limits.bodyBytes = bodyBytes }
        if let headerBytes { limits.headerBytes = headerBytes }
        return limits
    }
}

/// What a request fails with; nil if it does not.
func failure(of request: HTTPRequest, _ transport: CurlTransport = testTransport()) async -> TransportError? {
    do throws(TransportError) {
        _ = try await transport.send(request)
        return nil
    } catch {
        return error
    }
}
