/// One thing that happened to one visitor at one moment.
public struct VisitorEvent: JSONRecord {
    /// The event in paths; an opaque text.
    public var id: String
    /// Whom it happened to.
    public var visitorId: String?
    /// The session it happened in.
    public var sessionId: String?
    /// What the site said about it.
    public var properties: [EventProperty]?
    /// How long it lasted.
    public var duration: Double?
    /// When it began.
    public var startedAt: Instant?
    /// The page it happened on.
    public var pageUrl: String?
    /// Its kind, see `VisitorEventType`; kinds that are not in the list do come.
    public var type: String?
    /// What was typed, clicked or thrown, in whatever shape.
    public var value: JSONValue?
    /// Where it was recorded.
    public var sourceType: String?
    /// The name of a custom event.
    public var eventName: String?
    /// The element of the page.
    public var selector: String?
    /// Where the API keeps what belongs to it, as paths under names.
    public var links: [String: String]?

    /// The value from its parts.
    public init(
        id: String, visitorId: String? = nil, sessionId: String? = nil, properties: [EventProperty]? = nil,
        duration: Double? = nil, startedAt: Instant? = nil, pageUrl: String? = nil, type: String? = nil,
        value: JSONValue? = nil, sourceType: String? = nil, eventName: String? = nil, selector: String? = nil,
        links: [String: String]? = nil
    ) {
        self.id = id
        self.visitorId = visitorId
        self.sessionId = sessionId
        self.properties = properties
        self.duration = duration
        self.startedAt = startedAt
        self.pageUrl = pageUrl
        self.type = type
        self.value = value
        self.sourceType = sourceType
        self.eventName = eventName
        self.selector = selector
        self.links = links
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        id = try fields.requiredText("id")
        visitorId = try fields.text("visitorId")
        sessionId = try fields.text("sessionId")
        properties = try fields.records("properties")
        duration = try fields.number("duration")
        startedAt = try fields.instant("startedAt")
        pageUrl = try fields.text("pageUrl")
        type = try fields.text("type")
        value = fields.any("value")
        sourceType = try fields.text("sourceType")
        eventName = try fields.text("eventName")
        selector = try fields.text("selector")
        links = fields.links("_links")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("id", id)
        members.set("visitorId", visitorId)
        members.set("sessionId", sessionId)
        members.set("properties", properties)
        members.set("duration", duration)
        members.set("startedAt", startedAt)
        members.set("pageUrl", pageUrl)
        members.set("type", type)
        members.set("value", value)
        members.set("sourceType", sourceType)
        members.set("eventName", eventName)
        members.set("selector", selector)
        members.set("_links", links)
        return members.json
    }
}
