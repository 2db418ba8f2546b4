import Smartlook

/// The schemas of searches' bodies: each filter with its own operators and values.
enum SearchSchemas {
    private typealias S = JSONSchema

    static let visitors = body(
        filters: [
            filter(["uid"], ["is", "is_not", "contains", "not_contains"], texts),
            filter(["visitor_id"], ["is", "is_not"], texts),
            filter(["recording_date", "user_first_seen"], ["before", "after", "is"], dates),
            filter(["recording_date", "user_first_seen"], ["in_range"], twoDates),
        ], sorts: ["timeCreate", "timeUpdate"])

    static let sessions = body(
        filters: [
            filter(SessionFilter.Field.allCases.map(\.rawValue), ["is", "is_not", "contains", "not_contains"], texts),
            filter(["session_duration"], ["lte", "gte"], numbers),
            filter(["recording_date"], ["before", "after", "is"], dates),
            filter(["recording_date"], ["in_range"], twoDates),
        ], sorts: ["timeStart"])

    private static let texts = oneOrMore(S.any(of: [S.text, S.integer]))
    private static let dates = oneOrMore(S.date)
    private static let numbers = oneOrMore(
        S.any(of: [S.number, S.text(matching: #"^-?[0-9]{1,9}(\.[0-9]{1,9})?$"#)]))
    private static let twoDates: JSONValue = ["type": "array", "items": S.date, "minItems": 2, "maxItems": 2]

    private static func oneOrMore(_ schema: JSONValue) -> JSONValue {
        S.any(of: [schema, ["type": "array", "items": schema, "minItems": 1]])
    }

    private static func filter(_ names: [String], _ operators: [String], _ value: JSONValue) -> JSONValue {
        S.object(
            ["name": S.choice(names), "operator": S.choice(operators), "value": value],
            required: ["name", "operator", "value"])
    }

    private static func body(filters: [JSONValue], sorts: [String]) -> JSONValue {
        let orders = Dictionary(uniqueKeysWithValues: sorts.map { ($0, S.choice(["asc", "desc"])) })
        return S.object(
            [
                "filters": ["type": "array", "items": S.any(of: filters), "maxItems": 100],
                "sort": S.object(orders),
            ], required: ["filters"])
    }
}
