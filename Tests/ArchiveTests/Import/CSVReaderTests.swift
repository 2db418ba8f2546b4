import Foundation
import Testing

@testable import Archive

@Suite struct CSVReaderTests {
    private func fields(_ text: String) -> [[String]] {
        CSVReader(Data(text.utf8)).map(\.fields)
    }

    @Test(
        arguments: [
            ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
            ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
            ("\u{FEFF}a,b\n", [["a", "b"]]),
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
        let records = Array(CSVReader(Data("h\n\"a\nb\"\n\nc\n\"open".utf8)))
        #expect(records.map(\.line) == [1, 2, 5, 6])
        #expect(records.map(\.isComplete) == [true, true, true, false])
    }
}
