import Archive
import Smartlook
import Synchronization

/// Answers requests over an archive: token, address, budget, then the operation.
final class RequestResponder: Sendable {
    private let options: APIServer.Options
    private let archive: ReportArchive
    private let store: SnapshotStore
    private let ledger: RequestLedger
    private let cursors: CursorBook
    private let desk: FunnelDesk
    private let searches = SearchMemory()
    private let description: APIReply
    /// When the use of each token was last handed over to be noted.
    private let noted = Mutex<[String: Instant]>([:])

    init(archive: ReportArchive, options: APIServer.Options, store: SnapshotStore) throws(ArchiveError) {
        self.options = options
        self.archive = archive
        self.store = store
        ledger = RequestLedger(endpoint: options.budget, project: options.projectBudget, prices: options.prices)
        cursors = CursorBook(
            life: options.cursorLife, form: options.switches.cursor, secret: try archive.secret("cursor_secret"))
        desk = FunnelDesk(
            delay: options.switches.funnels == .later ? options.switches.funnelDelay : nil, clock: options.clock)
        description = APIReply(json: APIDescription.json)
    }

    /// - Parameter body: reads the body, which is asked for only once the request is known to be worth it; throws where
    ///   it is longer than so many bytes.
    func reply(
        to head: APIRequest, body: (Int) async throws(APIFault) -> [UInt8]
    ) async -> APIReply {
        do throws(APIFault) {
            return try await answer(head, body)
        } catch {
            return error.reply(options.switches)
        }
    }

    /// The reply to a request that could not even be taken apart.
    func reply(to fault: APIFault) -> APIReply {
        fault.reply(options.switches)
    }

    private func answer(
        _ head: APIRequest, _ body: (Int) async throws(APIFault) -> [UInt8]
    ) async throws(APIFault) -> APIReply {
        if let open = try openAnswer(head) { return open }
        let now = options.now()
        let token = try authenticate(head, now)
        let address = try Route.address(head)
        if head.method == "OPTIONS" {
            return APIReply(status: 204, headers: [("Allow", address.allowed)])
        }
        let route = try Route(address, method: head.method)
        if case .smartlook(let operation) = route.operation { try ledger.spend(operation, at: now) }
        var request = head
        request.body = try await body(route.operation.longestBody)
        guard case .smartlook(let operation) = route.operation else {
            return try await TokenDesk(
                request: request, route: route, token: token, archive: archive, store: store, now: now
            ).answer()
        }
        let answerer = Answerer(
            snapshot: try await store.current(), request: request, route: route, options: options, now: now,
            cursors: cursors, desk: desk, searches: searches, store: store, archive: archive,
            usage: ledger.usage(at: now))
        return try await answerer.answer(operation)
    }

    /// What anybody may read: the server's state and its description.
    private func openAnswer(_ head: APIRequest) throws(APIFault) -> APIReply? {
        let reply: APIReply
        switch head.path {
        case ["v1.0", "status"]: reply = APIReply(json: ["ok": true, "version": "1.0"])
        case ["openapi.json"]: reply = description
        default: return nil
        }
        let allowed = "GET, HEAD, OPTIONS"
        switch head.method {
        case "GET", "HEAD": return reply
        case "OPTIONS": return APIReply(status: 204, headers: [("Allow", allowed)])
        default:
            throw APIFault(
                status: 405, message: "This address answers \(allowed) only.", headers: [("Allow", allowed)])
        }
    }

    private func authenticate(_ head: APIRequest, _ now: Instant) throws(APIFault) -> APIToken {
        guard let field = head.authorization else { throw .unauthorized }
        let words = field.split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bearer" else { throw .unauthorized }
        let token: APIToken?
        do { token = try archive.token(secret: String(words[1]), now: now) } catch { throw .archive(error) }
        guard let token else { throw .unauthorized }
        // Of many requests at once the first one's note is enough.
        let isDue = noted.withLock { noted in
            if let last = noted[token.id], now.microseconds - last.microseconds < 60_000_000 { return false }
            noted[token.id] = now
            return true
        }
        if isDue { archive.noteUse(of: token, now: now) }
        return token
    }
}
