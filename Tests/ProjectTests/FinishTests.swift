import Testing

@Suite struct FinishTests {
    @Test func nothingIsLeftForLater() {
        expectNone(Finish.leftovers(in: Checkout.sources))
    }

    @Test func everyTargetHasATest() {
        expectNone(Finish.untestedTargets(sources: Checkout.sources, tests: Checkout.tests))
    }

    // MARK: - The rules notice

    @Test(arguments: ["// TODO: later", "let a = 1 // FIXME", "fatalError(\"no\")", "let a = try! b()"])
    func aLeftoverIsABreach(text: String) {
        let file = SourceFile(path: "Sources/A/B.swift", text: "\n\(text)")
        #expect(Finish.leftovers(in: [file]).map(\.line) == [2])
    }

    @Test func aHeaderMayHaveNoNoteEither() {
        #expect(Finish.leftovers(in: [SourceFile(path: "Sources/A/shim.h", text: "/* TODO */")]).count == 1)
    }

    @Test(arguments: ["// never try! this", "let photodetector = 1", "try b()", "// unlike fatalError(), this returns"])
    func whatIsNoLeftoverIsNone(text: String) {
        #expect(Finish.leftovers(in: [SourceFile(path: "Sources/A/B.swift", text: text)]).isEmpty)
    }

    @Test func aTargetWithoutATestIsABreach() {
        let source = [SourceFile(path: "Sources/A/B.swift", text: "")]
        let empty = SourceFile(path: "Tests/ATests/B.swift", text: "import Testing")
        let test = SourceFile(path: "Tests/ATests/C.swift", text: "@Test func a() {}")
        #expect(Finish.untestedTargets(sources: source, tests: [empty]).map(\.path) == ["Sources/A"])
        #expect(Finish.untestedTargets(sources: source, tests: [empty, test]).isEmpty)
    }
}
