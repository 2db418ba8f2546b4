import Foundation
import Testing

@testable import Archive
@testable import Smartlook

@Suite struct EventStoreTests {
    @Test func storingTwiceChangesNothing() throws {
        let temporary = try TemporaryArchive()
        let archive = temporary.archive
        let events = (0..<50).map { EventRecord.test("e\($0)", visitor: "v\($0 % 7)", seconds: Int64($0) * 100_000) }
        try archive.store(events, source: "api", origin: .test)
        #expect(try archive.mergeArrivals() == 50)
        let before = try archive.events()
        try archive.store(events, source: "api", origin: .test)
        #expect(try archive.mergeArrivals() == 0)
        #expect(try archive.events() == before)
        #expect(before.count == 50)
    }

    @Test func arrivalsAreReadBeforeTheyAreMerged() throws {
        let temporary = try TemporaryArchive()
        try temporary.archive.store([.test("e"), .test("e")], source: "api", origin: .test)
        #expect(try temporary.archive.events().count == 1)
    }

    @Test func changedContentWinsAndKeepsItsPlace() throws {
        let temporary = try TemporaryArchive()
        let archive = temporary.archive
        try archive.store([.test("a", name: "old"), .test("b", name: "other")], source: "api", origin: .test)
        try archive.mergeArrivals()
        try archive.store([.test("a", name: "new")], source: "api", origin: .test)
        try archive.mergeArrivals()
        let texts = try archive.texts()
        #expect(try archive.events().name.map { texts[Int($0)] } == ["new", "other"])
    }

    @Test func tiesKeepTheOrderOfArrivalOrOfTheSequenceGiven() throws {
        let temporary = try TemporaryArchive()
        let archive = temporary.archive
        try archive.store([.test("1", name: "x"), .test("2", name: "y")], source: "api", origin: .test)
        try archive.store(
            [.test("3", visitor: "b", name: "x", sequence: 9), .test("4", visitor: "b", name: "y", sequence: 3)],
            source: "file", origin: .test)
        try archive.mergeArrivals()
        let texts = try archive.texts()
        #expect(try archive.events().name.map { texts[Int($0)] } == ["x", "y", "y", "x"])
    }

    @Test func textsThatDifferInBytesStayApart() throws {
        let temporary = try TemporaryArchive()
        let names = ["caf\u{E9}", "cafe\u{301}", "a\u{0}b", "a", "", " a", "NA", "null", "\u{1F468}\u{200D}\u{1F469}"]
        try temporary.archive.store(
            names.enumerated().map { EventRecord.test("\($0)", name: $1) }, source: "api", origin: .test)
        let texts = try temporary.archive.texts()
        let found = try temporary.archive.events().name.map { Array(texts[Int($0)].utf8) }
        #expect(found == names.map { Array($0.utf8) })
    }

    @Test func propertiesStayWithTheirEvents() throws {
        let temporary = try TemporaryArchive()
        try temporary.archive.store(
            [
                .test("1", seconds: 0),
                .test("2", seconds: 1, properties: [.init(name: "k", value: "v"), .init(name: "l", value: "w")]),
                .test(
                    "3", seconds: 2, properties: [.init(name: "k", value: "first"), .init(name: "k", value: "last")]),
                .test("4", seconds: 700_000, properties: [.init(name: "l", value: "w")]),
            ], source: "api", origin: .test)
        try temporary.archive.mergeArrivals()
        let rows = try temporary.archive.events()
        let texts = try temporary.archive.texts()
        let columns = Dictionary(
            uniqueKeysWithValues: rows.properties.map { (texts[Int($0.key)], $0.value.map { texts[Int($0)] }) })
        #expect(columns == ["k": ["", "v", "last", ""], "l": ["", "w", "", "w"]])
    }

    /// A second process that dies in the middle of a transaction leaves the first one's rows as they were.
    @Test func anUndoneTransactionLeavesNoIdentifiers() throws {
        let temporary = try TemporaryArchive()
        struct Stop: Error {}
        #expect(throws: ArchiveError.self) {
            try temporary.archive.write { db in
                _ = try temporary.archive.identifiers.text("lost", in: db)
                throw Stop()
            }
        }
        try temporary.archive.store([.test("1", name: "kept"), .test("2", name: "lost")], source: "api", origin: .test)
        let texts = try temporary.archive.texts()
        #expect(try temporary.archive.events().name.map { texts[Int($0)] } == ["kept", "lost"])
    }
}
