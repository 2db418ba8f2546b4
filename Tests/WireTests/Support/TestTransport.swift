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

/// A transport under small limits, in an environment with a proxy.
func testTransport(_ limits: TransportLimits = TransportLimits(total: .seconds(5))) -> CurlTransport {
    _ = RecordingProxy.server
    return CurlTransport(limits: limits)
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
