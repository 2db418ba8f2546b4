/// A session that anybody with its address may look at.
public struct PublicLink: JSONRecord {
    /// The address.
    public var publicLink: String?

    /// The value from its parts.
    public init(publicLink: String? = nil) {
        self.publicLink = publicLink
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        publicLink = try fields.text("publicLink")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("publicLink", publicLink)
        return members.json
    }
}
