import Foundation
import Testing

@testable import Archive
@testable import Smartlook

@Suite struct ImporterTests {
    private let now = Instant(seconds: 1_800_000_000)

    @Test func importingTwiceChangesNothingAndEqualRowsAreTwoEvents() throws {
        let temporary = try TemporaryArchive()
        let file = Data("visitor,event,time,plan\na,view,2026-01-05T10:00:00Z,x\na,view,2026-01-05T10:00:00Z,x\n".utf8)
        let importer = Importer(mapping: ImportMapping(), source: "test")
        let first = try importer.importCSV(file, name: "f", into: temporary.archive, now: now)
        #expect((first.rows, first.added) == (2, 2))
        let second = try importer.importCSV(file, name: "f", into: temporary.archive, now: now)
        #expect((second.rows, second.added) == (2, 0))
        #expect(try temporary.archive.events().count == 2)
        let horizon = try #require(try temporary.archive.horizon())
        #expect(horizon.from.description == "2026-01-05T10:00:00Z")
        #expect(horizon.to.description == "2026-01-05T10:00:00.000001Z")
    }

    @Test func aSequenceIdentifiesRowsOfASource() throws {
        let temporary = try TemporaryArchive()
        let mapping = ImportMapping(sequence: "n")
        let importer = Importer(mapping: mapping, source: "test")
        _ = try importer.importCSV(
            Data("n,user,name,ts\n1,a,x,100\n2,a,y,100\n".utf8), name: "f", into: temporary.archive, now: now)
        let more = try importer.importCSV(
            Data("n,user,name,ts\n2,a,y,100\n3,a,z,100\n".utf8), name: "g", into: temporary.archive, now: now)
        #expect(more.added == 1)
        #expect(try temporary.archive.events().sequence == [1, 2, 3])
    }

    @Test func badRowsAreNamedAndTheOthersStay() throws {
        let temporary = try TemporaryArchive()
        let file =
            "visitor,event,time\na,x,2026-01-05\nb,x,never\n,x,2026-01-05\nc,x\nd,x,2026-02-30\ne,x,1767607200000\n"
        let result = try Importer(mapping: ImportMapping(), source: "s")
            .importCSV(Data(file.utf8), name: "f", into: temporary.archive, now: now)
        #expect(result.rejected.map(\.line) == [3, 4, 5, 6])
        #expect(result.rejected[2].reason == "it has 2 fields where the header has 3")
        #expect(result.added == 2)
    }

    @Test func missingColumnsAreNamed() throws {
        let temporary = try TemporaryArchive()
        for (mapping, flag) in [(ImportMapping(), "--time"), (ImportMapping(time: "when"), "--time")] {
            do {
                _ = try Importer(mapping: mapping, source: "s")
                    .importCSV(Data("visitor,event\na,b\n".utf8), name: "f", into: temporary.archive, now: now)
                Issue.record("a file without times was taken")
            } catch { #expect(error.message.contains(flag)) }
        }
    }

    @Test func gzipIsRecognised() throws {
        let temporary = try TemporaryArchive()
        // printf 'visitor,event,time\na,x,2026-01-05\n' | gzip -n | base64
        let packed = "H4sIAAAAAAAAAyvLLM4syS/SSS1LzSvRKcnMTeVK1KnQMTIwMtM1MNQ1MOUCAGICUCsiAAAA"
        let file = try #require(Data(base64Encoded: packed))
        let result = try Importer(mapping: ImportMapping(), source: "s")
            .importCSV(file, name: "f", into: temporary.archive, now: now)
        #expect(result.added == 1)
        #expect(throws: ArchiveError.self) {
            try Importer(mapping: ImportMapping(), source: "s")
                .importCSV(file.prefix(30), name: "f", into: temporary.archive, now: now)
        }
    }

    @Test(arguments: [
        ("2010-12-01T08:26:00.000000Z", "2010-12-01T08:26:00Z"),
        ("2026-01-05 10:11:12.123456", "2026-01-05T10:11:12.123456Z"),
        ("1767607200", "2026-01-05T10:00:00Z"), ("1767607200.25", "2026-01-05T10:00:00.250Z"),
        ("1767607200123", "2026-01-05T10:00:00.123Z"), ("1767607200123456", "2026-01-05T10:00:00.123456Z"),
        ("2026-01-05T10:00:00+01:00", "2026-01-05T09:00:00Z"), ("0", "1970-01-01T00:00:00Z"),
        ("-1", "1969-12-31T23:59:59Z"),
    ])
    func times(text: String, instant: String) {
        #expect(ImportTime.instant(text)?.description == instant)
    }

    @Test(arguments: ["", "never", "12:00", "1.", "1e9", "2026-13-01", "99999999999999999999", "--1"])
    func noTimes(text: String) {
        #expect(ImportTime.instant(text) == nil)
    }
}
