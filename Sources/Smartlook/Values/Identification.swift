/// What a site said about a person: its own id and any properties.
public struct Identification: JSONRecord {
    /// The site's own id of the person.
    public var uid: String?
    /// What else it said, in whatever shape.
    public var properties: JSONValue?

    /// The value from its parts.
    public init(uid: String? = nil, properties: JSONValue? = nil) {
        self.uid = uid
        self.properties = properties
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        uid = try fields.text("uid")
        properties = fields.any("properties")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("uid", uid)
        members.set("properties", properties)
        return members.json
    }
}
