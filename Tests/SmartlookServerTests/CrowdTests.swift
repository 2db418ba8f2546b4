import Archive
import Smartlook
import Testing

@testable import SmartlookServer

/// Many clients at once over two projects.
@Suite struct CrowdTests {
    @Test(.timeLimit(.minutes(10))) func aHundredClientsGetTheirOwnProjectWhole() async throws {
        let projects = [try SmallProject(visitors: 40, prefix: "a"), try SmallProject(visitors: 30, prefix: "b")]
        let sizes = [40, 30]
        try await LiveServer.run(projects.map(\.archive), SmallProject.options) { servers in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<100 {
                    let (which, prefix) = (number % 2, number % 2 == 0 ? "a" : "b")
                    group.addTask {
                        let client = try servers[which].client
                        #expect(try await client.me().value.projectName == "Small\(prefix)")
                        let visitors = try await client.searchVisitors(limit: 7).all().items
                        #expect(visitors.map(\.id) == (0..<sizes[which]).map { "\(prefix)v\($0)" })
                        let sessions = try await client.searchSessions(sort: .started(.descending), limit: 11).all()
                        #expect(sessions.items.map(\.id) == (0..<sizes[which]).reversed().map { "\(prefix)s\($0)" })
                        let one = "\(prefix)v\(number % 20)"
                        let events = try await client.visitorEvents(one, limit: 1).all().items
                        #expect(
                            events.map(\.eventName) == ["view", "buy"] && events.allSatisfy { $0.visitorId == one })
                        let day = try #require(CivilDate("2026-11-09"))
                        let funnel = try await client.funnelDetail("f", from: day, to: day, waitForFinish: true).value
                        #expect(funnel.funnel?.steps?.map(\.visitorsCount) == [16, 16])
                    }
                }
                try await group.waitForAll()
            }
        }
    }
}
