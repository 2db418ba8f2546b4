import Foundation
import GRDB
import Testing

@testable import Archive
@testable import Smartlook

@Suite struct ColumnFilePlaceTests {
    @Test func whatWasReadBeforeAnErasureIsNotWrittenAfter() throws {
        let kept = try ColumnKeepingArchive()
        try kept.store(40)
        let before = try kept.archive.frozen()
        try kept.archive.pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA busy_timeout = 1") }
        let columns = try kept.found(.all)
        #expect(kept.hasFile)
        try Data("what a killed process left".utf8).write(to: URL(fileURLWithPath: kept.file + ".new"))
        _ = try kept.archive.erase(visitors: ["v1"], now: Instant(seconds: 2))
        #expect(!kept.hasFile && !FileManager.default.fileExists(atPath: kept.file + ".new"))
        #expect(PlainColumns(try before.columns(.all)) == columns)
        #expect(!kept.hasFile)
        try kept.expectRight(.all)
    }

    @Test func whatIsNoFileIsLeftAlone() throws {
        let kept = try ColumnKeepingArchive()
        try kept.store(40)
        let wanted = try kept.wanted(.all)
        mkfifo(kept.file, 0o600)
        #expect(try kept.found(.all) == wanted)
        try? FileManager.default.removeItem(atPath: kept.file)
        try FileManager.default.createDirectory(atPath: kept.file, withIntermediateDirectories: false)
        #expect(try kept.found(.all) == wanted)
        #expect(!FileManager.default.fileExists(atPath: kept.file + ".new"))
        try FileManager.default.removeItem(atPath: kept.file)
        // A link would be followed to who knows where.
        let elsewhere = kept.temporary.folder.appendingPathComponent("elsewhere").path
        try Data("mine".utf8).write(to: URL(fileURLWithPath: elsewhere))
        try FileManager.default.createSymbolicLink(atPath: kept.file + ".new", withDestinationPath: elsewhere)
        #expect(try kept.found(.all) == wanted)
        #expect(try Data(contentsOf: URL(fileURLWithPath: elsewhere)) == Data("mine".utf8))
        #expect(!kept.hasFile)
    }

    @Test func twoAtOnceDoNotDisturbEachOther() throws {
        let kept = try ColumnKeepingArchive()
        try kept.store(40)
        let wanted = try kept.wanted(.all)
        let draft = open(kept.file + ".new", O_CREAT | O_RDWR, 0o600)
        #expect(flock(draft, LOCK_EX) == 0)
        #expect(try kept.found(.all) == wanted)
        #expect(!kept.hasFile)
        close(draft)
        #expect(try kept.found(.all) == wanted)
        #expect(kept.hasFile)
        let path = kept.temporary.path
        DispatchQueue.concurrentPerform(iterations: 8) { number in
            if number % 2 == 0 { unlink(path + "-columns") }
            let columns = try? ReportArchive(path: path, columnFileThreshold: 0).columns(.all)
            #expect(columns.map { PlainColumns($0) } == wanted)
        }
    }

    @Test func itIsAsPrivateAsTheArchiveAndFoundOverALink() throws {
        let kept = try ColumnKeepingArchive()
        try kept.store(40)
        chmod(kept.temporary.path, 0o640)
        let link = kept.temporary.folder.appendingPathComponent("link").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: kept.temporary.path)
        _ = try ReportArchive(path: link, columnFileThreshold: 0).columns(.all)
        #expect(try FileManager.default.attributesOfItem(atPath: kept.file)[.posixPermissions] as? Int == 0o640)
        #expect(!FileManager.default.fileExists(atPath: link + "-columns"))
    }
}
