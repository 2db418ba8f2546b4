import Testing

@testable import Archive
@testable import Smartlook

@Suite struct CoverageGapsTests {
    private func span(_ from: Int64, _ to: Int64) -> Horizon {
        Horizon(from: Instant(seconds: from), to: Instant(seconds: to))
    }

    @Test func gapsLieBetweenSources() throws {
        let archive = try TemporaryArchive().archive
        #expect(try archive.coverageGaps().isEmpty)
        try archive.extendCoverage("events", source: "a", by: span(0, 10))
        try archive.extendCoverage("events", source: "b", by: span(5, 20))
        try archive.extendCoverage("events", source: "c", by: span(30, 40))
        try archive.extendCoverage("sessions", source: "c", by: span(90, 95))
        #expect(try archive.coverageGaps() == [Instant(seconds: 20)..<Instant(seconds: 30)])
        try archive.extendCoverage("events", source: "d", by: span(15, 35))
        #expect(try archive.coverageGaps().isEmpty)
    }

    @Test func aSourceCoversOnlyWhileItCounts() throws {
        let archive = try TemporaryArchive().archive
        try archive.extendCoverage("events", source: "import:old", by: span(0, 50))
        try archive.extendCoverage("events", source: "import:new", by: span(10, 90))
        #expect(try archive.coverageGaps().isEmpty)
        try archive.setSourceChanges([SourceChange(name: "new", at: Instant(seconds: 60))])
        #expect(try archive.coverageGaps() == [Instant(seconds: 50)..<Instant(seconds: 60)])
        try archive.setSourceChanges([SourceChange(name: "new", at: Instant(seconds: 40))])
        #expect(try archive.coverageGaps().isEmpty)
    }

    @Test func changedStepsAreFound() throws {
        let archive = try TemporaryArchive().archive
        func store(_ steps: [String], _ name: String, at seconds: Int64) throws {
            try archive.store(
                [FunnelDefinitionRecord(id: "f", name: name, steps: steps)], at: Instant(seconds: seconds),
                origin: .test)
        }
        try store(["a", "b"], "Checkout", at: 1)
        try store(["a", "b"], "Checkout 2", at: 2)
        #expect(try archive.funnelDefinitionChanges().isEmpty)
        try store(["a", "c"], "Checkout 2", at: 3)
        #expect(
            try archive.funnelDefinitionChanges() == [
                FunnelDefinitionChange(funnel: "f", name: "Checkout 2", at: Instant(seconds: 3))
            ])
    }
}
