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
