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
    /// `DELETE /api/v1/events/{id}`
    case deleteEvent
    /// `GET /api/v1/events/{id}/visitors`
    case getEventVisitors
    /// `GET /api/v1/funnels`
    case getFunnelsList
    /// `GET /api/v1/funnels/{id}`
    case getFunnelDetail
    /// `GET /api/v1/funnels/{id}/visitors/drop-off`
    case getFunnelVisitorsDropOffList
    /// `POST /api/v2/visitors/search`, also its version 1
    case searchVisitors
    /// `DELETE /api/v1/visitors`
    case deleteVisitors
    /// `GET /api/v1/visitors/{id}`
    case getVisitorDetails
    /// `DELETE /api/v1/visitors/{id}`
    case deleteVisitor
    /// `GET /api/v1/visitors/{id}/sessions`
    case getVisitorSessions
    /// `GET /api/v1/visitors/{id}/events`
    case getVisitorEvents
    /// `POST /api/v1/sessions/search`
    case searchSessions
    /// `GET /api/v1/sessions/{id}`
    case getSessionDetail
    /// `GET /api/v1/sessions/{id}/public-link`
    case getPublicSession
    /// `GET /api/v1/webhooks`
    case getWebhooks
    /// `POST /api/v1/webhooks`
    case createWebhook
    /// `GET /api/v1/webhooks/{id}`
    case getWebhook
    /// `PATCH /api/v1/webhooks/{id}`
    case updateWebhook
    /// `DELETE /api/v1/webhooks/{id}`
    case deleteWebhook
    /// `POST /api/v1/bundles/{bundle}/platforms/{platform}/releases/{version}/mapping-files`
    case uploadMappingFile
}
