import Testing

@Suite struct LayeringTests {
    @Test func everyImportIsInTheTable() {
        expectNone(Layering.breaches(in: Checkout.sources))
    }

    @Test func cLibrariesHaveFewDoors() {
        expectNone(Layering.wideDoors(in: Checkout.sources))
    }

    // MARK: - The rules notice

    @Test(arguments: [
        "import GRDB", "package import GRDB", "@testable import GRDB", "@_spi(Testing) public import GRDB",
        "import struct GRDB.Row", "#if canImport(GRDB)\n    import GRDB\n#endif",
    ])
    func aForbiddenImportIsABreach(text: String) {
        #expect(Layering.breaches(in: [SourceFile(path: "Sources/Analysis/A.swift", text: text)]).count == 1)
        #expect(Layering.breaches(in: [SourceFile(path: "Sources/Archive/A.swift", text: text)]).isEmpty)
    }

    @Test(arguments: ["// import GRDB", "import Foundation", "let a = \"\"\"\nimport GRDB\n\"\"\"", "important GRDB"])
    func whatIsNoForbiddenImportIsNone(text: String) {
        #expect(Layering.breaches(in: [SourceFile(path: "Sources/Analysis/A.swift", text: text)]).isEmpty)
    }

    @Test func aTargetOutsideTheTableIsABreach() {
        #expect(Layering.breaches(in: [SourceFile(path: "Sources/Extra/A.swift", text: "")]).count == 1)
    }

    @Test func theProgramMayImportAll() {
        #expect(Layering.breaches(in: [SourceFile(path: "Sources/weeklook/A.swift", text: "import Yams")]).isEmpty)
    }

    @Test func aSecondFileWithACLibraryIsABreach() {
        let targets = [
            ("Hashing", "CCrypto"), ("Wire", "CCurl"), ("Archive", "CZlib"), ("Analysis", "CMasks"),
            ("SVGCharts", "CLibXML2"),
        ]
        let files = targets.map { SourceFile(path: "Sources/\($0)/A.swift", text: "import \($1)") }
        #expect(Layering.wideDoors(in: files).isEmpty)
        let second = SourceFile(path: "Sources/SVGCharts/B.swift", text: "import CLibXML2")
        #expect(Layering.wideDoors(in: files + [second]).map(\.path) == ["Sources/SVGCharts"])
        #expect(Layering.wideDoors(in: files.dropLast()).map(\.path) == ["Sources/SVGCharts"])
    }
}
