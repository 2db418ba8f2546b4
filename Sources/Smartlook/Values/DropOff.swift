/// The visitors who passed a step of a funnel, or did not.
public struct DropOff: JSONRecord {
    /// How many there are.
    public var totalVisitorsCount: Int?
    /// Their ids.
    public var visitors: [String]?

    /// The value from its parts.
    public init(totalVisitorsCount: Int? = nil, visitors: [String]? = nil) {
        self.totalVisitorsCount = totalVisitorsCount
        self.visitors = visitors
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        totalVisitorsCount = try fields.integer("totalVisitorsCount")
        visitors = fields.texts("visitors")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("totalVisitorsCount", totalVisitorsCount)
        members.set("visitors", visitors)
        return members.json
    }
}
