/// An address that the API tells when something happens.
public struct Webhook: JSONRecord {
    /// The webhook in paths; an opaque text.
    public var id: String
    /// Where it is told.
    public var url: String?
    /// What it is told of: see `WebhookType`.
    public var type: String?
    /// Whether it is told at all.
    public var enabled: Bool?
    /// What it answered last; the list leaves it out.
    public var lastResponse: String?
    /// When it answered last; the list leaves it out.
    public var lastResponseAt: Instant?

    /// The value from its parts.
    public init(
        id: String, url: String? = nil, type: String? = nil, enabled: Bool? = nil, lastResponse: String? = nil,
        lastResponseAt: Instant? = nil
    ) {
        self.id = id
        self.url = url
        self.type = type
        self.enabled = enabled
        self.lastResponse = lastResponse
        self.lastResponseAt = lastResponseAt
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        id = try fields.requiredText("id")
        url = try fields.text("url")
        type = try fields.text("type")
        enabled = try fields.flag("enabled")
        lastResponse = fields.looseText("lastResponse")
        lastResponseAt = try fields.instant("lastResponseAt")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("id", id)
        members.set("url", url)
        members.set("type", type)
        members.set("enabled", enabled)
        members.set("lastResponse", lastResponse)
        members.set("lastResponseAt", lastResponseAt)
        return members.json
    }
}
