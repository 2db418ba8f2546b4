import Testing

@testable import Reports

@Suite struct PhraseTests {
    private func inLanguage(_ words: String, _ body: () -> String) throws -> String {
        try Language.$current.withValue(Language("xx", PortableObject(words, path: "x.po")), operation: body)
    }

    @Test func englishIsWhatTheCodeSays() {
        let rate = "2.3%"
        #expect(localized("conversion ", "at \(rate)") == "conversion at 2.3%")
    }

    @Test func placesMayChangeTheirOrderOrBeLeftOut() throws {
        let words = "msgid \"{1} rose {2} {3}\"\nmsgstr \"{3}, {1}\""
        #expect(try inLanguage(words) { localized("\("a") rose ", "\("b") \(7)") } == "7, a")
    }

    @Test func whatIsPutInIsNotLookedInto() throws {
        let words = "msgid \"{1} and {2}\"\nmsgstr \"{1} und {2}\""
        #expect(try inLanguage(words) { localized("\("{2}") and \("x")") } == "{2} und x")
    }

    @Test func aTextWithoutATranslationStaysAsItIs() throws {
        #expect(try inLanguage("msgid \"a\"\nmsgstr \"b\"") { localized("\(1) c") } == "1 c")
        #expect(try inLanguage("msgid \"a\"\nmsgstr \"b\"") { localized(key: "d") } == "d")
    }
}
