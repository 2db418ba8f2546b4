import Archive
import Smartlook

/// Answers requests over an archive: token, budget, then the operation.
final class RequestResponder: Sendable {
    private let options: APIServer.Options
    private let store: SnapshotStore
    private let ledger: RequestLedger
    private let cursors: CursorBook
    private let desk: FunnelDesk
    private let searches = SearchMemory()

    init(archive: ReportArchive, options: APIServer.Options) {
        self.options = options
        store = SnapshotStore(archive: archive, calendar: WeekCalendar(timezone: options.timezone) ?? .utc)
        ledger = RequestLedger(endpoint: options.budget, project: options.projectBudget)
        cursors = CursorBook(life: options.cursorLife, form: options.cursorForm)
        desk = FunnelDesk(answers: options.funnels)
    }

    func reply(to request: APIRequest) async -> APIReply {
        do throws(APIFault) {
            if request.path == ["v1.0", "status"] {
                guard request.method == "GET" else {
                    throw APIFault(status: 405, message: "This address answers GET only.", headers: [("Allow", "GET")])
                }
                return APIReply(json: ["ok": true, "version": "1.0"])
            }
            let now = options.now()
            try await checkToken(request, now)
            let route = try Endpoint.route(request)
            try ledger.spend(route.endpoint, at: now)
            let snapshot = try await store.current()
            let answerer = Answerer(
                snapshot: snapshot, request: request, route: route, options: options, now: now, cursors: cursors,
                desk: desk, searches: searches,
                usage: ledger.usage(at: now))
            return APIReply(json: try await answerer.answer())
        } catch {
            return error.reply
        }
    }

    private func checkToken(_ request: APIRequest, _ now: Instant) async throws(APIFault) {
        guard let field = request.authorization else { throw .unauthorized }
        let words = field.split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bearer" else { throw .unauthorized }
        guard try await store.accepts(String(words[1]), at: now) else { throw .unauthorized }
    }
}
