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
