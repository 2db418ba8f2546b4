/// What somebody wrote beside a recording.
public struct SessionNote: JSONRecord {
    /// The note; an opaque text.
    public var id: String?
    /// Where in the recording.
    public var time: Double?
    /// What was written.
    public var text: String?

    /// The value from its parts.
    public init(id: String? = nil, time: Double? = nil, text: String? = nil) {
        self.id = id
        self.time = time
        self.text = text
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        id = try fields.text("id")
        time = try fields.number("time")
        text = try fields.text("text")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("id", id)
        members.set("time", time)
        members.set("text", text)
        return members.json
    }
}
