/// The browser of a session.
public struct Browser: JSONRecord {
    /// Its name for people.
    public var name: String?
    /// Its short name: `chrome`, `firefox`, `others`.
    public var code: String?
    /// How it introduced itself.
    public var userAgent: String?

    /// The value from its parts.
    public init(name: String? = nil, code: String? = nil, userAgent: String? = nil) {
        self.name = name
        self.code = code
        self.userAgent = userAgent
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        name = try fields.text("name")
        code = try fields.text("code")
        userAgent = try fields.text("userAgent")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("name", name)
        members.set("code", code)
        members.set("userAgent", userAgent)
        return members.json
    }
}
