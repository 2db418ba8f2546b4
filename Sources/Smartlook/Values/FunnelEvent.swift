/// One event that a funnel is made of.
public struct FunnelEvent: JSONRecord {
    /// The event in paths; an opaque text.
    public var id: String?
    /// The name people gave it.
    public var name: String?
    /// Where the API keeps what belongs to it, as paths under names.
    public var links: [String: String]?

    /// The value from its parts.
    public init(id: String? = nil, name: String? = nil, links: [String: String]? = nil) {
        self.id = id
        self.name = name
        self.links = links
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        id = try fields.text("id")
        name = try fields.text("name")
        links = fields.links("_links")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("id", id)
        members.set("name", name)
        members.set("_links", links)
        return members.json
    }
}
