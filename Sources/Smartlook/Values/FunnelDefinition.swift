/// A funnel as it is defined in the project: its events in order.
public struct FunnelDefinition: JSONRecord {
    /// The funnel in paths; an opaque text.
    public var id: String
    /// The name people gave it.
    public var name: String?
    /// Its steps, the first one first.
    public var events: [FunnelEvent]?
    /// Where the API keeps what belongs to it, as paths under names.
    public var links: [String: String]?

    /// The value from its parts.
    public init(id: String, name: String? = nil, events: [FunnelEvent]? = nil, links: [String: String]? = nil) {
        self.id = id
        self.name = name
        self.events = events
        self.links = links
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        id = try fields.requiredText("id")
        name = try fields.text("name")
        events = try fields.records("events")
        links = fields.links("_links")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("id", id)
        members.set("name", name)
        members.set("events", events)
        members.set("_links", links)
        return members.json
    }
}
