import Foundation
import Testing

@testable import Reports

@Suite struct HeaderTextTests {
    @Test func asciiStaysAsItIs() {
        #expect(HeaderText.unstructured("Acme weekly 2026-W46: all as usual") == "Acme weekly 2026-W46: all as usual")
    }

    /// RFC 2047: words of at most 75 characters, each with whole characters, that give the text again.
    @Test(arguments: [
        "conversion fell to 5.5% (−5.7 pp)", "=?utf-8?q?forged?=",
        "žluťoučký kůň úpěl ďábelské ódy " + String(repeating: "é", count: 90),
        "🦊🦊🦊 " + String(repeating: "a b ", count: 60) + "ü",
    ])
    func othersAreEncodedWords(text: String) throws {
        let encoded = HeaderText.unstructured(text)
        var result = ""
        for word in encoded.split(separator: " ") {
            #expect(word.utf8.count <= 75 && word.hasPrefix("=?utf-8?q?") && word.hasSuffix("?="))
            let inner = word.dropFirst(10).dropLast(2).replacing("_", with: "=20").replacing("=", with: "%")
            result += try #require(String(inner).removingPercentEncoding)
        }
        #expect(result == text)
    }

    @Test func namesAreQuotedWhereTheyHaveTo() throws {
        #expect(
            HeaderText.mailbox(try #require(MailAddress("Jo Sample <jo@example.com>"))) == "Jo Sample <jo@example.com>")
        #expect(
            HeaderText.mailbox(try #require(MailAddress("Sample, Jo <jo@example.com>")))
                == "\"Sample, Jo\" <jo@example.com>")
        #expect(HeaderText.mailbox(try #require(MailAddress("jo@example.com"))) == "jo@example.com")
        #expect(HeaderText.phrase("a\"b\\c") == "\"a\\\"b\\\\c\"")
        #expect(HeaderText.phrase("Zoë") == "=?utf-8?q?Zo=C3=AB?=")
    }

    @Test func aHeaderIsFoldedAndHoldsNoLineBreak() throws {
        let long = String(repeating: "word ", count: 40) + "end"
        let lines = try MailHeader("Subject", long).text.split(separator: "\r\n")
        #expect(lines.count > 2 && lines.allSatisfy { $0.utf8.count <= 76 })
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
        #expect(lines.joined() == "Subject: " + long)
        for wrong in ["a\r\nBcc: x@y.z", "a\nb", "a\rb", "a\0b", "é", "a\u{7F}"] {
            #expect(throws: MailError.self) { try MailHeader("Subject", wrong) }
        }
    }
}
