import Foundation
import GRDB
import Testing

@testable import Archive
@testable import Smartlook

@Suite struct ColumnFileTests {
    private static let selections: [ColumnSelection] = [
        ColumnSelection(), ColumnSelection(type: true, session: true), ColumnSelection(properties: ["country"]),
        ColumnSelection(page: true, properties: ["p0", "never"]), .all,
    ]

    @Test(arguments: 0..<6)
    func columnsAreRightAfterEveryKindOfChange(seed: Int) throws {
        let kept = try ColumnKeepingArchive(seed)
        func expectRight(_ what: String) throws {
            for _ in 0..<2 { try kept.expectRight(Self.selections[kept.random.next(Self.selections.count)], what) }
            try kept.expectRight(.all, what)
        }
        try expectRight("nothing")
        try kept.store(60)
        try expectRight("first events")
        try kept.store(20, from: 30)
        try expectRight("events that were there, at other times")
        try kept.store(10, from: 200, weeks: 5...5)
        try expectRight("a new week")
        try kept.store(10, from: 300, isMerged: false)
        try expectRight("arrivals")
        try kept.archive.mergeArrivals()
        try expectRight("merged arrivals")
        let rows = "visitor,event,time\nv1,n1,1970-01-03T00:00:00Z\nnew,n9,1970-03-03T00:00:00Z\n"
        _ = try Importer(mapping: ImportMapping(), source: "file").add(
            ImportInput(Data(rows.utf8)), name: "events.csv", to: kept.archive, now: Instant(seconds: 1))
        try expectRight("an import")
        try kept.archive.setSourceChanges([SourceChange(name: "file", at: Instant(seconds: ColumnKeepingArchive.week))])
        try expectRight("another source")
        try kept.archive.setSourceChanges([])
        try expectRight("all sources")
        _ = try kept.archive.erase(visitors: ["v1"], now: Instant(seconds: 2))
        #expect(!kept.hasFile)
        try expectRight("an erasure")
        try kept.archive.pool.vacuum()
        try expectRight("a vacuum")
    }

    @Test func aFileIsMadeOnceAndGrowsByWhatIsAskedFor() throws {
        let kept = try ColumnKeepingArchive()
        try kept.store(50)
        func number() throws -> UInt64 {
            try #require(FileManager.default.attributesOfItem(atPath: kept.file)[.systemFileNumber] as? UInt64)
        }
        _ = try kept.found(ColumnSelection())
        let first = try number()
        _ = try kept.found(ColumnSelection())
        _ = try kept.found(ColumnSelection(sequence: true))
        #expect(try number() == first)
        _ = try kept.found(ColumnSelection(properties: ["country"]))
        let second = try number()
        #expect(second != first)
        _ = try kept.found(ColumnSelection(session: true))
        let third = try number()
        _ = try kept.found(ColumnSelection(session: true, properties: ["country"]))
        _ = try kept.found(ColumnSelection())
        #expect(try third != second && number() == third)
        // What is there already stays as it is.
        try kept.store(50)
        _ = try kept.found(ColumnSelection(session: true, properties: ["country"]))
        #expect(!FileManager.default.fileExists(atPath: kept.file + ".new"))
    }

    @Test func anImportOfMostEventsMakesOne() throws {
        let kept = try ColumnKeepingArchive()
        func add(_ rows: Int, _ source: String) throws {
            let lines = (0..<rows).map { "v\($0),n,1970-01-0\(1 + $0 % 9)T00:00:00Z\n" }
            _ = try Importer(mapping: ImportMapping(), source: source).add(
                ImportInput(Data(("visitor,event,time\n" + lines.joined()).utf8)), name: "file", to: kept.archive,
                now: Instant(seconds: 1))
        }
        try add(20, "first")
        #expect(kept.hasFile)
        try kept.expectRight(.all)
        try FileManager.default.removeItem(atPath: kept.file)
        try add(5, "second")
        #expect(!kept.hasFile)
        try kept.expectRight(.all)
    }

    @Test func aFetchWithoutNewsLeavesItValid() throws {
        let kept = try ColumnKeepingArchive()
        let events = (0..<5).map { EventRecord.test("e\($0)", seconds: Int64($0), sequence: Int64($0)) }
        func stamp() throws -> [UInt8] { try kept.archive.read { try $0.columnStamp() } }
        let empty = try stamp()
        try kept.archive.store(events, source: "api", origin: .test)
        #expect(try stamp() == empty)
        try kept.archive.mergeArrivals()
        let full = try stamp()
        #expect(full != empty && full.count == 16)
        try kept.archive.store(events, source: "api", origin: .test)
        try kept.archive.mergeArrivals()
        #expect(try stamp() == full)
    }

    @Test func everyWriterChangesTheStamp() throws {
        let kept = try ColumnKeepingArchive()
        try kept.store(30)
        let changes = [
            "UPDATE segment_column SET data = data", "UPDATE segment SET rows = rows",
            "DELETE FROM segment_column WHERE name = 'page'",
            "DELETE FROM segment WHERE id = (SELECT max(id) FROM segment)",
            "INSERT OR REPLACE INTO segment_column SELECT * FROM segment_column",
        ]
        var stamps: Set<[UInt8]> = []
        for change in changes {
            try kept.archive.write { db in try db.execute(sql: change) }
            stamps.insert(try kept.archive.read { try $0.columnStamp() })
        }
        #expect(stamps.count == changes.count)
    }

    @Test func anOlderStateOfTheArchiveIsAnsweredFrom() throws {
        let kept = try ColumnKeepingArchive()
        try kept.store(30)
        try kept.archive.checkpoint()
        let restored = kept.temporary.folder.appendingPathComponent("restored.sqlite").path
        try FileManager.default.copyItem(atPath: kept.temporary.path, toPath: restored)
        let wanted = try kept.found(.all)
        try kept.store(30, from: 100)
        #expect(try kept.found(.all) != wanted)
        try FileManager.default.copyItem(atPath: kept.file, toPath: restored + "-columns")
        let archive = try ReportArchive(path: restored, columnFileThreshold: 0)
        for _ in 0..<2 { #expect(PlainColumns(try archive.columns(.all)) == wanted) }
    }

    @Test func anyDamageIsFound() throws {
        let kept = try ColumnKeepingArchive()
        try kept.store(40)
        let wanted = try kept.wanted(.all)
        _ = try kept.found(.all)
        let url = URL(fileURLWithPath: kept.file)
        let whole = try Data(contentsOf: url)
        let archive = try ReportArchive(path: kept.temporary.path, columnFileThreshold: 0)
        func expectRight(_ bytes: Data, _ what: String) throws {
            try bytes.write(to: url)
            #expect(PlainColumns(try archive.columns(.all)) == wanted, "\(what)")
            #expect(try Data(contentsOf: url) == whole, "\(what): it was not made anew")
        }
        let length = Int(whole.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 12, as: UInt32.self) }) + 48
        for place in 0..<length {
            var bytes = whole
            bytes[place] ^= 0x41
            try expectRight(bytes, "byte \(place)")
        }
        for count in [0, 1, 47, 48, length - 1, length, 1 << 14, whole.count / 2, whole.count - 1] {
            try expectRight(whole.prefix(count), "\(count) bytes")
        }
        try expectRight(whole + [0], "one byte more")
        try expectRight(Data(repeating: 0, count: whole.count), "zeros")
        // Numbers, not what lies between the columns.
        let directory = try #require(whole.withUnsafeBytes { ColumnDirectory($0) })
        for column in directory.columns where column.count > 0 {
            for number in [0, column.count - 1] {
                var bytes = whole
                bytes[column.offset + number * column.width] ^= 1
                try expectRight(bytes, "\(column.name), number \(number)")
            }
        }
    }

    @Test func aFileOfAnotherArchiveIsNotRead() throws {
        let (one, other) = (try ColumnKeepingArchive(1), try ColumnKeepingArchive(2))
        try one.store(40)
        try other.store(40)
        _ = try other.found(.all)
        try FileManager.default.copyItem(atPath: other.file, toPath: one.file)
        try one.expectRight(.all)
    }

    @Test func fewEventsHaveNone() throws {
        let temporary = try TemporaryArchive()
        try temporary.archive.store([.test("e")], source: "api", origin: .test)
        try temporary.archive.mergeArrivals()
        _ = try temporary.archive.columns(.all)
        #expect(!FileManager.default.fileExists(atPath: temporary.path + "-columns"))
    }
}
