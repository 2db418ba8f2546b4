import Archive
import Smartlook
import Testing

@testable import SmartlookServer

/// Lists are read page by page while rows come and go: what is there all the time is read once, and nothing twice.
@Suite struct WalkTests {
    /// Walks a list of `v10`...`v49` or of what belongs to them; between the pages one newcomer is added before or
    /// behind and one of the odd ones is erased.
    private func walk<Item: JSONRecord>(
        _ id: @escaping @Sendable (Item) -> String, stays: Set<String>,
        _ pages: @escaping @Sendable (SmartlookClient) throws -> Pages<Item>
    ) async throws {
        let project = try SmallProject(visitors: 0)
        for number in 10..<50 { try project.add(number) }
        try await LiveServer.run(project.archive, SmallProject.options) { server in
            var seen: [String] = []
            var turn = 0
            for try await page in try pages(server.client) {
                seen += page.items.map(id)
                // Newcomers before all others and behind them, in turn.
                try project.add(turn % 2 == 0 ? 9 - turn / 2 : 50 + turn / 2)
                let gone = 11 + 2 * ((turn * 7) % 20)
                #expect(try await server.send("DELETE", "/api/v1/visitors/v\(gone)").status == 200)
                turn += 1
            }
            #expect(turn >= 6)
            #expect(Set(seen).count == seen.count)
            #expect(stays.subtracting(seen).isEmpty)
            #expect(Set(seen) != stays, "no newcomer and nobody who went was ever seen")
        }
    }

    private static func even(_ prefix: String) -> Set<String> {
        Set(stride(from: 10, to: 50, by: 2).map { "\(prefix)\($0)" })
    }

    @Test(arguments: [SortOrder.ascending, .descending]) func visitorsSearch(order: SortOrder) async throws {
        try await walk({ (visitor: Visitor) in visitor.id }, stays: Self.even("v")) {
            try $0.searchVisitors(sort: .created(order), limit: 5)
        }
    }

    @Test(arguments: [SortOrder.ascending, .descending]) func sessionsSearch(order: SortOrder) async throws {
        try await walk({ (session: Session) in session.id }, stays: Self.even("s")) {
            try $0.searchSessions(sort: .started(order), limit: 5)
        }
    }

    @Test func eventsOfOneVisitor() async throws {
        let project = try SmallProject(visitors: 1)
        @Sendable func store(_ numbers: Range<Int>) throws {
            try project.archive.store(
                numbers.map { number in
                    // All at one moment with one sequence number: only the events' own keys tell them apart.
                    EventRecord(
                        identity: "e\(number)", visitor: "v0", name: "n\(number)", time: SmallProject.start,
                        sequence: 5)
                }, source: "test", origin: .small)
        }
        try store(0..<40)
        try await LiveServer.run(project.archive, SmallProject.options) { server in
            var seen: [String] = []
            var next = 40
            for try await page in try server.client.visitorEvents("v0", limit: 6) {
                seen += page.items.compactMap(\.eventName)
                try store(next..<next + 3)
                next += 3
                try await Task.sleep(for: .milliseconds(60))
            }
            #expect(Set(seen).count == seen.count)
            #expect(Set((0..<40).map { "n\($0)" }).subtracting(seen).isEmpty)
        }
    }
}
