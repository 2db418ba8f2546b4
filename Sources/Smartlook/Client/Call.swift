/// One request in the API's words, before it has a host and a token.
struct Call: Hashable, Sendable {
    let operation: SmartlookOperation
    let method: String
    /// With the version, percent-encoded: `/api/v1/events/e%2F1`.
    let path: String
    var query = QueryString()
    /// Where in a list it begins; nil is the beginning.
    var cursor: Cursor?
    var body: [UInt8]?
    var contentType = "application/json"
    /// A part of the body that no message may repeat.
    var secret: String?
    /// Whether the server may see it twice without doing more than was asked.
    var isRepeatable = true
    /// Whether an earlier attempt may have been carried out although no answer came.
    var mayBeDone = false

    /// A call whose path is made of fixed words and of ids, which may hold anything.
    init(_ operation: SmartlookOperation, _ path: Segment..., method: String = "GET") throws(SmartlookError) {
        self.operation = operation
        self.method = method
        var text = "/api/v1"
        for segment in path {
            switch segment {
            case .word(let word): text += "/\(word)"
            case .id(let id):
                // These would name another path, encoded or not.
                guard !["", ".", ".."].contains(id) else {
                    throw SmartlookError(
                        code: .configuration, message: "'\(id)' is no id; ask with an id that a list has given.",
                        operation: operation)
                }
                text += "/\(id.percentEncoded)"
            }
        }
        self.path = text
    }

    /// A search, which is sent as a body.
    init(_ operation: SmartlookOperation, search path: String, body: [UInt8]) {
        self.operation = operation
        method = "POST"
        self.path = path
        self.body = body
    }

    enum Segment {
        case word(StaticString)
        case id(String)
    }

    /// Path and query as they stand in the request.
    var target: String { path + query.text }

    /// Asks for a range of days.
    mutating func ask(from: CivilDate, to: CivilDate) throws(SmartlookError) {
        guard from <= to else {
            throw SmartlookError(
                code: .configuration, message: "The range of days ends (\(to)) before it begins (\(from)).",
                operation: operation, path: path)
        }
        query.add("dateFrom", from.description)
        query.add("dateTo", to.description)
    }

    /// Asks for so many records a page.
    mutating func ask(limit: Int?) throws(SmartlookError) {
        guard limit.map({ $0 > 0 }) ?? true else {
            throw SmartlookError(
                code: .configuration, message: "A page cannot have \(limit ?? 0) records; ask for at least one.",
                operation: operation, path: path)
        }
        query.add("limit", limit)
    }

    /// A failure of this call.
    func error(
        _ code: SmartlookError.Code, _ message: String, status: Int? = nil, underlying: String? = nil
    ) -> SmartlookError {
        SmartlookError(
            code: code, message: message, operation: operation, path: path, status: status, underlying: underlying)
    }
}
