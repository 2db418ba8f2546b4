import Testing

@testable import SVGCharts

@Suite("Safe text")
struct SafeTextTests {
    @Test(
        "What could break the document or its lines is gone, and nothing else",
        arguments: [
            ("plain <b> & \"q\"", "plain <b> & \"q\""), ("a\u{0}b\u{1}c\u{7F}d\u{9F}e", "abcde"),
            ("a\nb\r\nc\td", "a b c d"),
            ("a\u{2028}b\u{85}c", "a b c"), ("\u{202E}x\u{2066}y\u{200F}\u{61C}", "xy"),
            ("\u{FFFE}\u{FFFF}\u{FEFF}z", "z"),
            ("👩‍👩‍👧‍👦 مرحبا", "👩‍👩‍👧‍👦 مرحبا"), ("\u{A0}−é", "\u{A0}−é"),
        ])
    func clean(_ text: String, _ expected: String) {
        #expect(Array(SafeText.clean(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test("Cleaning twice changes nothing more", arguments: Fixture.hostileNames)
    func idempotent(_ text: String) {
        #expect(SafeText.clean(SafeText.clean(text)) == SafeText.clean(text))
    }

    @Test("A pile of marks is cut to a character's size")
    func marks() {
        let pile = "Z" + String(repeating: "\u{300}", count: 10_000)
        #expect(SafeText.clean(pile).unicodeScalars.count == 12)
    }

    @Test("A limit cuts and says so")
    func limit() {
        #expect(SafeText.clean("abcdef", limit: 3) == "abc…")
        #expect(SafeText.clean("abc", limit: 3) == "abc")
    }
}
