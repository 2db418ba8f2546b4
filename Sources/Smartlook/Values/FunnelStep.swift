/// How many visitors reached one step of a funnel.
public struct FunnelStep: JSONRecord {
    /// The visitors who reached it, having passed all steps before.
    public var visitorsCount: Int?
    /// What has to happen.
    public var event: FunnelStepEvent?
    /// This step by the one before; whether 0 to 1 or 0 to 100 is not documented.
    public var percentFromPreviousStep: Double?

    /// The value from its parts.
    public init(visitorsCount: Int? = nil, event: FunnelStepEvent? = nil, percentFromPreviousStep: Double? = nil) {
        self.visitorsCount = visitorsCount
        self.event = event
        self.percentFromPreviousStep = percentFromPreviousStep
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        visitorsCount = try fields.integer("visitorsCount")
        event = try fields.record("event")
        percentFromPreviousStep = try fields.number("percentFromPreviousStep")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("visitorsCount", visitorsCount)
        members.set("event", event)
        members.set("percentFromPreviousStep", percentFromPreviousStep)
        return members.json
    }
}
