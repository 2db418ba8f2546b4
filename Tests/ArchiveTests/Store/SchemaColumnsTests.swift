import Foundation
import GRDB
import Testing

@testable import Archive
@testable import Smartlook

@Suite struct SchemaColumnsTests {
    private let temporary: TemporaryArchive
    private let archive: ReportArchive

    init() throws {
        temporary = try TemporaryArchive()
        let path = temporary.folder.appendingPathComponent("old.sqlite").path
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: OldArchive.sql)
        }
        try queue.close()
        archive = try ReportArchive(path: path, create: false)
    }

    private func lines() throws -> [String] {
        let rows = try archive.events()
        let texts = try archive.texts()
        let visitors = try archive.visitorIDs(Set(rows.visitor))
        func text(_ name: String, _ row: Int) -> String {
            let property = texts.firstIndex(of: name).flatMap { rows.properties[UInt32($0)]?[row] } ?? 0
            return texts[Int(property)]
        }
        return (0..<rows.count).map { row in
            [
                "\(rows.sequence[row])", visitors[rows.visitor[row]] ?? "", "s\(rows.session[row])",
                texts[Int(rows.name[row])], Instant(microseconds: rows.time[row]).description, text("plan", row),
                text("note", row),
            ].joined(separator: "|")
        }
    }

    private let expected = [
        "1|v1|s1|open|2026-01-05T00:00:00Z|free|", "2|v1|s1|view é|2026-01-05T00:00:00Z|free|first, \"quoted\"",
        "4|v1|s1|buy|2026-01-11T23:59:59.999999Z|paid|", "8|v1|s0|open|2026-01-20T02:00:00Z|paid|last",
        "3|v2|s2|open|2026-01-06T10:00:00.123456Z||", "6|v2|s2|view é|2026-01-14T08:30:00.500Z||nul\0end",
        "7|v2|s3|open|2026-01-19T01:00:00Z|paid|", "5|v3|s0|open|2026-01-12T00:00:00Z|free|",
    ]

    @Test func everythingOfAnOldArchiveIsFoundAgain() throws {
        #expect(try lines() == expected)
        let segments = "SELECT week, rows FROM segment ORDER BY week IS NULL, week"
        func found() throws -> [String] {
            try archive.read { db in
                try Row.fetchAll(db, sql: segments).map { row in
                    let week: Int64? = row["week"]
                    let count: Int = row["rows"]
                    return "\(week ?? 0) \(count)"
                }
            }
        }
        // Weeks began on Thursdays then.
        #expect(try found() == ["2923 4", "2924 2", "0 2"])
        #expect(try archive.mergeArrivals() == 2)
        #expect(try found() == ["2923 4", "2924 2", "2925 2"])
        #expect(try lines() == expected)
        #expect(try archive.faults().isEmpty)
        #expect(try archive.visitors().map(\.record.id).sorted() == ["v1", "v2", "v3"])
        #expect(try archive.horizon()?.from.description == "2026-01-05T00:00:00Z")
        #expect(try archive.eventSources() == [1: "events.csv"])
    }

    /// Events have other keys since then, but the file is known by what is in it.
    @Test func aFileOfAnOldArchiveAddsNothing() throws {
        let mapping = ImportMapping(session: "session", sequence: "n")
        let result = try Importer(mapping: mapping, source: "shop").add(
            ImportInput(Data(OldArchive.file.utf8)), name: "events.csv", to: archive,
            now: Instant(seconds: 1_800_000_000))
        #expect((result.rows, result.added) == (8, 0))
        #expect(try lines() == expected)
    }
}
