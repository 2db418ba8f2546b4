import Smartlook

extension SmartlookOperation {
    var method: String {
        switch self {
        case .searchVisitors, .searchSessions, .createWebhook, .uploadMappingFile: "POST"
        case .deleteEvent, .deleteVisitors, .deleteVisitor, .deleteWebhook: "DELETE"
        case .updateWebhook: "PATCH"
        default: "GET"
        }
    }

    /// The path after the version; `*` is an id.
    var pattern: [String] {
        switch self {
        case .getMe: ["me"]
        case .getApiStats: ["statistics"]
        case .getEventsList: ["events"]
        case .getEventDetail, .deleteEvent: ["events", "*"]
        case .getEventVisitors: ["events", "*", "visitors"]
        case .getFunnelsList: ["funnels"]
        case .getFunnelDetail: ["funnels", "*"]
        case .getFunnelVisitorsDropOffList: ["funnels", "*", "visitors", "drop-off"]
        case .deleteVisitors: ["visitors"]
        case .searchVisitors: ["visitors", "search"]
        case .getVisitorDetails, .deleteVisitor: ["visitors", "*"]
        case .getVisitorSessions: ["visitors", "*", "sessions"]
        case .getVisitorEvents: ["visitors", "*", "events"]
        case .searchSessions: ["sessions", "search"]
        case .getSessionDetail: ["sessions", "*"]
        case .getPublicSession: ["sessions", "*", "public-link"]
        case .getWebhooks, .createWebhook: ["webhooks"]
        case .getWebhook, .updateWebhook, .deleteWebhook: ["webhooks", "*"]
        case .uploadMappingFile: ["bundles", "*", "platforms", "*", "releases", "*", "mapping-files"]
        }
    }
}
