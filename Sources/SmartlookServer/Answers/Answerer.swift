import Archive
import Smartlook

/// Answers one request from one snapshot; its extensions hold one resource each.
struct Answerer: Sendable {
    let snapshot: ProjectSnapshot
    let request: APIRequest
    let route: Endpoint.Route
    let options: APIServer.Options
    let now: Instant
    let cursors: CursorBook
    let desk: FunnelDesk
    let searches: SearchMemory
    let usage: (project: Int, endpoints: [String: Int])

    func answer() async throws(APIFault) -> JSONValue {
        switch route.endpoint {
        case .getMe: snapshot.me.json
        case .getApiStats: statistics
        case .getEventsList: try eventsList()
        case .getEventDetail: try eventDetail()
        case .getEventVisitors: try eventVisitors()
        case .getFunnelsList: try funnelsList()
        case .getFunnelDetail: try await funnelDetail()
        case .getFunnelVisitorsDropOffList: try await funnelDropOff()
        case .searchVisitors: try searchVisitors()
        case .getVisitorDetails: try visitorDetails()
        case .getVisitorSessions: try visitorSessions()
        case .getVisitorEvents: try visitorEvents()
        case .searchSessions: try searchSessions()
        case .getSessionDetail: try sessionDetail()
        case .getPublicSession: try publicLink()
        }
    }

    private var statistics: JSONValue {
        Statistics(
            projectUsage: Double(usage.project),
            endpointsUsage: .object(usage.endpoints.mapValues { .integer(Int64($0)) })
        ).json
    }

    // MARK: Parameters

    /// The local days that `dateFrom` and `dateTo` name, both included.
    func requiredSpan() throws(APIFault) -> (from: CivilDate, to: CivilDate, span: Range<Instant>) {
        let from = try APIRequest.date(try request.required("dateFrom"), "dateFrom")
        let to = try APIRequest.date(try request.required("dateTo"), "dateTo")
        guard from <= to else { throw .bad("The parameter 'dateTo' lies before 'dateFrom'.") }
        return (from, to, snapshot.span(from: from, through: to))
    }

    func limit(standard: Int, most: Int) throws(APIFault) -> Int {
        guard let text = request.parameter("limit") else { return standard }
        guard let number = Int(text), number > 0 else {
            throw .bad("The parameter 'limit' must be a whole number of at least 1.")
        }
        return min(number, most)
    }

    /// Reads the request's paging; `query` tells lists of one address apart, such as the filters of a search.
    func paging(
        standard: Int, most: Int, path: String, query: String = "", goesBack: Bool = true
    ) throws(APIFault) -> PageQuestion {
        PageQuestion(
            limit: try limit(standard: standard, most: most), cursors: cursors,
            scope: "\(route.endpoint.rawValue)\u{0}\(route.id)\u{0}\(query)", path: link(path),
            encodesLinks: options.linksNameVersion, goesBack: goesBack, now: now)
    }

    /// Tells one search from all others.
    var searchName: String {
        "\(route.endpoint.rawValue)\u{0}\(route.version)\u{0}\(String(decoding: request.body, as: UTF8.self))"
    }

    // MARK: Links

    /// A path below the API's root, with or without version as the options say.
    func link(_ path: String, version: Int = 1) -> String {
        options.linksNameVersion ? "/api/v\(version)/\(path)" : "/api/\(path)"
    }

    func visitorLinks(_ id: String, withVisitor: Bool = false) -> [String: String] {
        let path = "visitors/\(id.percentEncoded)"
        var links = ["visitorSessions": link("\(path)/sessions"), "visitorEvents": link("\(path)/events")]
        if withVisitor { links["visitor"] = link(path) }
        return links
    }
}
