import Smartlook

/// Why a request is not answered with success: a status and one sentence.
struct APIFault: Error {
    var status: Int
    var message: String
    var headers: [(name: String, value: String)] = []

    static func bad(_ message: String) -> APIFault {
        APIFault(status: 400, message: message)
    }

    static func notFound(_ what: String, _ id: String) -> APIFault {
        APIFault(status: 404, message: "There is no \(what) '\(id.prefix(100))'.")
    }

    static let unauthorized = APIFault(
        status: 401, message: "The token is missing, unknown, revoked or was not used for 90 days.",
        headers: [("WWW-Authenticate", "Bearer")])

    var reply: APIReply {
        APIReply(status: status, headers: headers, json: ["message": .string(message)])
    }
}
