/// Why the API did not give what it was asked for.
///
/// Neither the token nor a query or body of a request is in any of its texts.
public struct SmartlookError: Error, Hashable, Sendable {
    /// What kind of failure it is, for a program to decide by.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The token was refused (401).
        case unauthorized
        /// The plan does not include this (402).
        case paymentRequired
        /// The token may not do this (403).
        case forbidden
        /// There is no such thing (404).
        case notFound
        /// It was there once (410).
        case gone
        /// The cursor of a later page was refused (400, 404 or 410): the list has to be read again from an earlier place.
        case cursorExpired
        /// The request itself was refused (any other 4xx).
        case refused
        /// Too many requests (429), and waiting did not help or would take too long.
        case rateLimited
        /// The client's own budget of requests is spent.
        case budgetExhausted
        /// The figures are still being computed.
        case notReady
        /// The server sent elsewhere (3xx), where the client does not go.
        case redirected
        /// The server could not be reached or broke off.
        case unreachable
        /// The server or the time allowed for all was too slow.
        case timedOut
        /// The server failed (5xx).
        case serverError
        /// The answer is not what the API promises.
        case badAnswer
        /// The pages of a list lead in a circle.
        case cursorLoop
        /// The client was set up or called wrongly.
        case configuration
        /// The task was cancelled.
        case cancelled
    }

    /// The kind of failure.
    public var code: Code
    /// One sentence that says what happened and what to do.
    public var message: String
    /// The endpoint that was asked.
    public var operation: SmartlookOperation?
    /// The path that was asked, without its query.
    public var path: String?
    /// The status the server answered with.
    public var status: Int?
    /// Not before this moment is it worth to try again; nil where nobody knows.
    public var retryAt: Instant?
    /// What the server or the network library said, cleaned and cut.
    public var underlying: String?

    /// A failure with whatever is known of it.
    public init(
        code: Code, message: String, operation: SmartlookOperation? = nil, path: String? = nil, status: Int? = nil,
        retryAt: Instant? = nil, underlying: String? = nil
    ) {
        self.code = code
        self.message = message
        self.operation = operation
        self.path = path
        self.status = status
        self.retryAt = retryAt
        self.underlying = underlying
    }
}

extension SmartlookError: CustomStringConvertible {
    /// The message, when to return and what was said, on one line.
    public var description: String {
        var text = message
        if let retryAt { text += " Not before \(retryAt)." }
        if let underlying, !underlying.isEmpty { text += " (\(underlying))" }
        return text
    }
}
