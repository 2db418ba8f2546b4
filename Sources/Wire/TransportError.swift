/// Why a request brought no answer.
package struct TransportError: Error, Sendable, Hashable {
    package enum Code: String, Sendable, Hashable, CaseIterable {
        case couldNotResolve, couldNotConnect, tls, timedOut, tooLarge, interrupted, cancelled, unsupportedURL, other
    }

    package var code: Code
    /// One sentence that says what happened and what to do. It names the host, never the path, the query or a header.
    package var message: String
    /// What libcurl said, with every secret of the request taken out.
    package var underlying: String?

    package init(code: Code, message: String, underlying: String? = nil) {
        self.code = code
        self.message = message
        self.underlying = underlying
    }
}

extension TransportError: CustomStringConvertible {
    package var description: String {
        guard let underlying, !underlying.isEmpty else { return message }
        return "\(message) (\(underlying))"
    }
}
