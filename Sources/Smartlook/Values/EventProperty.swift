/// One property of an event: a name, a kind and a value.
public struct EventProperty: JSONRecord {
    /// Its name.
    public var name: String?
    /// The kind of its value.
    public var type: String?
    /// Its value as text; a list or object as JSON.
    public var value: String?

    /// The value from its parts.
    public init(name: String? = nil, type: String? = nil, value: String? = nil) {
        self.name = name
        self.type = type
        self.value = value
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        name = try fields.text("name")
        type = try fields.text("type")
        value = fields.looseText("value")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("name", name)
        members.set("type", type)
        members.set("value", value)
        return members.json
    }
}
