/// One condition on the sessions to be found; several must all hold.
public struct SessionFilter: Hashable, Sendable {
    /// A text of a session that can be searched.
    public enum Field: String, Hashable, Sendable, CaseIterable {
        /// The site's own id of the person.
        case uid
        /// The mail address the site gave.
        case userEmail = "user_email"
        /// The name the site gave.
        case userName = "user_name"
        /// The address the visitor came from.
        case locationIP = "location_ip"
        /// The first page.
        case landingURL = "landing_url"
        /// The last page.
        case exitURL = "exit_url"
        /// The page that led to the site; the API spells it so.
        case sourceReferrer = "source_referer"
        /// Any page of the recording.
        case recordingURL = "recording_url"
    }

    let filter: SearchFilter

    /// A text of the session.
    public static func text(_ field: Field, _ match: TextMatch, _ first: String, _ more: String...) -> SessionFilter {
        SessionFilter(filter: SearchFilter(field.rawValue, match.rawValue, texts: [first] + more))
    }

    /// A text of the session; nil without any value.
    public static func text(_ field: Field, _ match: TextMatch, anyOf values: [String]) -> SessionFilter? {
        values.isEmpty ? nil : SessionFilter(filter: SearchFilter(field.rawValue, match.rawValue, texts: values))
    }

    /// Sessions of at least so many seconds.
    public static func lasting(atLeast seconds: Int) -> SessionFilter {
        SessionFilter(filter: SearchFilter("session_duration", "gte", .integer(Int64(seconds))))
    }

    /// Sessions of at most so many seconds.
    public static func lasting(atMost seconds: Int) -> SessionFilter {
        SessionFilter(filter: SearchFilter("session_duration", "lte", .integer(Int64(seconds))))
    }

    /// The day of the session.
    public static func recordingDate(_ match: DateMatch) -> SessionFilter {
        SessionFilter(filter: SearchFilter("recording_date", match))
    }

    /// The condition as the API writes it.
    public var json: JSONValue { filter.json }
}
