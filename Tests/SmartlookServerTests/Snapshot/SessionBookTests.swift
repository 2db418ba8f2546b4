import Archive
import Foundation
import Smartlook
import Testing

@testable import SmartlookServer

/// An imported archive has neither sessions nor definitions of its own.
@Suite struct SessionBookTests {
    private static let csv = """
        visitor,event,time,country,device,browser
        a,view,2026-11-09T08:00:00Z,CZ,mobile,Safari
        a,buy,2026-11-09T08:30:00Z,CZ,mobile,Safari
        a,view,2026-11-09T09:00:01.000001Z,DE,desktop,Chrome
        b,view,2026-11-09T08:10:00Z,Germany,,

        """

    private func imported() throws -> ReportArchive {
        let archive = try Shop.emptyArchive()
        let mapping = ImportMapping(visitor: "visitor", event: "event", time: "time")
        _ = try Importer(mapping: mapping, source: "test").add(
            ImportInput(Data(Self.csv.utf8)), name: "test.csv", to: archive, now: SampleProject.defaultNow)
        return archive
    }

    @Test func sessionsAreMadeUpAfterHalfAnHour() async throws {
        try await LiveServer.run(try imported()) { server in
            let client = try server.client
            let sessions = try await client.visitorSessions("a").all().items
            #expect(sessions.map(\.duration) == [1800, 0])
            #expect(sessions.map { $0.identification?.country?.code } == ["CZ", "DE"])
            #expect(sessions.map { $0.identification?.browser?.code } == ["safari", "chrome"])
            #expect(sessions.map { $0.identification?.device?.type } == ["mobile", "desktop"])
            #expect(sessions[1].startedAt?.description == "2026-11-09T09:00:01.000001Z")
            let events = try await client.visitorEvents("a").all().items
            #expect(events.map(\.sessionId) == [sessions[0].id, sessions[0].id, sessions[1].id])
            let other = try await client.visitorSessions("b").all().items
            #expect(other.map { $0.identification?.country?.name } == ["Germany"])
            #expect(try await client.searchSessions().total() == 3)
            #expect(try await client.session(sessions[0].id).value == sessions[0])
        }
    }

    @Test func idsStayTheSame() throws {
        let one = try ProjectSnapshot(archive: try imported(), calendar: .utc)
        let other = try ProjectSnapshot(archive: try imported(), calendar: .utc)
        #expect(one.sessions.map(\.id) == other.sessions.map(\.id))
        #expect(one.catalog.entries == other.catalog.entries)
    }

    @Test func namesWithoutDefinitionHaveAnID() async throws {
        try await LiveServer.run(try imported()) { server in
            let events = try await server.client.events().all().items
            #expect(Set(events.compactMap(\.name)) == ["buy", "view"])
            let id = try #require(events.first { $0.name == "view" }).id
            let day = try #require(CivilDate("2026-11-09"))
            #expect(try await server.client.eventDetail(id, from: day, to: day).value.totalOccurrence == 3)
        }
    }
}
