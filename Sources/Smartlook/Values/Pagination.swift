/// The cursors around a page; texts for most lists, anything for some.
public struct Pagination: JSONRecord {
    /// The cursor of the page before.
    public var before: JSONValue?
    /// The cursor of the page behind.
    public var after: JSONValue?

    /// The value from its parts.
    public init(before: JSONValue? = nil, after: JSONValue? = nil) {
        self.before = before
        self.after = after
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        before = fields.any("before")
        after = fields.any("after")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("before", before)
        members.set("after", after)
        return members.json
    }
}
