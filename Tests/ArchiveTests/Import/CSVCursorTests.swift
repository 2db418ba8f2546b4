import Foundation
import Testing

@testable import Archive

@Suite struct CSVCursorTests {
    private func fields(_ text: String) -> [[String]] {
        records(text).map(\.fields)
    }

    private func records(_ text: String) -> [(line: Int, fields: [String], isComplete: Bool)] {
        Array(text.utf8).withUnsafeBytes { bytes in
            var cursor = CSVCursor(bytes, separator: UInt8(ascii: ","))
            var records: [(Int, [String], Bool)] = []
            while cursor.nextRecord() {
                let line = cursor.line
                var fields: [String] = []
                var isComplete = true
                repeat {
                    let field = cursor.nextField()
                    isComplete = field.isComplete
                    fields.append(String(decoding: field.text, as: UTF8.self))
                } while cursor.isAtSeparator()
                records.append((line + 1, fields, isComplete))
            }
            return records
        }
    }

    @Test(
        arguments: [
            ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
            ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
            ("\"x,y\",\"he said \"\"no\"\"\"\n", [["x,y", "he said \"no\""]]),
            ("\"two\nlines\",2\n", [["two\nlines", "2"]]),
            ("a,,\n\n\nb,,\n", [["a", "", ""], ["b", "", ""]]),
            ("", []),
            ("\"\"\n", [[""]]),
            ("ü,😀\n", [["ü", "😀"]]),
        ] as [(String, [[String]])])
    func splits(text: String, expected: [[String]]) {
        #expect(fields(text) == expected)
    }

    @Test func linesAreCountedThroughQuotedBreaks() {
        let records = records("h\n\"a\nb\"\n\nc\n\"open")
        #expect(records.map(\.line) == [1, 2, 5, 6])
        #expect(records.map(\.isComplete) == [true, true, true, false])
    }

    /// Eight bytes at a time find what one at a time finds, wherever a field begins and ends.
    @Test(arguments: [",", ";", "\t"])
    func plainFieldsEndWhereTheyShould(separator: String) {
        var random = SplitMix(state: 7)
        let letters = Array("ab-+\u{7f}\u{0}~é€,;\t\r\n".utf8)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 1..<40, using: &random)).map { _ in
                letters.randomElement(using: &random) ?? 0
            }
            let ends = Array("\(separator)\r\n".utf8)
            let expected = Array(bytes.prefix { !ends.contains($0) })
            bytes.withUnsafeBytes { raw in
                var cursor = CSVCursor(raw, separator: ends[0])
                let field = cursor.nextField()
                #expect(Array(field.bytes) == expected)
                #expect(field.isPlain == expected.allSatisfy { $0 < 0x80 })
            }
        }
    }

    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }
}
