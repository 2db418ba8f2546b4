import Testing

@Suite struct FileLengthTests {
    @Test func noFileIsLong() {
        expectNone(FileLength.breaches(in: Checkout.sources + Checkout.tests))
    }

    @Test func mostFilesAreShort() {
        #expect(FileLength.median(of: Checkout.sources) <= FileLength.median)
    }

    // MARK: - The rules notice

    @Test func fourHundredLinesAreTheMost() {
        let full = String(repeating: "a\n", count: 400)
        #expect(FileLength.breaches(in: [SourceFile(path: "Sources/A/B.swift", text: full)]).isEmpty)
        #expect(FileLength.breaches(in: [SourceFile(path: "Sources/A/B.swift", text: full + "b")]).count == 1)
    }

    @Test(arguments: ["Sources/A/BuiltInTemplates/B.swift", "Sources/A/B.generated.swift", "Sources/A/b.h"])
    func dataMayBeLong(path: String) {
        let long = SourceFile(path: path, text: String(repeating: "a\n", count: 500))
        #expect(FileLength.breaches(in: [long]).isEmpty)
        #expect(FileLength.median(of: [long]) == 0)
    }

    @Test func theMedianIsTheMiddle() {
        let files = [900, 10, 20].map {
            SourceFile(path: "Sources/A/\($0).swift", text: String(repeating: "\n", count: $0))
        }
        #expect(FileLength.median(of: files) == 20)
    }
}
