import Testing

@testable import Archive
@testable import Smartlook

@Suite struct SourceChangesTests {
    private func day(_ number: Int64) -> Instant { Instant(seconds: number * 86_400) }

    @Test func changesAreKeptInTheOrderOfTimeAndCanBeTakenBack() throws {
        let temporary = try TemporaryArchive()
        #expect(try temporary.archive.sourceChanges().isEmpty)
        let changes = [SourceChange(name: "b", at: day(9)), SourceChange(name: "a\"é", at: day(2))]
        let before = try temporary.archive.contentStamp()
        try temporary.archive.setSourceChanges(changes)
        #expect(try temporary.archive.sourceChanges() == changes.reversed())
        #expect(try temporary.archive.contentStamp() != before)
        try temporary.archive.setSourceChanges([])
        #expect(try temporary.archive.sourceChanges().isEmpty)
    }

    /// Three sources that all have an event every day; each counts in its own turn only.
    @Test func sourcesTakeTurns() throws {
        let temporary = try TemporaryArchive()
        let archive = temporary.archive
        for source in ["old", "second", "third"] {
            let events = (0..<10).map {
                EventRecord.test("\($0)", visitor: source, name: source, seconds: Int64($0) * 86_400)
            }
            try archive.store(events, source: source, origin: Origin.test.imported(as: source))
        }
        try archive.store([EventRecord.test("api", visitor: "api", seconds: 100)], source: "api", origin: .test)
        #expect(try archive.events().count == 31)
        try archive.setSourceChanges([
            SourceChange(name: "third", at: day(7)), SourceChange(name: "second", at: day(4)),
        ])
        for isMerged in [false, true] {
            if isMerged { try archive.mergeArrivals() }
            let rows = try archive.events()
            let texts = try archive.texts()
            let found = (0..<rows.count).map { "\(texts[Int(rows.name[$0])]) \(rows.time[$0] / 86_400_000_000)" }
            let expected =
                ["view 0"] + (0..<4).map { "old \($0)" } + (4..<7).map { "second \($0)" }
                + (7..<10).map { "third \($0)" }
            #expect(found.sorted() == expected.sorted())
        }
        // Nothing is lost: it counts again where the change is taken back.
        try archive.setSourceChanges([])
        #expect(try archive.events().count == 31)
    }

    @Test func theSourceOfAnOriginIsItsImportsName() {
        #expect(EventSource.name(operation: "import:shop", request: "f.csv") == "shop")
        #expect(EventSource.name(operation: "import", request: "f.csv") == "f.csv")
        #expect(EventSource.name(operation: "visitorEvents", request: "/x") == "smartlook")
        #expect(EventSource.name(coverage: "import:a:b") == "a:b")
        #expect(EventSource.name(coverage: "api") == "smartlook")
    }
}
