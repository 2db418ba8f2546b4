/// An event as it is defined in the project, without any counts.
public struct EventDefinition: JSONRecord {
    /// The event in paths; an opaque text.
    public var id: String
    /// The name people gave it.
    public var name: String?
    /// The folder it lies in.
    public var categoryId: String?
    /// The name of that folder.
    public var categoryName: String?
    /// Where the API keeps what belongs to it, as paths under names.
    public var links: [String: String]?

    /// The value from its parts.
    public init(
        id: String, name: String? = nil, categoryId: String? = nil, categoryName: String? = nil,
        links: [String: String]? = nil
    ) {
        self.id = id
        self.name = name
        self.categoryId = categoryId
        self.categoryName = categoryName
        self.links = links
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        id = try fields.requiredText("id")
        name = try fields.text("name")
        categoryId = try fields.text("categoryId")
        categoryName = try fields.text("categoryName")
        links = fields.links("_links")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("id", id)
        members.set("name", name)
        members.set("categoryId", categoryId)
        members.set("categoryName", categoryName)
        members.set("_links", links)
        return members.json
    }
}
