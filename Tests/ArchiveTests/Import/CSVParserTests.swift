import Foundation
import Testing

@testable import Archive

@Suite struct CSVParserTests {
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
                    fields.append(String(decoding: CSVCursor.text(field), as: UTF8.self))
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
}
