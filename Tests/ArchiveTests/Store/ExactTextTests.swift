import Testing

@testable import Archive

@Suite struct ExactTextTests {
    /// Every pair, held against comparing the bytes one by one.
    @Test func bytesDecide() {
        let texts = ["", "a", "b", "ab", "a\u{0}", "a\u{0}b", "e\u{301}", "\u{E9}", "\u{1F600}", "ab\u{FF}", "Z"]
        for left in texts {
            for right in texts {
                let bytes = (Array(left.utf8), Array(right.utf8))
                #expect((ExactText(left) == ExactText(right)) == (bytes.0 == bytes.1))
                #expect((ExactText(left) < ExactText(right)) == bytes.0.lexicographicallyPrecedes(bytes.1))
                // Parts of longer texts are compared like whole ones.
                let part = String((left + right).unicodeScalars.prefix(left.unicodeScalars.count))
                #expect(ExactText(part) == ExactText(left))
            }
        }
    }
}
