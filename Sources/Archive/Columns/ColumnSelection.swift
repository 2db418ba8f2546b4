/// Which columns a question reads; visitors, times and names always.
package struct ColumnSelection: Sendable, Equatable {
    package var type: Bool
    package var page: Bool
    package var session: Bool
    package var sequence: Bool
    /// Names of properties; nil is all.
    package var properties: [String]?

    package init(
        type: Bool = false, page: Bool = false, session: Bool = false, sequence: Bool = false,
        properties: [String]? = []
    ) {
        self.type = type
        self.page = page
        self.session = session
        self.sequence = sequence
        self.properties = properties
    }

    /// The columns of both.
    package func union(_ other: ColumnSelection) -> ColumnSelection {
        ColumnSelection(
            type: type || other.type, page: page || other.page, session: session || other.session,
            sequence: sequence || other.sequence,
            properties: properties.flatMap { own in other.properties.map { own + $0 } })
    }

    package static let all = ColumnSelection(type: true, page: true, session: true, sequence: true, properties: nil)

    /// Whether a column is read, given the ids of the properties' names.
    func reads(_ column: String, properties ids: Set<UInt32>?) -> Bool {
        switch column {
        case "visitor", "time", "name": return true
        case "type": return type
        case "page": return page
        case "session": return session
        case "sequence", "key.low": return sequence
        default:
            guard let property = SegmentColumns.property(column) else { return false }
            return ids?.contains(property) ?? true
        }
    }
}
