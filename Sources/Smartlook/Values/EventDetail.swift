/// How often one event happened within a range of days.
public struct EventDetail: JSONRecord {
    /// The event in paths; an opaque text.
    public var id: String?
    /// The name people gave it.
    public var name: String?
    /// The folder it lies in.
    public var categoryId: String?
    /// The name of that folder.
    public var categoryName: String?
    /// How often it happened.
    public var totalOccurrence: Int?
    /// How many visitors it happened to.
    public var uniqueVisitors: Int?
    /// How many of them were first seen within the range.
    public var newVisitors: Int?
    /// Occurrences by unique visitors.
    public var averageOccurrencePerVisitor: Double?
    /// The occurrences spread over time; days without any may be missing.
    public var occurrenceHistogram: [HistogramPoint]?
    /// Where the API keeps what belongs to it, as paths under names.
    public var links: [String: String]?

    /// The value from its parts.
    public init(
        id: String? = nil, name: String? = nil, categoryId: String? = nil, categoryName: String? = nil,
        totalOccurrence: Int? = nil, uniqueVisitors: Int? = nil, newVisitors: Int? = nil,
        averageOccurrencePerVisitor: Double? = nil, occurrenceHistogram: [HistogramPoint]? = nil,
        links: [String: String]? = nil
    ) {
        self.id = id
        self.name = name
        self.categoryId = categoryId
        self.categoryName = categoryName
        self.totalOccurrence = totalOccurrence
        self.uniqueVisitors = uniqueVisitors
        self.newVisitors = newVisitors
        self.averageOccurrencePerVisitor = averageOccurrencePerVisitor
        self.occurrenceHistogram = occurrenceHistogram
        self.links = links
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        id = try fields.text("id")
        name = try fields.text("name")
        categoryId = try fields.text("categoryId")
        categoryName = try fields.text("categoryName")
        totalOccurrence = try fields.integer("totalOccurrence")
        uniqueVisitors = try fields.integer("uniqueVisitors")
        newVisitors = try fields.integer("newVisitors")
        averageOccurrencePerVisitor = try fields.number("averageOccurrencePerVisitor")
        occurrenceHistogram = try fields.records("occurrenceHistogram")
        links = fields.links("_links")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("id", id)
        members.set("name", name)
        members.set("categoryId", categoryId)
        members.set("categoryName", categoryName)
        members.set("totalOccurrence", totalOccurrence)
        members.set("uniqueVisitors", uniqueVisitors)
        members.set("newVisitors", newVisitors)
        members.set("averageOccurrencePerVisitor", averageOccurrencePerVisitor)
        members.set("occurrenceHistogram", occurrenceHistogram)
        members.set("_links", links)
        return members.json
    }
}
