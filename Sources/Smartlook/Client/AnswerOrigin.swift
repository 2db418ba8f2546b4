/// Where an answer came from: what was asked and the bytes that were answered.
public struct AnswerOrigin: Hashable, Sendable {
    /// The endpoint that was asked.
    public var operation: SmartlookOperation
    /// `GET`, `POST`, `PATCH` or `DELETE`.
    public var method: String
    /// Path and query, without the host.
    public var target: String
    /// The body that was sent.
    public var requestBody: [UInt8]?
    /// The status of the answer.
    public var status: Int
    /// The body of the answer.
    public var body: [UInt8]
    /// The server's time of day, from the `Date` field of the answer; nil where it has none.
    public var serverDate: Instant?

    /// An origin from its parts.
    public init(
        operation: SmartlookOperation, method: String, target: String, requestBody: [UInt8]? = nil, status: Int,
        body: [UInt8], serverDate: Instant? = nil
    ) {
        self.operation = operation
        self.method = method
        self.target = target
        self.requestBody = requestBody
        self.status = status
        self.body = body
        self.serverDate = serverDate
    }
}

/// One value and where it came from.
public struct Answer<Value: Sendable>: Sendable {
    /// What was answered.
    public var value: Value
    /// Where it came from.
    public var origin: AnswerOrigin

    /// An answer from its parts.
    public init(value: Value, origin: AnswerOrigin) {
        self.value = value
        self.origin = origin
    }
}

extension Answer: Equatable where Value: Equatable {}
