/// The place of a session, guessed from the address.
public struct Country: JSONRecord {
    /// The name of the country.
    public var name: String?
    /// Its code of two letters.
    public var code: String?
    /// The part of the country.
    public var region: String?
    /// The town.
    public var city: String?

    /// The value from its parts.
    public init(name: String? = nil, code: String? = nil, region: String? = nil, city: String? = nil) {
        self.name = name
        self.code = code
        self.region = region
        self.city = city
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        name = try fields.text("name")
        code = try fields.text("code")
        region = try fields.text("region")
        city = try fields.text("city")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("name", name)
        members.set("code", code)
        members.set("region", region)
        members.set("city", city)
        return members.json
    }
}
