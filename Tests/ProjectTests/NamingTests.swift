import Testing

@Suite struct NamingTests {
    @Test func noTypeIsNamedLikeItsModule() {
        expectNone(Naming.shadows(in: Checkout.sources))
    }

    @Test func noFileIsNamedVaguely() {
        expectNone(Naming.vague(in: Checkout.sources + Checkout.tests))
    }

    // MARK: - The rules notice

    @Test(arguments: [
        "struct Wire {}", "package final class Wire {", "enum A { enum Wire {} }", "typealias Wire = Int",
    ])
    func aTypeNamedLikeItsModuleIsABreach(text: String) {
        #expect(Naming.shadows(in: [SourceFile(path: "Sources/Wire/A.swift", text: text)]).count == 1)
        #expect(Naming.shadows(in: [SourceFile(path: "Sources/Archive/A.swift", text: text)]).isEmpty)
    }

    @Test(arguments: ["struct WireFault {}", "// the struct Wire", "let structWire = 1", "func wire() {}"])
    func anotherNameIsNone(text: String) {
        #expect(Naming.shadows(in: [SourceFile(path: "Sources/Wire/A.swift", text: text)]).isEmpty)
    }

    @Test(arguments: ["StringUtils", "TestHelpers", "Helper", "ArchiveManager", "ReportService"])
    func aVagueNameIsABreach(name: String) {
        #expect(Naming.vague(in: [SourceFile(path: "Sources/A/\(name).swift", text: "")]).count == 1)
    }

    @Test(arguments: ["ServiceLevel", "Gzip", "ManagerTests"])
    func aTellingNameIsNone(name: String) {
        #expect(Naming.vague(in: [SourceFile(path: "Sources/A/\(name).swift", text: "")]).isEmpty)
    }
}
