/// The figures of one funnel within a range of days.
public struct Funnel: JSONRecord {
    /// The funnel in paths; an opaque text.
    public var id: String?
    /// The name people gave it.
    public var name: String?
    /// When it was made.
    public var createdAt: Instant?
    /// When its steps were last changed.
    public var updatedAt: Instant?
    /// The last step by the first; whether 0 to 1 or 0 to 100 is not documented.
    public var conversionRate: Double?
    /// Its steps, the first one first.
    public var steps: [FunnelStep]?

    /// The value from its parts.
    public init(
        id: String? = nil, name: String? = nil, createdAt: Instant? = nil, updatedAt: Instant? = nil,
        conversionRate: Double? = nil, steps: [FunnelStep]? = nil
    ) {
        self.id = id
        self.name = name
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.conversionRate = conversionRate
        self.steps = steps
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        id = try fields.text("id")
        name = try fields.text("name")
        createdAt = try fields.instant("createdAt")
        updatedAt = try fields.instant("updatedAt")
        conversionRate = try fields.number("conversionRate")
        steps = try fields.records("steps")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("id", id)
        members.set("name", name)
        members.set("createdAt", createdAt)
        members.set("updatedAt", updatedAt)
        members.set("conversionRate", conversionRate)
        members.set("steps", steps)
        return members.json
    }
}
