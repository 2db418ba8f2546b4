/// Which list an endpoint answers with: where its records are and where their number.
struct PageList: Sendable {
    /// The members that may hold the records, the documented one first.
    var keys: [String]
    /// Whether the records may also come without an object around them.
    var isBare = false
    /// The members that may hold the number of records on all pages, the likeliest first.
    var totals: [String] = ["totalCount"]

    static let events = PageList(keys: ["events"])
    static let funnels = PageList(keys: ["funnels"])
    static let visitors = PageList(keys: ["visitors"], totals: ["totalVisitorsCount", "totalCount"])
    static let sessions = PageList(keys: ["sessions"], totals: ["totalCount", "totalSessionsCount"])
    static let webhooks = PageList(keys: ["webhooks", "items", "data"], isBare: true)
}

extension Call {
    /// Reads the answer of this call as a page, and the call for the page next to it.
    func page<Item: JSONRecord>(
        _ list: PageList, of origin: AnswerOrigin, by courier: Courier, _ direction: WalkDirection = .forward,
        trail: inout CursorTrail
    ) throws(SmartlookError) -> (Page<Item>, Call?) {
        let (read, following): (ReadPage<Item>, Call?)
        do throws(JSONFault) {
            read = try ReadPage<Item>(origin.body, list)
            if let said = ServerMessage.said(.object(["error": read.rest["error"] ?? .null])) {
                throw JSONFault(
                    "it reports an error: \(ServerMessage.cleaned(said, hiding: courier.secrets(of: self)) ?? "")")
            }
            guard read.list != nil else { throw JSONFault("it has no list '\(list.keys[0])'") }
            following = try PageTurn(courier.base, direction).call(from: self, read.rest)
        } catch {
            throw badAnswer(error, origin, hiding: courier.secrets(of: self))
        }
        let records = origin.body[read.list ?? 0..<0]
        if let circle = trail.read(records, count: read.items.count + read.rejected.count) { throw loop(circle) }
        // The way back is not the walk's business: where it cannot be followed there is none.
        let behind = try? PageTurn(courier.base, direction == .forward ? .backward : .forward).call(
            from: self, read.rest)
        let (next, previous) = direction == .forward ? (following, behind) : (behind, following)
        let fields = try? JSONFields(.object(read.rest))
        let page = Page(
            items: read.items, rejected: read.rejected, repaired: read.repaired,
            total: list.totals.lazy.compactMap { try? fields?.integer($0) }.first, origin: origin,
            isLast: following == nil, next: next?.cursor, previous: previous?.cursor,
            totalSessions: try? fields?.integer("totalSessionsCount"))
        return (page, following)
    }

    /// The pages lead in a circle.
    func loop(_ reason: String) -> SmartlookError {
        error(
            .cursorLoop,
            "The pages of \(operation.rawValue) lead in a circle: \(reason); run again, and report it if it stays.")
    }

    /// The answer is not what the API promises.
    func badAnswer(_ fault: JSONFault, _ origin: AnswerOrigin, hiding secrets: Secrets) -> SmartlookError {
        error(
            .badAnswer,
            "The answer of \(operation.rawValue) cannot be used, because \(fault); check the base URL, or report it.",
            status: origin.status, underlying: ServerMessage.text(origin.body, hiding: secrets))
    }
}
