/// Where the pages around a page are.
public struct PageLinks: JSONRecord {
    /// The page behind this one; none on the last page.
    public var nextPage: String?
    /// The page before this one.
    public var previousPage: String?

    /// The value from its parts.
    public init(nextPage: String? = nil, previousPage: String? = nil) {
        self.nextPage = nextPage
        self.previousPage = previousPage
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        nextPage = try fields.text("nextPage")
        previousPage = try fields.text("previousPage")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("nextPage", nextPage)
        members.set("previousPage", previousPage)
        return members.json
    }
}
