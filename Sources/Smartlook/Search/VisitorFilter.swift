/// One condition on the visitors to be found; several must all hold.
public struct VisitorFilter: Hashable, Sendable {
    let filter: SearchFilter

    /// The site's own id of the person.
    public static func uid(_ match: TextMatch, _ first: String, _ more: String...) -> VisitorFilter {
        VisitorFilter(filter: SearchFilter("uid", match.rawValue, texts: [first] + more))
    }

    /// The site's own id of the person; nil without any value.
    public static func uid(_ match: TextMatch, anyOf values: [String]) -> VisitorFilter? {
        values.isEmpty ? nil : VisitorFilter(filter: SearchFilter("uid", match.rawValue, texts: values))
    }

    /// The visitor's id.
    public static func visitorID(_ match: IdentityMatch, _ first: String, _ more: String...) -> VisitorFilter {
        VisitorFilter(filter: SearchFilter("visitor_id", match.rawValue, texts: [first] + more))
    }

    /// The visitor's id; nil without any value.
    public static func visitorID(_ match: IdentityMatch, anyOf values: [String]) -> VisitorFilter? {
        values.isEmpty ? nil : VisitorFilter(filter: SearchFilter("visitor_id", match.rawValue, texts: values))
    }

    /// The days the visitor was recorded on.
    public static func recordingDate(_ match: DateMatch) -> VisitorFilter {
        VisitorFilter(filter: SearchFilter("recording_date", match))
    }

    /// The day the visitor was first seen on.
    public static func firstSeen(_ match: DateMatch) -> VisitorFilter {
        VisitorFilter(filter: SearchFilter("user_first_seen", match))
    }

    /// The condition as the API writes it.
    public var json: JSONValue { filter.json }
}
