/// The event that takes a visitor to a step of a funnel.
public struct FunnelStepEvent: JSONRecord {
    /// The place of the step; the first is step 0.
    public var step: Int?
    /// The event in paths; an opaque text.
    public var id: String?
    /// The name people gave it.
    public var eventName: String?
    /// Where the API keeps what belongs to it, as paths under names.
    public var links: [String: String]?

    /// The value from its parts.
    public init(step: Int? = nil, id: String? = nil, eventName: String? = nil, links: [String: String]? = nil) {
        self.step = step
        self.id = id
        self.eventName = eventName
        self.links = links
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        step = try fields.integer("step")
        id = try fields.text("id")
        eventName = try fields.text("eventName")
        links = fields.links("_links")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("step", step)
        members.set("id", id)
        members.set("eventName", eventName)
        members.set("_links", links)
        return members.json
    }
}
