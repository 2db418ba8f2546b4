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
            let weeks = try archive.read { db in try db.columnsFromRows { _ in true } }
                .map { try EventRows(columns: $0.columns, count: $0.count) }
            var together = EventRows()
            for week in weeks { together.append(week) }
            #expect(together.rows(at: together.visitorOrder()) == rows)
            #expect(weeks.allSatisfy { $0.count > 0 && $0.visitorOrder() == Array(0..<$0.count) })
        }
        // Nothing is lost: it counts again where the change is taken back.
        try archive.setSourceChanges([])
        #expect(try archive.events().count == 31)
    }

    @Test func weeksCountWholeInPartOrNotAtAll() {
        let turns = SourceTurns([SourceChange(name: "b", at: day(10))], sources: [1: "a", 2: "b"])
        func share(_ origins: Set<UInt32>, _ from: Int64, _ to: Int64) -> SourceTurns.Share {
            turns.share(of: origins, in: day(from).microseconds..<day(to).microseconds)
        }
        #expect(share([1], 0, 10) == .all && share([1, 9], 0, 10) == .all && share([2], 10, 17) == .all)
        #expect(share([2], 0, 10) == .nothing && share([1, 9], 10, 17) == .nothing)
        #expect(share([1], 5, 12) == .some && share([2], 5, 12) == .some && share([1, 2], 0, 10) == .some)
    }

    @Test func theSourceOfAnOriginIsItsImportsName() {
        #expect(EventSource.name(operation: "import:shop", request: "f.csv") == "shop")
        #expect(EventSource.name(operation: "import", request: "f.csv") == "f.csv")
        #expect(EventSource.name(operation: "visitorEvents", request: "/x") == "smartlook")
        #expect(EventSource.name(coverage: "import:a:b") == "a:b")
        #expect(EventSource.name(coverage: "api") == "smartlook")
    }
}
