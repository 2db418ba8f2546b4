/// Which list an endpoint answers with: where its records are and where their number.
struct PageList: Sendable {
    /// The member that holds the records.
    var key: String
    /// The members that may hold the number of records on all pages, the likeliest first.
    var totals: [String] = ["totalCount"]

    static let events = PageList(key: "events")
    static let funnels = PageList(key: "funnels")
    static let visitors = PageList(key: "visitors", totals: ["totalVisitorsCount", "totalCount"])
    static let sessions = PageList(key: "sessions", totals: ["totalCount", "totalSessionsCount"])
}

extension Call {
    /// Reads the answer of this call as a page, and the call for the page behind it.
    func page<Item: JSONRecord>(
        _ list: PageList, of origin: AnswerOrigin, _ next: NextPage, trail: inout CursorTrail
    ) throws(SmartlookError) -> (Page<Item>, Call?) {
        let (read, following): (ReadPage<Item>, Call?)
        do throws(JSONFault) {
            read = try ReadPage<Item>(origin.body, key: list.key)
            if let said = ServerMessage.said(.object(["error": read.rest["error"] ?? .null])) {
                throw JSONFault("it reports an error: \(ServerMessage.cleaned(said) ?? "")")
            }
            guard read.list != nil else { throw JSONFault("it has no list '\(list.key)'") }
            following = try next.call(after: self, read.rest)
        } catch {
            throw badAnswer(error, origin)
        }
        let records = origin.body[read.list ?? 0..<0]
        if let circle = trail.read(records, count: read.items.count + read.rejected.count) { throw loop(circle) }
        let fields = try? JSONFields(.object(read.rest))
        let page = Page(
            items: read.items, rejected: read.rejected, repaired: read.repaired,
            total: list.totals.lazy.compactMap { try? fields?.integer($0) }.first, origin: origin,
            isLast: following == nil)
        return (page, following)
    }

    /// The pages lead in a circle.
    func loop(_ reason: String) -> SmartlookError {
        error(
            .cursorLoop,
            "The pages of \(operation.rawValue) lead in a circle: \(reason); run again, and report it if it stays.")
    }

    /// The answer is not what the API promises.
    func badAnswer(_ fault: JSONFault, _ origin: AnswerOrigin) -> SmartlookError {
        error(
            .badAnswer,
            "The answer of \(operation.rawValue) cannot be used, because \(fault); check the base URL, or report it.",
            status: origin.status, underlying: ServerMessage.text(origin.body))
    }
}
