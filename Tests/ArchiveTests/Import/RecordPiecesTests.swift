import Foundation
import Testing

@testable import Archive

@Suite struct RecordPiecesTests {
    private func digest(_ text: String) -> [UInt8] {
        let digest = OrderedDigest()
        digest.add(Array(text.utf8))
        return digest.finish()
    }

    private func pieces(_ text: String, separator: Character?, size: Int) throws -> [String] {
        let digest = OrderedDigest()
        var pieces = RecordPieces(
            ImportInput(Data(text.utf8)), separator: separator?.asciiValue, digest: digest, size: size)
        var found: [String] = []
        while let piece = try pieces.next() { found.append(String(decoding: piece.bytes, as: UTF8.self)) }
        #expect(pieces.byteCount == text.utf8.count)
        #expect(digest.finish() == self.digest(text))
        return found
    }

    /// A line feed in quotes ends no record, whatever separates the fields.
    @Test(arguments: [",", ";", "\t"] as [Character])
    func piecesEndWhereRecordsDo(separator: Character) throws {
        let records = (0..<40).map { "\($0)\(separator)\"two\nlines\"\(separator)x\n" } + ["end"]
        for size in [1, 8, 13, 50, 10_000] {
            let pieces = try pieces(records.joined(), separator: separator, size: size)
            #expect(pieces.joined() == records.joined())
            var rest = records[...]
            for piece in pieces {
                var whole = ""
                while whole.count < piece.count, let record = rest.popFirst() { whole += record }
                #expect(piece == whole)
            }
        }
    }

    @Test func withoutSeparatorEveryLineFeedEndsARecord() throws {
        let pieces = try pieces("{\"a\n{\"b\n", separator: nil, size: 5)
        #expect(pieces == ["{\"a\n", "{\"b\n"])
    }
}
