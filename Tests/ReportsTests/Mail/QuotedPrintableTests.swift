import Testing

@testable import Reports

@Suite struct QuotedPrintableTests {
    /// A naive reader of RFC 2045.
    private func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.replacing("=\r\n", with: "").replacing("\r\n", with: "\n").utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "="), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        "", "plain", "a=b", "ends in a space \nand a tab\t", "−5.7 pp\n\n\nx", String(repeating: "long", count: 500),
        String(repeating: "é", count: 300), ".\n..\nFrom here\n-- \n", "🦊",
    ])
    func givesTheTextAgainInShortLines(text: String) {
        let encoded = QuotedPrintable.encode(text)
        #expect(decoded(encoded) == text)
        let lines = encoded.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
        #expect(lines.allSatisfy { !$0.hasSuffix(" ") && !$0.hasPrefix(".") && !$0.hasPrefix("From ") })
    }
}
