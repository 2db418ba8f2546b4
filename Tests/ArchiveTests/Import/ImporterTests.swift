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
        let first = try importer.add(ImportInput(file), name: "f", to: temporary.archive, now: now)
        #expect((first.rows, first.added) == (2, 2))
        let second = try importer.add(ImportInput(file), name: "f", to: temporary.archive, now: now)
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
        _ = try importer.add(
            ImportInput(Data("n,user,name,ts\n1,a,x,100\n2,a,y,100\n".utf8)), name: "f", to: temporary.archive, now: now
        )
        let more = try importer.add(
            ImportInput(Data("n,user,name,ts\n2,a,y,100\n3,a,z,100\n".utf8)), name: "g", to: temporary.archive, now: now
        )
        #expect(more.added == 1)
        #expect(try temporary.archive.events().sequence == [1, 2, 3])
    }

    @Test func badRowsAreNamedAndTheOthersStay() throws {
        let temporary = try TemporaryArchive()
        let file =
            "visitor,event,time\na,x,2026-01-05\nb,x,never\n,x,2026-01-05\nc,x\nd,x,2026-02-30\ne,x,1767607200000\n"
        var rejected: [Importer.Rejection] = []
        let result = try Importer(mapping: ImportMapping(), source: "s")
            .add(
                ImportInput(Data(file.utf8)), name: "f", to: temporary.archive, now: now,
                reject: { rejected.append($0) })
        #expect(rejected.map(\.line) == [3, 4, 5, 6])
        #expect(rejected[2].reason == "it has 2 fields where the header has 3")
        #expect(result.rejected == 4)
        #expect(result.added == 2)
    }

    @Test func missingColumnsAreNamed() throws {
        let temporary = try TemporaryArchive()
        for (mapping, flag) in [(ImportMapping(), "--time"), (ImportMapping(time: "when"), "--time")] {
            do {
                _ = try Importer(mapping: mapping, source: "s")
                    .add(ImportInput(Data("visitor,event\na,b\n".utf8)), name: "f", to: temporary.archive, now: now)
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
            .add(ImportInput(file), name: "f", to: temporary.archive, now: now)
        #expect(result.added == 1)
        #expect(throws: ArchiveError.self) {
            try Importer(mapping: ImportMapping(), source: "s")
                .add(ImportInput(file.prefix(30)), name: "f", to: temporary.archive, now: now)
        }
    }

    /// Rows of one file under another mapping take the place of those before.
    @Test func aFileThatIsReadInAnotherWayReplacesItself() throws {
        let temporary = try TemporaryArchive()
        let file = Data("visitor,event,time,plan\na,view,2026-01-05,x\nb,buy,2026-01-06,y\n".utf8)
        func add(_ mapping: ImportMapping) throws -> Importer.Result {
            try Importer(mapping: mapping, source: "s")
                .add(ImportInput(file), name: "f", to: temporary.archive, now: now)
        }
        #expect(try add(ImportMapping(properties: [])).added == 2)
        #expect(try temporary.archive.events().properties.isEmpty)
        #expect(try add(ImportMapping()).added == 0)
        #expect(try temporary.archive.events().count == 2)
        #expect(try temporary.archive.events().properties.count == 1)
    }

    /// Only what a file brought is replaced by it, not what other files of the source did.
    @Test func aFileOfASequenceThatIsReadInAnotherWayLeavesOtherFiles() throws {
        let temporary = try TemporaryArchive()
        func add(_ text: String, _ properties: [String]?) throws -> Int {
            try Importer(mapping: ImportMapping(sequence: "n", properties: properties), source: "s")
                .add(ImportInput(Data(text.utf8)), name: "f", to: temporary.archive, now: now).added
        }
        let file = "n,user,name,ts,plan\n1,a,x,100,p\n2,a,y,100,p\n"
        #expect(try add(file, []) == 2)
        #expect(try add("n,user,name,ts\n3,a,z,100\n", nil) == 1)
        #expect(try add(file, nil) == 0)
        let rows = try temporary.archive.events()
        #expect(rows.sequence == [1, 2, 3])
        #expect(rows.properties.count == 1)
    }

    /// An event whose time was corrected leaves the week it was in.
    @Test func aCorrectedRowMoves() throws {
        let temporary = try TemporaryArchive()
        let importer = Importer(mapping: ImportMapping(sequence: "n"), source: "s")
        func add(_ text: String) throws -> Int {
            try importer.add(ImportInput(Data(text.utf8)), name: "f", to: temporary.archive, now: now).added
        }
        #expect(try add("n,user,name,ts\n1,a,x,2026-01-05\n2,a,y,2026-01-06\n") == 2)
        #expect(try add("n,user,name,ts\n1,a,x,2026-03-05\n") == 0)
        let rows = try temporary.archive.events()
        #expect(
            rows.time.map { Instant(microseconds: $0).description } == ["2026-01-06T00:00:00Z", "2026-03-05T00:00:00Z"])
    }

    @Test func ofOneSequenceTheLaterRowCounts() throws {
        let temporary = try TemporaryArchive()
        let file = "n,user,name,ts\n2,a,late,2026-01-07\n1,a,old,2026-01-06\n1,a,new,2026-01-05\n"
        let result = try Importer(mapping: ImportMapping(sequence: "n"), source: "s")
            .add(ImportInput(Data(file.utf8)), name: "f", to: temporary.archive, now: now)
        #expect(result.added == 2)
        let texts = try temporary.archive.texts()
        #expect(try temporary.archive.events().name.map { texts[Int($0)] } == ["new", "late"])
    }

    @Test func uidsTypesAndPagesAreKept() throws {
        let temporary = try TemporaryArchive()
        let file = "visitor,event,time,kind,url,who\na,x,2026-01-05,url,https://h/p,u1\nb,x,2026-01-06,,,u1\n"
        _ = try Importer(mapping: ImportMapping(type: "kind", page: "url", uid: "who"), source: "s")
            .add(ImportInput(Data(file.utf8)), name: "f", to: temporary.archive, now: now)
        let rows = try temporary.archive.events()
        let texts = try temporary.archive.texts()
        #expect(rows.type.map { texts[Int($0)] } == ["url", "custom"])
        #expect(rows.page.map { texts[Int($0)] } == ["https://h/p", ""])
        #expect(try temporary.archive.sharedUIDs().map(\.count) == [2])
    }

    /// More rows than one piece and one packing hold, in no order at all, against plain code.
    @Test(arguments: [Importer.Format.csv, .ndjson])
    func manyRowsInAnyOrder(format: Importer.Format) throws {
        let temporary = try TemporaryArchive()
        var text = format == .csv ? "visitor,event,time,plan,note\n" : ""
        var expected: [String] = []
        var state: UInt64 = 7
        func next(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
        for row in 0..<30_000 {
            let visitor = "v\(next(700))"
            let event = ["view", "bu\"y", "a,b", "z\nz"][Int(next(4))]
            let time = 1_767_607_200 + Int64(next(86_400 * 40))
            let plan = next(3) == 0 ? "" : "p\(next(5))"
            let note = String(repeating: "é", count: Int(next(30)))
            expected.append("\(visitor) \(time) \(padded(row)) \(event) \(plan) \(note)")
            if format == .csv {
                text += "\(visitor),\"\(event.replacing("\"", with: "\"\""))\",\(time),\(plan),\(note)\n"
            } else {
                let event = event.replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
                text +=
                    "{\"visitor\":\"\(visitor)\",\"event\":\"\(event)\",\"time\":\(time),\"plan\":\"\(plan)\",\"note\":\"\(note)\"}\n"
            }
        }
        // The rows come again and again until they fill several pieces.
        let times = format == .csv ? 8 : 2
        let head = format == .csv ? text.prefix(while: { $0 != "\n" }) + "\n" : ""
        let body = text.dropFirst(head.count)
        let file = Data((head + String(repeating: String(body), count: times)).utf8)
        let result = try Importer(mapping: ImportMapping(), source: "s", format: format)
            .add(ImportInput(file), name: "f", to: temporary.archive, now: now)
        #expect(result.added == 30_000 * times && result.rejected == 0)
        let rows = try temporary.archive.events()
        let texts = try temporary.archive.texts()
        let visitors = try temporary.archive.visitorIDs(Set(rows.visitor))
        let plan = try #require(texts.firstIndex(of: "plan").flatMap { rows.properties[UInt32($0)] })
        let note = try #require(texts.firstIndex(of: "note").flatMap { rows.properties[UInt32($0)] })
        let found = (0..<rows.count).map { row in
            let number = Int(rows.key[row].low) % 30_000
            return
                "\(visitors[rows.visitor[row]] ?? "") \(rows.time[row] / 1_000_000) \(padded(number)) "
                + "\(texts[Int(rows.name[row])]) \(texts[Int(plan[row])]) \(texts[Int(note[row])])"
        }
        #expect(found.sorted() == (0..<times).flatMap { _ in expected }.sorted())
        // A visitor's events stand in the order of time, then of the file.
        #expect(rows.visitorOrder() == Array(0..<rows.count))
        #expect(try temporary.archive.faults().isEmpty)
    }

    private func padded(_ row: Int) -> String {
        String(repeating: "0", count: 6 - String(row).count) + String(row)
    }

    @Test func objectsWithinObjectsAreNamedWithDots() throws {
        let temporary = try TemporaryArchive()
        let file = """
            {"visitor": "a", "event": "x", "time": "2026-01-05", "ctx": {"os": "mac", "n": 2.5}, "tags": ["a"], "no": null}

            {"visitor": "a", "time": "2026-01-05"}
            {"visitor": "b", "event": "", "time": 1767607200, "ok": true}
            [1]
            {"visitor": "a"
            """
        var rejected: [Importer.Rejection] = []
        let result = try Importer(mapping: ImportMapping(), source: "s", format: .ndjson)
            .add(
                ImportInput(Data(file.utf8)), name: "f", to: temporary.archive, now: now,
                reject: { rejected.append($0) })
        #expect(result.added == 2)
        #expect(rejected.map(\.line) == [3, 5, 6])
        let rows = try temporary.archive.events()
        let texts = try temporary.archive.texts()
        let found = Dictionary(
            uniqueKeysWithValues: rows.properties.map { (texts[Int($0.key)], $0.value.map { texts[Int($0)] }) })
        #expect(
            found == ["ctx.os": ["mac", ""], "ctx.n": ["2.5", ""], "tags": ["[\"a\"]", ""], "ok": ["", "true"]])
    }

    @Test func whatBreaksOffChangesNothing() throws {
        let temporary = try TemporaryArchive()
        let file = Data("visitor,event,time\na,x,2026-01-05\n".utf8)
        #expect(throws: ArchiveError.self) {
            _ = try Importer(mapping: ImportMapping(time: "when"), source: "s")
                .add(ImportInput(file), name: "f", to: temporary.archive, now: now)
        }
        #expect(try temporary.archive.events().count == 0)
        #expect(try temporary.archive.visitors().isEmpty)
    }
}
