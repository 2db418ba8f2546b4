/// Which days a date filter lets through.
public enum DateMatch: Hashable, Sendable {
    /// Days before this one.
    case before(CivilDate)
    /// Days after this one.
    case after(CivilDate)
    /// This day.
    case on(CivilDate)
    /// These days, the first and the last included.
    case within(ClosedRange<CivilDate>)

    var filterOperator: String {
        switch self {
        case .before: "before"
        case .after: "after"
        case .on: "is"
        case .within: "in_range"
        }
    }

    var value: JSONValue {
        switch self {
        case .before(let day), .after(let day), .on(let day): .string(day.description)
        case .within(let days):
            [.string(days.lowerBound.description), .string(days.upperBound.description)]
        }
    }
}

/// How a text filter compares; several values mean any of them.
public enum TextMatch: String, Hashable, Sendable, CaseIterable {
    /// The text is one of the values.
    case `is`
    /// The text is none of the values.
    case isNot = "is_not"
    /// The text contains one of the values.
    case contains
    /// The text contains none of the values.
    case notContains = "not_contains"
}

/// How an id filter compares; several values mean any of them.
public enum IdentityMatch: String, Hashable, Sendable, CaseIterable {
    /// The id is one of the values.
    case `is`
    /// The id is none of the values.
    case isNot = "is_not"
}
