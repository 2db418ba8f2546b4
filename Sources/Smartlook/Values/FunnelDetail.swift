/// The figures of one funnel within a range of days and how far their computation is.
public struct FunnelDetail: JSONRecord {
    /// How far the computation is.
    public var computation: FunnelComputation?
    /// The figures; they may be missing or partial until the computation is finished.
    public var funnel: Funnel?

    /// The value from its parts.
    public init(computation: FunnelComputation? = nil, funnel: Funnel? = nil) {
        self.computation = computation
        self.funnel = funnel
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        computation = try fields.record("computation")
        funnel = try fields.record("funnel")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("computation", computation)
        members.set("funnel", funnel)
        return members.json
    }
}
