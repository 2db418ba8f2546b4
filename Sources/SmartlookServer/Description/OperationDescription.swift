import Smartlook

/// What the description says of one operation.
struct OperationDescription {
    var tag: String
    var summary: String
    var query: [JSONValue] = []
    /// The body's type and schema.
    var body: (type: String, schema: JSONValue, isRequired: Bool)?
    var status = "200"
    /// The answer's schema; nil says nothing.
    var answer: JSONValue?
    /// Statuses of errors beside those that every operation has.
    var errors: [String] = []
}

extension OperationDescription {
    private typealias S = JSONSchema

    init(_ operation: ServedOperation) {
        switch operation {
        case .smartlook(let operation): self.init(operation)
        case .listTokens:
            self.init(
                tag: "Tokens", summary: "Tokens of this project, without their secrets; for an owner's token",
                answer: S.object(["tokens": S.list(S.reference("Token"))], required: ["tokens"]), errors: ["403"])
        case .createToken:
            self.init(
                tag: "Tokens", summary: "Makes a token and shows its secret, once; for an owner's token",
                body: Self.json(S.object(["description": S.text(from: 1, to: 200)], required: ["description"])),
                status: "201", answer: S.reference("NewToken"), errors: ["403"])
        case .deleteToken:
            self.init(
                tag: "Tokens", summary: "Deletes a token; for an owner's token", status: "204", errors: ["403"])
        }
    }

    private init(_ operation: SmartlookOperation) {
        switch operation {
        case .getMe, .getApiStats: self.init(system: operation)
        case .getEventsList, .getEventDetail, .deleteEvent, .getEventVisitors: self.init(events: operation)
        case .getFunnelsList, .getFunnelDetail, .getFunnelVisitorsDropOffList: self.init(funnels: operation)
        case .searchSessions, .getSessionDetail, .getPublicSession: self.init(sessions: operation)
        case .getWebhooks, .createWebhook, .getWebhook, .updateWebhook, .deleteWebhook: self.init(webhooks: operation)
        case .uploadMappingFile:
            self.init(
                tag: "Mapping files", summary: "Keeps the file that maps a release's short names to its source's",
                query: [Self.parameter("force", S.choice(["true", "false"]), "Whether an earlier file is replaced")],
                body: ("application/octet-stream", ["type": "string", "format": "binary", "minLength": 1], true),
                status: "201",
                answer: S.object(
                    ["oid": S.text, "createdAt": S.instant, "state": S.text], required: ["oid", "createdAt", "state"]),
                errors: ["409"])
        default: self.init(visitors: operation)
        }
    }

    private init(system operation: SmartlookOperation) {
        self.init(tag: "System", summary: "The project that the token belongs to")
        answer = S.object([
            "organizationId": S.text, "organizationName": S.text, "projectId": S.text, "projectName": S.text,
        ])
        guard operation == .getApiStats else { return }
        summary = "What the requests of the running window cost"
        answer = S.object(["projectUsage": S.number, "endpointsUsage": ["type": "object"]])
    }

    private init(events operation: SmartlookOperation) {
        self.init(tag: "Events", summary: "The events that are defined")
        switch operation {
        case .getEventDetail:
            summary = "How often an event happened"
            query =
                Self.dates + [
                    Self.parameter(
                        "occurrenceHistogramInterval", S.choice(["hour", "day", "week", "month"]),
                        "The width of the histogram's points; a day where it is left out")
                ]
            answer = S.object(["event": S.reference("EventDetail")], required: ["event"])
        case .getEventVisitors:
            summary = "The visitors to whom an event happened, all at once"
            query = Self.dates
            answer = S.object(["visitors": S.list(S.reference("Visitor"))], required: ["visitors"])
        case .deleteEvent:
            summary = "Deletes the definition of an event; what visitors did stays"
            status = "204"
        default:
            query = Self.paging + [Self.parameter("categoryId", S.text, "Only events of this folder")]
            answer = Self.page("events", S.reference("EventDefinition"), total: "totalCount")
        }
    }

    private init(funnels operation: SmartlookOperation) {
        self.init(tag: "Funnels", summary: "The funnels that are defined")
        switch operation {
        case .getFunnelDetail:
            summary = "The figures of a funnel; unfinished at first, unless waited for"
            query = Self.dates + [Self.parameter("waitForFinish", S.flag, "Whether the answer waits for the figures")]
            answer = S.reference("FunnelDetail")
        case .getFunnelVisitorsDropOffList:
            summary = "The visitors who took a step of a funnel, or were lost before it"
            query =
                Self.dates + [
                    Self.parameter(
                        "step", ["type": "integer", "minimum": 0], "The step, of which the first is 0", isRequired: true
                    ),
                    Self.parameter("success", S.flag, "Whether they took it", isRequired: true),
                ]
            answer = S.object(
                ["totalVisitorsCount": S.integer, "visitors": S.list(S.text)],
                required: ["totalVisitorsCount", "visitors"])
        default:
            query = Self.paging
            answer = Self.page("funnels", S.reference("FunnelDefinition"), total: "totalCount")
        }
    }

    private init(visitors operation: SmartlookOperation) {
        self.init(tag: "Visitors", summary: "One visitor")
        switch operation {
        case .searchVisitors:
            summary = "The visitors that all filters let through"
            query = Self.forwardPaging
            body = Self.json(SearchSchemas.visitors)
            answer = Self.page(
                "visitors", S.reference("Visitor"), total: "totalVisitorsCount", others: ["totalSessionsCount"])
        case .deleteVisitors:
            summary = "Erases visitors with their sessions and events, by the uids that the site gave them"
            query = [
                Self.parameter(
                    "uids", S.text(matching: "[^,]"), "Uids with commas between; a body {\"uids\": [...]} is taken too",
                    isRequired: true)
            ]
            answer = S.reference("Deletion")
        case .deleteVisitor:
            summary = "Erases a visitor with all sessions and events"
            answer = S.reference("Deletion")
        case .getVisitorSessions:
            summary = "The sessions of a visitor"
            query = Self.paging + [Self.parameter("sort", S.text, "`desc` gives the last one first")]
            answer = Self.page("sessions", S.reference("Session"), total: "totalCount")
        case .getVisitorEvents:
            summary = "The events of a visitor"
            let kinds = VisitorEventType.allCases.map(\.rawValue).joined(separator: "|")
            query =
                Self.paging + [
                    Self.parameter("dateFrom", S.date, "The first day"),
                    Self.parameter("dateTo", S.date, "The last day"),
                    Self.parameter(
                        "eventTypes",
                        S.text(matching: "^((\(kinds))(,(\(kinds)))*)?$"),
                        "Kinds of events with commas between"),
                    Self.parameter("sessionId", S.text, "Only events of this session"),
                ]
            answer = Self.page("events", S.reference("VisitorEvent"), total: nil)
        default:
            answer = S.object(["visitor": S.reference("Visitor")], required: ["visitor"])
        }
    }

    private init(sessions operation: SmartlookOperation) {
        self.init(tag: "Sessions", summary: "One session", answer: S.reference("Session"))
        switch operation {
        case .searchSessions:
            summary = "The sessions that all filters let through"
            query = Self.forwardPaging
            body = Self.json(SearchSchemas.sessions)
            answer = Self.page("sessions", S.reference("Session"), total: "totalSessionsCount")
        case .getPublicSession:
            summary = "Where a session can be looked at"
            answer = S.object(["publicLink": S.text])
        default: break
        }
    }

    private init(webhooks operation: SmartlookOperation) {
        self.init(tag: "Webhooks", summary: "All webhooks", answer: S.list(S.reference("Webhook")))
        let url = S.any(of: [
            S.text(
                matching:
                    #"^https://[a-z0-9]([a-z0-9.-]{0,60}[a-z0-9])?(:[1-9][0-9]{0,3})?(/[A-Za-z0-9._~/-]{0,100})?$"#),
            S.text(matching: #"^http://(localhost|127\.0\.0\.1)(:[1-9][0-9]{0,3})?(/[A-Za-z0-9._~/-]{0,100})?$"#),
        ])
        switch operation {
        case .createWebhook:
            summary = "Makes a webhook; its messages are signed with the secret in Smartlook-Signature-256"
            body = Self.json(
                S.object(
                    [
                        "type": S.choice(WebhookType.allCases.map(\.rawValue)), "url": url,
                        "source": S.text(from: 0, to: 1000), "secret": S.text(from: 0, to: 1000),
                    ], required: ["type", "url"]))
            answer = S.reference("WebhookReceipt")
        case .getWebhook:
            summary = "One webhook with what it answered last"
            answer = S.reference("Webhook")
        case .updateWebhook:
            summary = "Changes a webhook; an empty secret takes the signature away"
            body = Self.json(S.object(["url": url, "secret": S.text(from: 0, to: 1000), "enabled": S.flag]))
            answer = S.reference("WebhookReceipt")
        case .deleteWebhook:
            summary = "Deletes a webhook"
            (status, answer) = ("204", nil)
        default: break
        }
    }

    // MARK: Parts

    private static func json(_ schema: JSONValue) -> (String, JSONValue, Bool) {
        ("application/json", schema, true)
    }

    private static func parameter(
        _ name: String, _ schema: JSONValue, _ meaning: String, isRequired: Bool = false
    ) -> JSONValue {
        [
            "in": "query", "name": .string(name), "schema": schema, "description": .string(meaning),
            "required": .bool(isRequired),
        ]
    }

    private static let dates = [
        parameter("dateFrom", S.date, "The first day", isRequired: true),
        parameter("dateTo", S.date, "The last day, not before the first", isRequired: true),
    ]

    private static let forwardPaging = [
        parameter("after", S.text, "The cursor of a page; gives the one behind it"),
        parameter("limit", ["type": "integer", "minimum": 1], "How many records a page has at most"),
    ]

    private static let paging =
        [parameter("before", S.text, "The cursor of a page; gives the one before it, and excludes `after`")]
        + forwardPaging

    private static func page(
        _ key: String, _ item: JSONValue, total: String?, others: [String] = []
    ) -> JSONValue {
        var members: [String: JSONValue] = [
            key: S.list(item), "pagination": S.reference("Pagination"), "_links": S.reference("PageLinks"),
        ]
        for name in [total].compactMap({ $0 }) + others { members[name] = S.integer }
        return S.object(members, required: [key, "pagination", "_links"] + [total].compactMap { $0 })
    }
}
