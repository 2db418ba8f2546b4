/// How far Smartlook is with the figures of a funnel.
public struct FunnelComputation: JSONRecord {
    /// Whether the figures are final.
    public var isFinished: Bool?
    /// How much is done; the scale is not documented.
    public var finishedProgress: Double?
    /// When to ask again; the unit is not documented, see `FunnelPolling`.
    public var nextAttemptDelay: Double?

    /// The value from its parts.
    public init(isFinished: Bool? = nil, finishedProgress: Double? = nil, nextAttemptDelay: Double? = nil) {
        self.isFinished = isFinished
        self.finishedProgress = finishedProgress
        self.nextAttemptDelay = nextAttemptDelay
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        isFinished = try fields.flag("isFinished")
        finishedProgress = try fields.number("finishedProgress")
        nextAttemptDelay = try fields.number("nextAttemptDelay")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("isFinished", isFinished)
        members.set("finishedProgress", finishedProgress)
        members.set("nextAttemptDelay", nextAttemptDelay)
        return members.json
    }
}
