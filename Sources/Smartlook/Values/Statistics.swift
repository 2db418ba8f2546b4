/// How much of the API a project has used; the limit itself is not told.
public struct Statistics: JSONRecord {
    /// Requests of the project, weighted by price.
    public var projectUsage: Double?
    /// The same per endpoint, in whatever shape.
    public var endpointsUsage: JSONValue?

    /// The value from its parts.
    public init(projectUsage: Double? = nil, endpointsUsage: JSONValue? = nil) {
        self.projectUsage = projectUsage
        self.endpointsUsage = endpointsUsage
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        projectUsage = try fields.number("projectUsage")
        endpointsUsage = fields.any("endpointsUsage")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("projectUsage", projectUsage)
        members.set("endpointsUsage", endpointsUsage)
        return members.json
    }
}
