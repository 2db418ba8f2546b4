import Foundation
import GRDB
import Testing

@testable import Archive
@testable import Smartlook

@Suite struct ReportArchiveTests {
    private func code(_ body: () throws -> Void) -> ArchiveError.Code? {
        do {
            try body()
            return nil
        } catch { return (error as? ArchiveError)?.code }
    }

    @Test func namesWhatIsNoArchive() throws {
        let temporary = try TemporaryArchive()
        let path = temporary.folder.appendingPathComponent("text.sqlite").path
        try Data("this is not a database, but long enough to look like a file".utf8).write(
            to: URL(fileURLWithPath: path))
        #expect(code { _ = try ReportArchive(path: path) } == .notAnArchive)
        #expect(code { _ = try ReportArchive(path: "/nonexistent/folder/a.sqlite") } == .cannotOpen)
        let missing = temporary.folder.appendingPathComponent("none.sqlite").path
        #expect(code { _ = try ReportArchive(path: missing, create: false) } == .missing)
        #expect(!FileManager.default.fileExists(atPath: missing))
    }

    @Test func refusesNewerArchives() throws {
        let temporary = try TemporaryArchive()
        try temporary.archive.write { db in
            try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('from the future')")
        }
        #expect(code { _ = try ReportArchive(path: temporary.path) } == .newerSchema)
    }

    @Test func aFrozenArchiveStaysAsItWas() throws {
        let temporary = try TemporaryArchive()
        let archive = temporary.archive
        try archive.store([.test("1", visitor: "a", name: "one")], source: "api", origin: .test)
        let frozen = try archive.frozen()
        let events = try frozen.events()
        try archive.store([.test("2", visitor: "b", name: "two")], source: "api", origin: .test)
        // The checkpoint of an erasure waits for readers, so this one goes without.
        try archive.write { db in try db.execute(sql: "DELETE FROM text WHERE value = CAST('one' AS BLOB)") }
        #expect(try frozen.texts().contains("one") && frozen.visitors().count == 1)
        #expect(try frozen.events() == events)
        #expect(try archive.visitors().count == 2)
        #expect(try !archive.texts().contains("one"))
    }

    @Test func coverageGrowsToTheUnionOfItsSources() throws {
        let temporary = try TemporaryArchive()
        #expect(try temporary.archive.horizon() == nil)
        func span(_ from: Int64, _ to: Int64) -> Horizon {
            Horizon(from: Instant(seconds: from), to: Instant(seconds: to))
        }
        try temporary.archive.extendCoverage("events", source: "api", by: span(100, 200))
        try temporary.archive.extendCoverage("events", source: "api", by: span(150, 260))
        try temporary.archive.extendCoverage("events", source: "import", by: span(50, 90))
        try temporary.archive.extendCoverage("sessions", source: "api", by: span(0, 900))
        #expect(try temporary.archive.horizon() == span(50, 260))
    }

    @Test func onlyOneRunHoldsTheLock() throws {
        let temporary = try TemporaryArchive()
        var first: ArchiveLock? = try ArchiveLock(archive: temporary.path)
        #expect(code { _ = try ArchiveLock(archive: temporary.path) } == .locked)
        withExtendedLifetime(first) {}
        first = nil
        #expect(code { _ = try ArchiveLock(archive: temporary.path) } == nil)
    }
}
