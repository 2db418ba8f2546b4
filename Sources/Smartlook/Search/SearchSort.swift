/// The order visitors are found in.
public enum VisitorSort: Hashable, Sendable {
    /// By the time they were first recorded.
    case created(SortOrder)
    /// By the time they last changed.
    case updated(SortOrder)

    var field: String {
        switch self {
        case .created: "timeCreate"
        case .updated: "timeUpdate"
        }
    }

    var order: SortOrder {
        switch self {
        case .created(let order), .updated(let order): order
        }
    }
}

/// The order sessions are found in.
public enum SessionSort: Hashable, Sendable {
    /// By the time they began.
    case started(SortOrder)

    var order: SortOrder {
        switch self {
        case .started(let order): order
        }
    }
}
