import Testing

@Suite struct PurityTests {
    @Test func theMiddleOfTheLineIsPure() {
        expectNone(Purity.breaches(in: Checkout.sources))
    }

    // MARK: - The rule notices

    @Test(arguments: Purity.forbidden)
    func everyForbiddenWordIsABreach(word: String) {
        for target in Purity.targets {
            let file = SourceFile(path: "Sources/\(target)/A.swift", text: "let a = 1\nlet b = \(word)")
            #expect(Purity.breaches(in: [file]).map(\.line).contains(2))
        }
        #expect(Purity.breaches(in: [SourceFile(path: "Sources/weeklook/A.swift", text: word)]).isEmpty)
    }

    @Test func codeInAStringIsCode() {
        let file = SourceFile(path: "Sources/Reports/A.swift", text: #"let a = "at \(Date())""#)
        #expect(Purity.breaches(in: [file]).count == 1)
    }

    @Test(arguments: [
        "// Date()", "/* FileManager */", #"let a = "at random""#, "CivilDate()", "let randomness = 1", "clock.now",
        "rows.append(contentsOf: more)", "DayFormatter()",
    ])
    func whatIsNoForbiddenWordIsNone(text: String) {
        #expect(Purity.breaches(in: [SourceFile(path: "Sources/Reports/A.swift", text: text)]).isEmpty)
    }
}
