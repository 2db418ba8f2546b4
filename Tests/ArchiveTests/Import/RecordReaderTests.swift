import Foundation
import Testing

@testable import Archive
@testable import Smartlook

@Suite struct RecordReaderTests {
    private func read(_ text: String, columns: [String]? = nil) throws -> [RecordReader.Item] {
        var reader = try RecordReader(Data(text.utf8), columns: columns, name: "f")
        var items: [RecordReader.Item] = []
        while let item = try reader.next() { items.append(item) }
        return items
    }

    private func texts(_ items: [RecordReader.Item], _ path: String) -> [String?] {
        items.map { item in
            if case .record(let record) = item.content { record.text(path) } else { nil }
        }
    }

    @Test func jsonLinesAreReadOneByOneAndBadOnesAreNamed() throws {
        let items = try read("\u{FEFF}{\"a\":1}\n\n{\"a\":\n[1]\n{\"a\":\"\u{e9}\\u0000\"}\r\n{\"a\":4}")
        #expect(items.map(\.line) == [1, 3, 4, 5, 6])
        #expect(texts(items, "a") == ["1", nil, nil, "\u{e9}\u{FFFD}", "4"])
        guard case .fault(let reason) = items[2].content else { return #expect(Bool(false)) }
        #expect(reason == "it is no JSON object")
    }

    @Test(arguments: [
        "[{\"a\":1},{\"a\":\"],}[\\\"{\"}]", " [\n {\"a\" : 1 } ,\n {\"a\":\"],}[\\\"{\"}\n]\n",
        "[{\"a\":1}\n,\n{\"a\":\"],}[\\\"{\"} ]",
    ])
    func aListGivesItsElements(text: String) throws {
        #expect(texts(try read(text), "a") == ["1", "],}[\"{"])
    }

    @Test func elementsThatAreNoObjectsAreNamed() throws {
        let items = try read("[1,{\"a\":2},\"x,y\",null,{\"a\":3}]")
        #expect(texts(items, "a") == [nil, "2", nil, nil, "3"])
        #expect(try read("[]").isEmpty)
        // A list cut short loses its last element only.
        #expect(texts(try read("[{\"a\":1},{\"a\":"), "a") == ["1", nil])
    }

    @Test func tablesWithAndWithoutHeader() throws {
        #expect(texts(try read("a,b\n1,\"x\ny\"\n2\n3,z\n"), "a") == ["1", nil, "3"])
        let columns = (0..<30).map { "c\($0)" }
        let line = (0..<30).map { "v\($0)" }.joined(separator: "\t")
        #expect(texts(try read("\(line)\nshort\n\(line)\n", columns: columns), "c29") == ["v29", nil, "v29"])
        // With a header, tabs or not, it is CSV.
        #expect(texts(try read("c0,c29\n1,2\n", columns: columns), "c29") == ["2"])
    }

    @Test(arguments: ["", "\n \n", "PAR1xxx"])
    func whatCannotBeReadIsRefused(text: String) {
        #expect(throws: ArchiveError.self) { try read(text) }
    }

    @Test func gzipIsUnpackedInPieces() throws {
        // printf '{"a":1}\n' | gzip -n, twice: a file may hold several members.
        let member = try #require(Data(base64Encoded: "H4sIAAAAAAAAA6tWSlSyMqzlAgBGo+h0CAAAAA=="))
        var reader = try RecordReader(member + member, name: "f")
        var count = 0
        while try reader.next() != nil { count += 1 }
        #expect(count == 2)
        #expect(throws: ArchiveError.self) {
            var cut = try RecordReader(member + member.prefix(20), name: "f")
            while try cut.next() != nil {}
        }
    }
}
