import Testing

@testable import Archive
@testable import Smartlook

@Suite struct ImportRecordTests {
    private let row = ImportRecord(
        columns: ImportColumns(["a", "b.c", "properties", "empty", "e\u{301}"]),
        fields: ["1", "x", #"{"$os":"Linux","nested":{"deep":[1,2]},"with.dot":true,"none":null}"#, "", "two"])

    @Test(arguments: [
        ("a", "1"), ("b.c", "x"), ("properties.$os", "Linux"), ("properties.with.dot", "true"),
        ("properties.none", nil), ("empty", nil), ("missing", nil), ("missing.deeper", nil), ("a.b", nil),
        ("e\u{301}", "two"), ("\u{E9}", nil),
    ])
    func aRowGivesValuesByPath(path: String, text: String?) {
        #expect(row.text(path) == text)
    }

    @Test func anObjectGivesValuesByPath() throws {
        let record = ImportRecord(
            try JSONValue(bytes: Array(#"{"device":{"category":"mobile","n":3},"a.b":{"c":1.5},"x":null}"#.utf8)))
        #expect(record.text("device.category") == "mobile")
        #expect(record.text("nothing", "device.n") == "3")
        #expect(record.text("a.b.c") == "1.5")
        #expect(record.text("x") == nil)
        #expect(record.text("device") == nil)
        #expect(record.members("device").map(\.name) == ["category", "n"])
    }

    @Test func membersComeFromACellOrFromColumns() {
        #expect(row.members("properties").map(\.name) == ["$os", "nested", "with.dot"])
        let flat = ImportRecord(
            columns: ImportColumns(["properties.$os", "properties.plan", "other"]), fields: ["mac", "", "x"])
        #expect(flat.members("properties").map(\.name) == ["$os"])
    }

    @Test func anEmptyTextInQuotesIsNotNothing() {
        let record = ImportRecord(columns: ImportColumns(["a", "b"]), fields: ["", ""], blanks: [1])
        #expect(record.cell("a") == nil)
        #expect(record.cell("b") == "")
    }

    @Test func recordsAreKnownByWhatIsInThem() {
        let columns = ImportColumns(["a", "b"])
        let one = ImportRecord(columns: columns, fields: ["x,", "y"])
        #expect(one.fingerprint == ImportRecord(columns: columns, fields: ["x,", "y"]).fingerprint)
        #expect(one.fingerprint != ImportRecord(columns: columns, fields: ["x", ",y"]).fingerprint)
    }
}
