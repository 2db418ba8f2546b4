import Smartlook

/// The schemas of what answers are made of.
enum RecordSchemas {
    private typealias S = JSONSchema

    /// By name, as references use it.
    static let all: [String: JSONValue] = [
        "Error": S.object(["message": S.text], required: ["message"]),
        "Pagination": S.object(["before": S.any, "after": S.any]),
        "PageLinks": S.object(["nextPage": S.text, "previousPage": S.text]),
        "EventDefinition": S.object(
            ["id": S.text, "name": S.text, "categoryId": S.text, "categoryName": S.text, "_links": S.links],
            required: ["id", "name"]),
        "EventDetail": S.object(
            [
                "id": S.text, "name": S.text, "categoryId": S.text, "categoryName": S.text,
                "totalOccurrence": S.integer, "uniqueVisitors": S.integer, "newVisitors": S.integer,
                "averageOccurrencePerVisitor": S.number,
                "occurrenceHistogram": S.list(
                    S.object(["date": S.text, "occurrenceCount": S.integer, "uniqueVisitorsCount": S.integer])),
                "_links": S.links,
            ], required: ["id", "name"]),
        "FunnelDefinition": S.object(
            [
                "id": S.text, "name": S.text,
                "events": S.list(S.object(["id": S.text, "name": S.text, "_links": S.links])), "_links": S.links,
            ], required: ["id", "name", "events"]),
        "FunnelDetail": S.object(
            [
                "computation": S.object(
                    ["isFinished": S.flag, "finishedProgress": S.number, "nextAttemptDelay": S.number],
                    required: ["isFinished"]),
                "funnel": S.object([
                    "id": S.text, "name": S.text, "createdAt": S.instant, "updatedAt": S.instant,
                    "conversionRate": S.number,
                    "steps": S.list(
                        S.object([
                            "visitorsCount": S.integer, "percentFromPreviousStep": S.number,
                            "event": S.object([
                                "step": S.integer, "id": S.text, "eventName": S.text, "_links": S.links,
                            ]),
                        ])),
                ]),
            ], required: ["computation"]),
        "Visitor": S.object(
            [
                "id": S.text, "identification": S.object(["uid": S.text, "properties": S.any]),
                "firstSeen": S.instant, "lastSeen": S.instant, "numberOfVisits": S.integer,
                "numberOfSessions": S.integer, "numberOfEvents": S.integer, "eventMatchedCount": S.integer,
                "_links": S.links,
            ], required: ["id"]),
        "Session": session,
        "VisitorEvent": S.object(
            [
                "id": S.text, "visitorId": S.text, "sessionId": S.text,
                "properties": S.list(S.object(["name": S.text, "type": S.text, "value": S.text])),
                "duration": S.number, "startedAt": S.instant, "pageUrl": S.text, "type": S.text, "value": S.any,
                "sourceType": S.text, "eventName": S.text, "selector": S.text, "_links": S.links,
            ], required: ["id"]),
        "Deletion": S.object(["deletedItems": S.integer], required: ["deletedItems"]),
        "Webhook": S.object(
            [
                "id": S.text, "url": S.text, "type": S.text, "enabled": S.flag, "lastResponse": S.text,
                "lastResponseAt": S.instant,
            ], required: ["id", "url", "type", "enabled"]),
        "WebhookReceipt": S.object(["id": S.text], required: ["id"]),
        "Token": S.object(token, required: ["id", "description", "isOwner", "isAlive", "createdAt"]),
        "NewToken": S.object(
            token.merging(["token": S.text]) { $1 },
            required: ["id", "description", "isOwner", "isAlive", "createdAt", "token"]),
    ]

    private static let token: [String: JSONValue] = [
        "id": S.text, "description": S.text, "isOwner": S.flag, "isAlive": S.flag, "createdAt": S.instant,
        "lastUsedAt": S.instant,
    ]

    private static let session = S.object(
        [
            "id": S.text, "visitorId": S.text,
            "identification": S.object([
                "uid": S.text, "properties": S.any, "visitorIp": S.text,
                "browser": S.object(["name": S.text, "code": S.text, "userAgent": S.text]),
                "platform": S.object(["name": S.text, "operatingSystem": S.text, "code": S.text]),
                "country": S.object(["name": S.text, "code": S.text, "region": S.text, "city": S.text]),
                "device": S.object([
                    "type": S.text, "orientation": S.text, "width": S.number, "height": S.number,
                ]),
            ]),
            "duration": S.number, "startedAt": S.instant, "endedAt": S.instant, "referrer": S.text,
            "landingPage": S.text, "exitPage": S.text, "pageUrl": S.list(S.text),
            "notes": S.list(S.object(["id": S.text, "time": S.number, "text": S.text])), "domain": S.text,
            "protocol": S.text, "dashboardURL": S.text, "_links": S.links,
        ], required: ["id"])
}
