import Testing

@testable import Archive
@testable import Smartlook

@Suite struct FunnelHistoryTests {
    @Test func everyChangeOfAFunnelCounts() throws {
        let temporary = try TemporaryArchive()
        let archive = temporary.archive
        func store(_ name: String, _ steps: [String], at seconds: Int64) throws {
            let other = FunnelDefinitionRecord(id: "other", name: "same", steps: ["x"])
            try archive.store(
                [FunnelDefinitionRecord(id: "f", name: name, steps: steps), other], at: Instant(seconds: seconds),
                origin: .test)
        }
        func history(_ id: String) throws -> [Int64?] {
            let history = try archive.funnelHistories()[ExactText(id)]
            return [history?.created, history?.updated].map { $0.map { $0.microseconds / 1_000_000 } }
        }
        try store("one", ["a"], at: 10)
        try store("one", ["a"], at: 20)
        #expect(try history("f") == [10, 10])
        try store("one", ["a", "b"], at: 30)
        #expect(try history("f") == [10, 30])
        try store("one", ["a"], at: 40)  // back to what it was
        #expect(try history("f") == [10, 40])
        try store("one", ["a"], at: 50)
        #expect(try history("f") == [10, 40] && history("other") == [10, 10])
        #expect(try history("none") == [nil, nil])
    }
}
