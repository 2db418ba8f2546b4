/// The operations of the API, under the names its description gives them.
enum Endpoint: String, Sendable, CaseIterable {
    case getMe, getApiStats
    case getEventsList, getEventDetail, getEventVisitors
    case getFunnelsList, getFunnelDetail, getFunnelVisitorsDropOffList
    case searchVisitors, getVisitorDetails, getVisitorSessions, getVisitorEvents
    case searchSessions, getSessionDetail, getPublicSession

    var method: String {
        switch self {
        case .searchVisitors, .searchSessions: "POST"
        default: "GET"
        }
    }

    /// The path after the version; `*` is an id.
    private var pattern: [String] {
        switch self {
        case .getMe: ["me"]
        case .getApiStats: ["statistics"]
        case .getEventsList: ["events"]
        case .getEventDetail: ["events", "*"]
        case .getEventVisitors: ["events", "*", "visitors"]
        case .getFunnelsList: ["funnels"]
        case .getFunnelDetail: ["funnels", "*"]
        case .getFunnelVisitorsDropOffList: ["funnels", "*", "visitors", "drop-off"]
        case .searchVisitors: ["visitors", "search"]
        case .getVisitorDetails: ["visitors", "*"]
        case .getVisitorSessions: ["visitors", "*", "sessions"]
        case .getVisitorEvents: ["visitors", "*", "events"]
        case .searchSessions: ["sessions", "search"]
        case .getSessionDetail: ["sessions", "*"]
        case .getPublicSession: ["sessions", "*", "public-link"]
        }
    }

    /// Where a request goes: the operation, its version and the id in its path.
    struct Route {
        var endpoint: Endpoint
        var version: Int
        var id: String
    }

    /// Finds the operation of a request, whose version may be left out; only the search of visitors has a version 2,
    /// which is the one that a path without version means.
    static func route(_ request: APIRequest) throws(APIFault) -> Route {
        var path = request.path[...]
        let unknown = APIFault(status: 404, message: "There is nothing at this address.")
        guard path.popFirst() == "api" else { throw unknown }
        var version: Int?
        if path.first == "v1" || path.first == "v2" { version = path.removeFirst() == "v1" ? 1 : 2 }
        guard let endpoint = allCases.first(where: { $0.matches(path) }),
            version != 2 || endpoint == .searchVisitors
        else { throw unknown }
        guard request.method == endpoint.method else {
            throw APIFault(
                status: 405, message: "This address answers \(endpoint.method) only.",
                headers: [("Allow", endpoint.method)])
        }
        let id = path.dropFirst().first ?? ""
        return Route(endpoint: endpoint, version: version ?? (endpoint == .searchVisitors ? 2 : 1), id: id)
    }

    private func matches(_ path: ArraySlice<String>) -> Bool {
        path.count == pattern.count && zip(path, pattern).allSatisfy { $1 == "*" || $0 == $1 }
    }
}
