import Foundation
import Testing

@testable import Archive
@testable import Smartlook

@Suite struct ArchiveExportTests {
    private func export(
        _ archive: ReportArchive, _ table: ArchiveExport.Table, _ format: ExportWriter.Format = .csv
    ) throws -> [UInt8] {
        nonisolated(unsafe) var bytes: [UInt8] = []
        try ArchiveExport(archive, format: format).write(table) { bytes += $0 }
        return bytes
    }

    /// Two sources, texts that are hard to carry, and events at one instant.
    private func filled() throws -> TemporaryArchive {
        let temporary = try TemporaryArchive()
        let archive = temporary.archive
        let hard = ["", "a,b", "\"", "x\r\ny", "=1+1", "\u{FEFF}bom", "nul\u{0}nul", "e\u{301}", "\u{E9}", " pad "]
        let events = hard.enumerated().map { index, text in
            EventRecord(
                identity: "e\(index)", visitor: index % 2 == 0 ? "v,\(index)" : "v", session: index < 3 ? nil : "s",
                name: text, type: index == 0 ? "url" : "custom",
                time: Instant(microseconds: Int64(index / 3) * 604_800_000_000),
                pageURL: index == 1 ? text : nil,
                properties: [
                    .init(name: "plan", value: text), .init(name: index == 2 ? "visitor" : "e\u{301}", value: "1"),
                    .init(name: "property:visitor", value: "2"), .init(name: "", value: "no name"),
                ])
        }
        try archive.store(events, source: "api", origin: .test)
        try archive.store(
            [EventRecord.test("i", seconds: 5)], source: "file", origin: Origin.test.imported(as: "shop.csv"))
        let visitor = VisitorRecord(
            id: "v", uid: "u", firstSeen: Instant(seconds: -5), source: Array(#"{"id":"v"}"#.utf8))
        try archive.store([visitor], origin: .test)
        try archive.store(
            [
                SessionRecord(
                    id: "s", visitor: "v", start: Instant(seconds: 1), end: Instant(microseconds: 2_000_001),
                    attributes: ["country": "CZ", "event": "odd", "": ""])
            ], origin: .test)
        try archive.extendCoverage(
            "events", source: "api", by: Horizon(from: Instant(seconds: 0), to: Instant(seconds: 9_999_999)))
        let file = Horizon(from: Instant(seconds: 5), to: Instant(microseconds: 5_000_001))
        try archive.extendCoverage("events", source: "import:shop.csv", by: file)
        return temporary
    }

    private func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init).sorted()
    }

    @Test(arguments: [true, false])
    func csvComesBackExactly(isMerged: Bool) throws {
        let original = try filled()
        if isMerged { try original.archive.mergeArrivals() }
        let copy = try TemporaryArchive()
        let importer = PresetImporter(preset: .weeklook, source: "weeklook")
        for table in ArchiveExport.Table.allCases {
            let file = Data(try export(original.archive, table))
            #expect(try ExportedFile.isOne(file))
            let result = try importer.importFile(
                file, name: table.rawValue, into: copy.archive, now: Instant(seconds: 9))
            #expect(result.rejected == 0)
        }
        for table in ArchiveExport.Table.allCases {
            #expect(lines(try export(copy.archive, table)) == lines(try export(original.archive, table)))
        }
        #expect(try copy.archive.horizon() == original.archive.horizon())
        #expect(
            Set(try copy.archive.visitors().map(\.record)).isSuperset(of: try original.archive.visitors().map(\.record))
        )
    }

    @Test func importingIntoTheSameArchiveChangesNothing() throws {
        let original = try filled()
        try original.archive.mergeArrivals()
        let before = try original.archive.events()
        for format in ExportWriter.Format.allCases {
            let file = Data(try export(original.archive, .events, format))
            #expect(try ExportedFile.isOne(file))
            let result = try PresetImporter(preset: .weeklook, source: "weeklook")
                .importFile(file, name: "f", into: original.archive, now: Instant(seconds: 9))
            #expect((result.rows, result.added) == (11, 0))
            if format == .csv { #expect(try original.archive.events() == before) }
        }
    }

    @Test func columnsHaveTheirNamesAndTimesSixDigits() throws {
        let original = try filled()
        let lines = String(decoding: try export(original.archive, .events), as: UTF8.self).split(separator: "\n")
        #expect(
            lines.first
                == "visitor,session,event,type,time,sequence,page,source,id,\"\",e\u{301},plan,property:property:visitor,property:visitor"
        )
        #expect(
            lines.contains { $0.hasPrefix("a,,view,custom,1970-01-01T00:00:05.000000Z,") && $0.contains(",shop.csv,") })
        #expect(ExportTime.text(1_500) == "1970-01-01T00:00:00.001500Z")
        #expect(ExportTime.text(-1) == "1969-12-31T23:59:59.999999Z")
    }

    @Test func spreadsheetsMayBeGuarded() throws {
        nonisolated(unsafe) var bytes: [UInt8] = []
        var writer = ExportWriter(columns: ["a"], format: .csv, cell: { "'" + $0 }) { bytes += $0 }
        try writer.write(["=1"])
        try writer.flush()
        #expect(String(decoding: bytes, as: UTF8.self) == "'a\n'=1\n")
    }

    @Test func whatIsNoExportIsNone() throws {
        for text in ["visitor,event,time\n", "{\"event\":\"a\"}\n", "{broken", "", "[1]"] {
            #expect(try !ExportedFile.isOne(Data(text.utf8)))
        }
    }
}
