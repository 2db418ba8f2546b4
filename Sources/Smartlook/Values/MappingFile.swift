/// A file that makes the stack traces of an app readable, as the API keeps it.
public struct MappingFile: JSONRecord {
    /// The file; an opaque text.
    public var oid: String?
    /// When it was uploaded.
    public var createdAt: Instant?
    /// How far its processing is.
    public var state: String?

    /// The value from its parts.
    public init(oid: String? = nil, createdAt: Instant? = nil, state: String? = nil) {
        self.oid = oid
        self.createdAt = createdAt
        self.state = state
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        oid = try fields.text("oid")
        createdAt = try fields.instant("createdAt")
        state = try fields.text("state")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("oid", oid)
        members.set("createdAt", createdAt)
        members.set("state", state)
        return members.json
    }
}
