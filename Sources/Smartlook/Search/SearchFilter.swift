/// One condition of a search as the API writes it; the filters of visitors and sessions are made of it.
struct SearchFilter: Hashable, Sendable {
    let name: String
    let filterOperator: String
    let value: JSONValue

    /// A condition on texts: a single value stands for itself, several are a list.
    init(_ name: String, _ filterOperator: String, texts: [String]) {
        self.name = name
        self.filterOperator = filterOperator
        value = texts.count == 1 ? .string(texts[0]) : .array(texts.map(JSONValue.string))
    }

    init(_ name: String, _ filterOperator: String, _ value: JSONValue) {
        self.name = name
        self.filterOperator = filterOperator
        self.value = value
    }

    init(_ name: String, _ match: DateMatch) {
        self.init(name, match.filterOperator, match.value)
    }

    var json: JSONValue {
        ["name": .string(name), "operator": .string(filterOperator), "value": value]
    }
}

/// The body of a search without an order.
func searchBody(_ filters: [SearchFilter]) -> [UInt8] {
    JSONValue.object(["filters": .array(filters.map(\.json))]).bytes
}

/// The body of a search.
func searchBody(_ filters: [SearchFilter], sortedBy field: String, _ order: SortOrder) -> [UInt8] {
    let body: JSONValue = [
        "filters": .array(filters.map(\.json)), "sort": .object([field: .string(order.rawValue)]),
    ]
    return body.bytes
}
