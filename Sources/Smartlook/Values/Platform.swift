/// The operating system of a session.
public struct Platform: JSONRecord {
    /// Its name for people.
    public var name: String?
    /// Its name with the version.
    public var operatingSystem: String?
    /// Its short name: `windows`, `mac`, `others`.
    public var code: String?

    /// The value from its parts.
    public init(name: String? = nil, operatingSystem: String? = nil, code: String? = nil) {
        self.name = name
        self.operatingSystem = operatingSystem
        self.code = code
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        name = try fields.text("name")
        operatingSystem = try fields.text("operatingSystem")
        code = try fields.text("code")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("name", name)
        members.set("operatingSystem", operatingSystem)
        members.set("code", code)
        return members.json
    }
}
