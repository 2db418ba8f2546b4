import Synchronization

@testable import Smartlook
@testable import Wire

/// A small project behind a transport that answers without a network, and fails when told to.
final class ScriptedProject: Transport {
    struct Fault: Sendable {
        /// Part of the address, or nil for any request.
        var path: String?
        var status: Int
        /// The first request, counted over all, that fails.
        var from = 1
    }

    let project: String
    private let fault: Fault?
    private let count = Mutex(0)

    init(project: String = "p1", fault: Fault? = nil) {
        self.project = project
        self.fault = fault
    }

    var requests: Int { count.withLock { $0 } }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let number = count.withLock { count in
            count += 1
            return count
        }
        if let fault, number >= fault.from, fault.path.map({ request.url.contains($0) }) ?? true {
            return HTTPResponse(status: fault.status, body: Array(#"{"message":"no"}"#.utf8))
        }
        return HTTPResponse(status: 200, body: Array(body(of: request).utf8))
    }

    private func body(of request: HTTPRequest) -> String {
        let url = request.url
        if url.contains("/me") { return #"{"projectId":"\#(project)","projectName":"Shop"}"# }
        if url.contains("/events?") || url.hasSuffix("/api/v1/events") {
            if let visitor = ["v1", "v2"].first(where: { url.contains("/visitors/\($0)/events") }) {
                return events(visitor)
            }
            return #"{"events":[{"id":"e1","name":"view"}],"totalCount":1}"#
        }
        if url.contains("/drop-off") { return #"{"totalVisitorsCount":1,"visitors":["v1"]}"# }
        if url.contains("/events/e1") {
            return #"{"event":{"id":"e1","occurrenceHistogram":[{"date":"2026-01-12","occurrenceCount":2}]}}"#
        }
        if url.contains("/funnels/f1") {
            return """
                {"computation":{"isFinished":true},"funnel":{"id":"f1","steps":[{"visitorsCount":2},{"visitorsCount":1}]}}
                """
        }
        if url.contains("/funnels") {
            return #"{"funnels":[{"id":"f1","name":"F","events":[{"name":"view"},{"name":"buy"}]}],"totalCount":1}"#
        }
        if url.contains("/visitors/search") { return #"{"visitors":[{"id":"v1"},{"id":"v2"}],"totalVisitorsCount":2}"# }
        return """
            {"sessions":[{"id":"s1","startedAt":"2026-01-14T10:00:00Z","duration":60,"_links":{"visitor":"/api/v1/visitors/v1"}},
            {"id":"s2","startedAt":"2026-01-20T10:00:00Z","duration":60,"_links":{"visitor":"/api/v1/visitors/v2"}}]}
            """
    }

    private func events(_ visitor: String) -> String {
        let day = visitor == "v1" ? 14 : 20
        return """
            {"events":[{"id":"\(visitor)-1","eventName":"view","type":"custom","startedAt":"2026-01-\(day)T10:00:00Z"},
            {"id":"\(visitor)-2","type":"url","startedAt":"2026-01-\(day)T10:00:01Z","pageUrl":"https://x.example/"}]}
            """
    }
}
