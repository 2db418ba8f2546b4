import Synchronization

@testable import Archive
@testable import Smartlook
@testable import Wire

/// A project of 250 sessions, ten a day unless told otherwise, each of a visitor of its own, that pages, filters and sorts its lists as the API
/// does.
final class PagedProject: Transport {
    /// Fails or breaks requests: called with their number over all and their address; nil answers as usual.
    typealias Fault = @Sendable (_ number: Int, _ url: String) throws(TransportError) -> HTTPResponse?

    static let total = 250
    static let first = CivilDate(daysSinceEpoch: 20_460)
    static var now: Instant { WeekCalendar.utc.start(of: first.advanced(byDays: 35)) }

    private let perDay: Int
    private let fault: Fault
    private let log = Mutex<[String]>([])

    init(perDay: Int = 10, fault: @escaping Fault = { (_, _) throws(TransportError) in nil }) {
        self.perDay = perDay
        self.fault = fault
    }

    /// Paths of the requests that were answered.
    var answered: [String] { log.withLock { $0 } }

    func count(_ part: String) -> Int { answered.count { $0.contains(part) } }

    private let sent = Mutex(0)

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let number = sent.withLock { sent in
            sent += 1
            return sent
        }
        if let response = try fault(number, request.url) { return response }
        log.withLock { $0.append(request.url) }
        return HTTPResponse(status: 200, body: body(of: request).bytes)
    }

    private func body(of request: HTTPRequest) -> JSONValue {
        let url = request.url
        if url.contains("/me") { return ["projectId": "p", "projectName": "Paged"] }
        if url.contains("/visitors/search") { return page(request, "visitors", visitor) }
        if url.contains("/sessions/search") { return page(request, "sessions", session) }
        if url.contains("/visitors/"),
            let id = url.split(separator: "/").last(where: { $0.hasPrefix("v") && $0 != "visitors" })
        {
            let number = Int(id.dropFirst().prefix { $0.isNumber }) ?? 0
            return [
                "events": [
                    ["id": .string("e\(number)"), "eventName": "view", "startedAt": .string(time(number).description)]
                ]
            ]
        }
        if url.contains("/events") { return ["events": []] }
        if url.contains("/funnels") { return ["funnels": []] }
        return ["projectUsage": 0]
    }

    private func time(_ number: Int) -> Instant {
        WeekCalendar.utc.start(of: Self.first.advanced(byDays: number / perDay))
            .advanced(byMicroseconds: Int64(number % perDay) * 60_000_000)
    }

    private func visitor(_ number: Int) -> JSONValue {
        ["id": .string("v\(number)"), "firstSeen": .string(time(number).description)]
    }

    private func session(_ number: Int) -> JSONValue {
        [
            "id": .string("s\(number)"), "visitorId": .string("v\(number)"), "duration": 60,
            "startedAt": .string(time(number).description),
        ]
    }

    /// The records within every date filter, behind the cursor.
    private func page(_ request: HTTPRequest, _ key: String, _ record: (Int) -> JSONValue) -> JSONValue {
        var wanted = Array(0..<Self.total)
        if case .array(let filters)? = (try? JSONValue(bytes: request.body ?? []))?["filters"] {
            for filter in filters {
                guard case .array(let range)? = filter["value"], let from = range.first?.stringValue,
                    let to = range.last?.stringValue
                else { continue }
                wanted.removeAll { number in
                    let date = WeekCalendar.utc.date(of: time(number)).description
                    return date < from || date > to
                }
            }
        }
        let after = request.url.split(separator: "after=").dropFirst().first.flatMap { Int($0.prefix { $0.isNumber }) }
        let rest = wanted.filter { $0 > after ?? -1 }
        var links: [String: JSONValue] = [:]
        if rest.count > 100 { links["nextPage"] = .string("/api/\(key)/search?after=\(rest[99])") }
        return [key: .array(rest.prefix(100).map(record)), "_links": .object(links)]
    }
}
