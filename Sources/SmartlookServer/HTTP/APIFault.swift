import Archive
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

    /// The fault behind an archive that cannot be read or written now.
    static func archive(_ error: ArchiveError) -> APIFault {
        error.code == .locked
            ? APIFault(status: 503, message: error.message, headers: [("Retry-After", "30")])
            : APIFault(status: 500, message: error.message)
    }

    /// The fault as the switches want errors to look.
    func reply(_ switches: Switches) -> APIReply {
        var headers = headers
        if status == 429, switches.retryAfter == .absent { headers.removeAll { $0.name == "Retry-After" } }
        switch switches.errors {
        case .message: return APIReply(status: status, headers: headers, json: ["message": .string(message)])
        case .error: return APIReply(status: status, headers: headers, json: ["error": .string(message)])
        case .nested:
            return APIReply(status: status, headers: headers, json: ["error": ["message": .string(message)]])
        case .text: return APIReply(status: status, headers: headers, text: message)
        case .empty: return APIReply(status: status, headers: headers)
        }
    }
}
