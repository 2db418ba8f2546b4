import Archive
import Smartlook

/// Answers one request from one snapshot; its extensions hold one resource each.
struct Answerer: Sendable {
    let snapshot: ProjectSnapshot
    let request: APIRequest
    let route: Route
    let options: APIServer.Options
    let now: Instant
    let cursors: CursorBook
    let desk: FunnelDesk
    let searches: SearchMemory
    let store: SnapshotStore
    let archive: ReportArchive
    let usage: (project: Int, endpoints: [String: Int])

    var switches: Switches { options.switches }

    func answer(_ operation: SmartlookOperation) async throws(APIFault) -> APIReply {
        switch operation {
        case .deleteEvent: try await deleteEvent()
        case .deleteVisitor: try await deleteVisitor()
        case .deleteVisitors: try await deleteVisitors()
        case .getWebhooks: try webhooks()
        case .createWebhook: try await createWebhook()
        case .getWebhook: try webhook()
        case .updateWebhook: try await updateWebhook()
        case .deleteWebhook: try await deleteWebhook()
        case .uploadMappingFile: try await uploadMappingFile()
        default: APIReply(json: try await read(operation))
        }
    }

    private func read(_ operation: SmartlookOperation) async throws(APIFault) -> JSONValue {
        let json = try await whole(operation)
        return switches.optional == .omitted ? Sparing.spared(json, in: operation) : json
    }

    private func whole(_ operation: SmartlookOperation) async throws(APIFault) -> JSONValue {
        switch operation {
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
        default: snapshot.me.json
        }
    }

    private var statistics: JSONValue {
        Statistics(
            projectUsage: Double(usage.project),
            endpointsUsage: .object(usage.endpoints.mapValues { .integer(Int64($0)) })
        ).json
    }

    // MARK: Parameters

    /// The local days that `dateFrom` and `dateTo` name.
    func requiredDays() throws(APIFault) -> DaySpan {
        let from = try APIRequest.date(try request.required("dateFrom"), "dateFrom")
        let to = try APIRequest.date(try request.required("dateTo"), "dateTo")
        guard from <= to else { throw .bad("The parameter 'dateTo' lies before 'dateFrom'.") }
        return DaySpan(from: from, through: lastDay(to), snapshot.calendar)
    }

    /// The last day of a range that ends with `dateTo`.
    func lastDay(_ to: CivilDate) -> CivilDate {
        switches.dateTo == .inclusive ? to : to.advanced(byDays: -1)
    }

    /// Reads the request's paging; `query` tells lists of one address apart, such as the filters of a search.
    ///
    /// - Parameter most: the most records of a page, where nobody has set the switch.
    func paging(
        most: Int, path: String, query: String = "", goesBack: Bool = true
    ) throws(APIFault) -> PageQuestion {
        let most = switches.limitMost ?? most
        var limit = min(switches.limitDefault, most)
        if let asked = try request.number("limit", atLeast: 1) {
            guard asked <= most || switches.overLimit == .clamp else {
                throw .bad("The parameter 'limit' must not be above \(most).")
            }
            limit = min(asked, most)
        }
        return PageQuestion(
            limit: limit, cursors: cursors, scope: "\(route.operation.name)\u{0}\(route.id)\u{0}\(query)",
            path: link(path, version: route.version), switches: switches, goesBack: goesBack, now: now)
    }

    /// Tells one search from all others, however its body is written.
    func searchName(_ question: SearchQuestion) -> String {
        "\(route.operation.name)\u{0}\(route.version)\u{0}\(question.name)"
    }

    // MARK: Links

    /// A path below the API's root, with or without version as the options say.
    func link(_ path: String, version: Int = 1) -> String {
        switches.links == .versioned ? "/api/v\(version)/\(path)" : "/api/\(path)"
    }

    func visitorLinks(_ id: String, withVisitor: Bool = false) -> [String: String] {
        let path = "visitors/\(id.percentEncoded)"
        var links = ["visitorSessions": link("\(path)/sessions"), "visitorEvents": link("\(path)/events")]
        if withVisitor { links["visitor"] = link(path) }
        return links
    }
}
