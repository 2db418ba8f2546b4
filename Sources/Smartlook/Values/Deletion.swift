/// What a deletion took away.
public struct Deletion: JSONRecord {
    /// Visitors with their sessions and events, all counted together.
    public var deletedItems: Int?

    /// The value from its parts.
    public init(deletedItems: Int? = nil) {
        self.deletedItems = deletedItems
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        deletedItems = try fields.integer("deletedItems")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("deletedItems", deletedItems)
        return members.json
    }
}
