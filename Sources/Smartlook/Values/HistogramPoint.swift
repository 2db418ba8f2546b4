/// The occurrences of one event within one step of time.
public struct HistogramPoint: JSONRecord {
    /// The beginning of the step as the API writes it, for a day `2026-11-09`.
    public var date: String?
    /// How often it happened.
    public var occurrenceCount: Int?
    /// How many visitors it happened to.
    public var uniqueVisitorsCount: Int?

    /// The value from its parts.
    public init(date: String? = nil, occurrenceCount: Int? = nil, uniqueVisitorsCount: Int? = nil) {
        self.date = date
        self.occurrenceCount = occurrenceCount
        self.uniqueVisitorsCount = uniqueVisitorsCount
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        date = try fields.text("date")
        occurrenceCount = try fields.integer("occurrenceCount")
        uniqueVisitorsCount = try fields.integer("uniqueVisitorsCount")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("date", date)
        members.set("occurrenceCount", occurrenceCount)
        members.set("uniqueVisitorsCount", uniqueVisitorsCount)
        return members.json
    }
}
