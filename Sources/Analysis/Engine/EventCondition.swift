import Archive

/// What an event must be to count as a step, or to void an attempt.
package struct EventCondition: Sendable, Hashable {
    /// Any of these event names, compared byte by byte; none means any name.
    package var names: [String]
    /// Any of these types as the API names them (`custom`, `url`, `click`, ...); none means any type.
    package var types: [String]
    /// A pattern for the page's URL or path in which `*` stands for any text.
    package var page: String?
    /// Properties that must have one of the values given.
    package var properties: [PropertyCondition]

    package struct PropertyCondition: Sendable, Hashable {
        package var name: String
        package var values: [String]

        package init(name: String, values: [String]) {
            self.name = name
            self.values = values
        }
    }

    package init(_ names: String..., page: String? = nil, properties: [PropertyCondition] = []) {
        self.init(names: names, page: page, properties: properties)
    }

    package init(
        names: [String], types: [String] = [], page: String? = nil, properties: [PropertyCondition] = []
    ) {
        self.names = names
        self.types = types
        self.page = page
        self.properties = properties
    }

    /// The step's name in tables and charts: the names it takes, joined by `|`.
    package var label: String {
        if !names.isEmpty { return names.joined(separator: "|") }
        return page ?? (types.isEmpty ? "any event" : types.joined(separator: "|"))
    }
}
