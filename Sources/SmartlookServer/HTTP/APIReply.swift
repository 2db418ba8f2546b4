import Smartlook

/// One answer before it becomes HTTP: a status, header fields and a body.
struct APIReply: Sendable {
    var status: Int
    var headers: [(name: String, value: String)]
    var body: [UInt8]

    init(status: Int = 200, headers: [(name: String, value: String)] = [], json: JSONValue) {
        self.status = status
        self.headers = [("Content-Type", "application/json; charset=utf-8")] + headers
        body = json.bytes
    }

    /// An answer that says nothing, or says it in plain text.
    init(status: Int, headers: [(name: String, value: String)] = [], text: String = "") {
        self.status = status
        self.headers = (text.isEmpty ? [] : [("Content-Type", "text/plain; charset=utf-8")]) + headers
        body = Array(text.utf8)
    }
}
