import Archive
import Smartlook
import Testing

@testable import SmartlookServer

@Suite struct SnapshotStoreTests {
    /// A store whose clock stands, so that no snapshot takes any time to make.
    private func store(_ project: SmallProject, freshness: Duration = .zero) -> SnapshotStore {
        let clock = ClientClock(now: { SmallProject.start }, elapsed: { .zero }, sleep: { _ in }, random: { 0 })
        return SnapshotStore(archive: project.archive, calendar: .utc, clock: clock, freshness: freshness)
    }

    @Test func onlyWhatReadersSeeMakesANewSnapshot() async throws {
        let project = try SmallProject(visitors: 2)
        let store = store(project)
        for _ in 0..<2 { #expect(try await store.current().generation == 1) }
        let token = try project.archive.addToken(secret: "s", description: "d", now: SmallProject.start)
        project.archive.noteUse(of: token, now: SmallProject.start)
        #expect(try await store.current().generation == 1)
        try project.add(7)
        let snapshot = try await store.current()
        #expect(snapshot.generation > 1 && snapshot.visitors.count == 3)
    }

    @Test func aChangeIsSeenByTheNextAnswer() async throws {
        let project = try SmallProject(visitors: 3)
        let store = store(project, freshness: .seconds(3600))
        #expect(try await store.current().visitors.count == 3)
        let erased = try await store.change { (archive) throws(ArchiveError) in
            try archive.erase(visitors: ["v1"], now: SmallProject.start).visitors
        }
        #expect(erased == 1)
        #expect(try await store.current().visitors.map(\.record.id) == ["v0", "v2"])
        try project.add(7)
        #expect(try await store.current().visitors.count == 2)
    }

    @Test func manyWhoAskAtOnceGetOneSnapshot() async throws {
        let store = store(try SmallProject(visitors: 2))
        let generations = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<50 { group.addTask { try await store.current().generation } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(generations == [1])
    }

    @Test func aChangeThatFailsIsAFault() async throws {
        let store = store(try SmallProject(visitors: 1))
        for (code, status) in [(ArchiveError.Code.locked, 503), (.damaged, 500)] {
            let fault = await #expect(throws: APIFault.self) {
                try await store.change { (_) throws(ArchiveError) in throw ArchiveError(code, "no") }
            }
            #expect(fault?.status == status)
        }
        #expect(try await store.current().visitors.count == 1)
    }
}
