/// One browser or device that was recorded, which is often one person.
public struct Visitor: JSONRecord {
    /// The visitor in paths; an opaque text.
    public var id: String
    /// What the site said about the person.
    public var identification: Identification?
    /// The beginning of the first recording.
    public var firstSeen: Instant?
    /// The last sign of life.
    public var lastSeen: Instant?
    /// How often the visitor came; the search leaves it out.
    public var numberOfVisits: Int?
    /// How many sessions there are; the search leaves it out.
    public var numberOfSessions: Int?
    /// How many events there are; the search leaves it out.
    public var numberOfEvents: Int?
    /// How often the event happened; only among the visitors of an event.
    public var eventMatchedCount: Int?
    /// Where the API keeps what belongs to it, as paths under names.
    public var links: [String: String]?

    /// The value from its parts.
    public init(
        id: String, identification: Identification? = nil, firstSeen: Instant? = nil, lastSeen: Instant? = nil,
        numberOfVisits: Int? = nil, numberOfSessions: Int? = nil, numberOfEvents: Int? = nil,
        eventMatchedCount: Int? = nil, links: [String: String]? = nil
    ) {
        self.id = id
        self.identification = identification
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.numberOfVisits = numberOfVisits
        self.numberOfSessions = numberOfSessions
        self.numberOfEvents = numberOfEvents
        self.eventMatchedCount = eventMatchedCount
        self.links = links
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        id = try fields.requiredText("id")
        identification = try fields.record("identification")
        firstSeen = try fields.instant("firstSeen")
        lastSeen = try fields.instant("lastSeen")
        numberOfVisits = try fields.integer("numberOfVisits")
        numberOfSessions = try fields.integer("numberOfSessions")
        numberOfEvents = try fields.integer("numberOfEvents")
        eventMatchedCount = try fields.integer("eventMatchedCount")
        links = fields.links("_links")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("id", id)
        members.set("identification", identification)
        members.set("firstSeen", firstSeen)
        members.set("lastSeen", lastSeen)
        members.set("numberOfVisits", numberOfVisits)
        members.set("numberOfSessions", numberOfSessions)
        members.set("numberOfEvents", numberOfEvents)
        members.set("eventMatchedCount", eventMatchedCount)
        members.set("_links", links)
        return members.json
    }
}
