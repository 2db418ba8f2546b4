import Testing

@testable import Archive
@testable import Smartlook

@Suite struct ContentStampTests {
    /// Whether the stamp changes with what a body does.
    private func changes(_ archive: ReportArchive, _ body: () throws -> Void) throws -> Bool {
        let before = try archive.contentStamp()
        try body()
        return try archive.contentStamp() != before
    }

    @Test func whatReadersSeeChangesTheStamp() throws {
        let temporary = try TemporaryArchive()
        let archive = temporary.archive
        let now = Instant(seconds: 1)
        let event = EventDefinitionRecord(id: "e", name: "n")
        #expect(try changes(archive) { try archive.store([.test("1")], source: "api", origin: .test) })
        #expect(try changes(archive) { try archive.store([event], at: now, origin: .test) })
        #expect(try changes(archive) { try archive.set("project_name", to: "A") })
        #expect(try changes(archive) { try archive.set("project_name", to: "B") })
        #expect(
            try changes(archive) {
                try archive.extendCoverage(
                    "events", source: "api", by: Horizon(from: now, to: Instant(seconds: 2)))
            })
        #expect(try changes(archive) { try archive.hide(event, now: now) })
        #expect(try changes(archive) { _ = try archive.erase(visitors: ["a"], now: now) })
    }

    @Test func notesLeaveTheStampAlone() throws {
        let temporary = try TemporaryArchive()
        let archive = temporary.archive
        let now = Instant(seconds: 1)
        let webhook = WebhookRecord(id: "w", url: "https://a.example", type: "alerts", created: now)
        #expect(try !changes(archive) { _ = try archive.addToken(secret: "s", description: "d", now: now) })
        #expect(try !changes(archive) { try archive.store(webhook) })
        #expect(try !changes(archive) { _ = try archive.secret("any") })
        #expect(try !changes(archive) { try archive.checkpoint() })
    }
}
