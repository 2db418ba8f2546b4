/// One visit from its first page to its last.
public struct Session: JSONRecord {
    /// The session in paths; an opaque text.
    public var id: String
    /// Who came.
    public var visitorId: String?
    /// Who came, from where and with what.
    public var identification: SessionIdentification?
    /// How long it lasted, in seconds.
    public var duration: Double?
    /// When it began.
    public var startedAt: Instant?
    /// When it ended.
    public var endedAt: Instant?
    /// The page that led here.
    public var referrer: String?
    /// The first page.
    public var landingPage: String?
    /// The last page.
    public var exitPage: String?
    /// All pages in order.
    public var pageUrl: [String]?
    /// What people wrote beside the recording.
    public var notes: [SessionNote]?
    /// The host of the site.
    public var domain: String?
    /// `http` or `https`.
    public var `protocol`: String?
    /// The recording in the dashboard.
    public var dashboardURL: String?
    /// Where the API keeps what belongs to it, as paths under names.
    public var links: [String: String]?

    /// The value from its parts.
    public init(
        id: String, visitorId: String? = nil, identification: SessionIdentification? = nil, duration: Double? = nil,
        startedAt: Instant? = nil, endedAt: Instant? = nil, referrer: String? = nil, landingPage: String? = nil,
        exitPage: String? = nil, pageUrl: [String]? = nil, notes: [SessionNote]? = nil, domain: String? = nil,
        `protocol`: String? = nil, dashboardURL: String? = nil, links: [String: String]? = nil
    ) {
        self.id = id
        self.visitorId = visitorId
        self.identification = identification
        self.duration = duration
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.referrer = referrer
        self.landingPage = landingPage
        self.exitPage = exitPage
        self.pageUrl = pageUrl
        self.notes = notes
        self.domain = domain
        self.protocol = `protocol`
        self.dashboardURL = dashboardURL
        self.links = links
    }

    /// Reads the fields it knows and ignores the others.
    public init(json: JSONValue) throws(JSONFault) {
        let fields = try JSONFields(json)
        id = try fields.requiredText("id")
        visitorId = try fields.text("visitorId")
        identification = try fields.record("identification")
        duration = try fields.number("duration")
        startedAt = try fields.instant("startedAt")
        endedAt = try fields.instant("endedAt")
        referrer = try fields.text("referrer")
        landingPage = try fields.text("landingPage")
        exitPage = try fields.text("exitPage")
        pageUrl = fields.texts("pageUrl")
        notes = try fields.records("notes")
        domain = try fields.text("domain")
        `protocol` = try fields.text("protocol")
        dashboardURL = try fields.text("dashboardURL")
        links = fields.links("_links")
    }

    /// The fields that are not nil.
    public var json: JSONValue {
        var members = JSONMembers()
        members.set("id", id)
        members.set("visitorId", visitorId)
        members.set("identification", identification)
        members.set("duration", duration)
        members.set("startedAt", startedAt)
        members.set("endedAt", endedAt)
        members.set("referrer", referrer)
        members.set("landingPage", landingPage)
        members.set("exitPage", exitPage)
        members.set("pageUrl", pageUrl)
        members.set("notes", notes)
        members.set("domain", domain)
        members.set("protocol", `protocol`)
        members.set("dashboardURL", dashboardURL)
        members.set("_links", links)
        return members.json
    }
}
