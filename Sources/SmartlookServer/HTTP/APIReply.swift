import Smartlook

/// One answer before it becomes HTTP: a status, header fields beside the usual ones, JSON.
struct APIReply: Sendable {
    var status = 200
    var headers: [(name: String, value: String)] = []
    var json: JSONValue
}
