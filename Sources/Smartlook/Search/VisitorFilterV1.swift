/// One condition on the visitors to be found by version 1 of the search; several must all hold.
public struct VisitorFilterV1: Hashable, Sendable {
    let filter: SearchFilter

    /// The site's own id of the person is one of these.
    public static func uid(_ first: String, _ more: String...) -> VisitorFilterV1 {
        VisitorFilterV1(filter: SearchFilter("uid", "is", texts: [first] + more))
    }

    /// The site's own id of the person is one of these; nil without any value.
    public static func uid(anyOf values: [String]) -> VisitorFilterV1? {
        values.isEmpty ? nil : VisitorFilterV1(filter: SearchFilter("uid", "is", texts: values))
    }

    /// The days the visitor was recorded on.
    public static func recordingDate(_ match: DateMatch) -> VisitorFilterV1 {
        VisitorFilterV1(filter: SearchFilter("recording_date", match))
    }

    /// The condition as the API writes it.
    public var json: JSONValue { filter.json }
}
