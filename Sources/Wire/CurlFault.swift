import CCurl

/// libcurl's result codes in the words of `TransportError`.
struct CurlFault {
    let code: TransportError.Code
    let message: String

    init(_ curl: CURLcode, exceeded: String?, limits: TransportLimits, address: WebAddress) {
        let host = address.host
        if let exceeded {
            code = .tooLarge
            message = "The answer of \(host) was refused, because \(exceeded); ask for smaller pages."
            return
        }
        switch curl {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
            code = .couldNotResolve
            message = "The name \(host) could not be resolved; check the base URL and the network."
        case CURLE_COULDNT_CONNECT:
            code = .couldNotConnect
            message = "No connection to \(host) on port \(address.port); check that it is up and not blocked."
        case CURLE_OPERATION_TIMEDOUT:
            code = .timedOut
            message = "\(host) did not answer in time, which is \(limits.total) for the whole answer; try again later."
        case CURLE_FILESIZE_EXCEEDED:
            code = .tooLarge
            message = "The answer of \(host) is larger than \(limits.bodyBytes) bytes; ask for smaller pages."
        case CURLE_ABORTED_BY_CALLBACK:
            code = .cancelled
            message = "The request to \(host) was cancelled."
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT:
            code = .unsupportedURL
            message = "The address is not a plain http or https URL; check the base URL in the configuration."
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_USE_SSL_FAILED, CURLE_SSL_INVALIDCERTSTATUS:
            code = .tls
            message = "No safe connection to \(host): its certificate or protocol was refused; check clock and host."
        case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_BAD_CONTENT_ENCODING,
            CURLE_HTTP2, CURLE_HTTP2_STREAM, CURLE_WEIRD_SERVER_REPLY:
            code = .interrupted
            message = "The connection to \(host) broke before the answer was complete; try again."
        default:
            code = .other
            message = "The request to \(host) failed."
        }
    }
}
