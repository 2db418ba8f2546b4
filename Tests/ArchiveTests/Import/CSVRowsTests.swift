import Foundation
import Testing

@testable import Archive

@Suite struct CSVRowsTests {
    /// However the bytes arrive and are cut, the rows are the same.
    @Test(arguments: [1, 2, 3, 7, 64], [1, 5, 1 << 20])
    func piecesDoNotMatter(length: Int, pieceSize: Int) throws {
        let text = "\u{FEFF}a,b\r\n\"x\"\"y\",\"\"\n\n\"line\nbreak\"tail,\n\u{1F600},\"\r\n\"\nlast,\"open"
        let bytes = Array(text.utf8)
        var start = 0
        let input = ImportInput { (buffer) throws(ArchiveError) in
            let part = bytes[start..<min(start + min(length, buffer.count), bytes.count)]
            buffer.copyBytes(from: part)
            start += part.count
            return part.count
        }
        #expect(try input.skipMark().count == 3)
        var rows = CSVRows(input, pieceSize: pieceSize)
        var found: [CSVRows.Row] = []
        while let row = try rows.next() { found.append(row) }
        #expect(
            found.map(\.fields) == [
                ["a", "b"], ["x\"y", ""], ["line\nbreaktail", ""], ["\u{1F600}", "\r\n"], ["last", "open"],
            ])
        #expect(found.map(\.line) == [1, 2, 4, 6, 8])
        #expect(found.map(\.isComplete) == [true, true, true, true, false])
        #expect(found.map(\.blanks) == [[], [1], [], [], []])
        #expect(try rows.next() == nil)
    }
}
