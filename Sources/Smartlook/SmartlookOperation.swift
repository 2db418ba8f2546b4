/// An endpoint of the API under the name its description gives it; request budgets count by it.
public enum SmartlookOperation: String, CaseIterable, Codable, Hashable, Sendable {
    /// `GET /api/v1/me`
    case getMe
    /// `GET /api/v1/statistics`
    case getApiStats
    /// `GET /api/v1/events`
    case getEventsList
    /// `GET /api/v1/events/{id}`
    case getEventDetail
    /// `GET /api/v1/events/{id}/visitors`
    case getEventVisitors
    /// `GET /api/v1/funnels`
    case getFunnelsList
    /// `GET /api/v1/funnels/{id}`
    case getFunnelDetail
    /// `GET /api/v1/funnels/{id}/visitors/drop-off`
    case getFunnelVisitorsDropOffList
    /// `POST /api/v2/visitors/search`
    case searchVisitors
    /// `GET /api/v1/visitors/{id}`
    case getVisitorDetails
    /// `GET /api/v1/visitors/{id}/sessions`
    case getVisitorSessions
    /// `GET /api/v1/visitors/{id}/events`
    case getVisitorEvents
    /// `POST /api/v1/sessions/search`
    case searchSessions
    /// `GET /api/v1/sessions/{id}`
    case getSessionDetail
}
