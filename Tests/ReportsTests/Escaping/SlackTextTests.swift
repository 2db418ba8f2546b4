import Testing

@testable import Reports

@Suite struct SlackTextTests {
    @Test func namesNotifyNobodyAndLinkNowhere() {
        let text = SlackText.escape("<!channel> <https://evil.example|x> & *b* _i_ ~s~ `c` @here :smile: [a](b)")
        #expect(text.hasPrefix("&lt;!channel&gt;") && text.contains("&amp;") && !text.contains("<"))
        for mark in ["*b*", "_i_", "~s~", "`c`", "@here", ":smile:", "](b"] { #expect(!text.contains(mark)) }
    }

    @Test func linesAreOne() {
        #expect(!SlackText.escape("a\n*b*\u{2028}c").contains { $0.isNewline })
    }
}
