/// The project that a token belongs to.
public struct Me: JSONRecord {
    /// The organisation in the dashboard.
    public var organizationId: String?
    /// Its name.
    public var organizationName: String?
    /// The project in the dashboard.
    public var projectId: String?
    /// Its name.
    public var projectName: String?

    /// The value from its parts.
    public init(
        organizationId: String? = nil, organizationName: String? = nil, projectId: String? = nil,
        projectName: String? = nil
    ) {
        self.organizationId = organizationId
        self.organizationName = organizationName
        self.projectId = projectId
        self.projectName = projectName
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        organizationId = try fields.text("organizationId")
        organizationName = try fields.text("organizationName")
        projectId = try fields.text("projectId")
        projectName = try fields.text("projectName")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("organizationId", organizationId)
        members.set("organizationName", organizationName)
        members.set("projectId", projectId)
        members.set("projectName", projectName)
        return members.json
    }
}
