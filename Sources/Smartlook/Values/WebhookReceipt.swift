/// What creating or changing a webhook is answered with.
public struct WebhookReceipt: JSONRecord {
    /// The webhook in paths; an opaque text.
    public var id: String?

    /// The value from its parts.
    public init(id: String? = nil) {
        self.id = id
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        id = try fields.text("id")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("id", id)
        return members.json
    }
}
