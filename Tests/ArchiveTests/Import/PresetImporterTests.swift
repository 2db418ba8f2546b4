import Foundation
import Testing

@testable import Archive
@testable import Smartlook

@Suite struct PresetImporterTests {
    private let now = Instant(seconds: 1_800_000_000)

    private func importing(
        _ text: String, _ preset: ImportPreset = .posthog, mapping: SourceMapping = SourceMapping(),
        into archive: ReportArchive, reject: (Importer.Rejection) -> Void = { _ in }
    ) throws -> Importer.Result {
        try PresetImporter(preset: preset, source: preset.rawValue, mapping: mapping)
            .importFile(Data(text.utf8), name: "f", into: archive, now: now, reject: reject)
    }

    private func line(_ uuid: String, _ event: String, visitor: String = "d", day: Int = 1) -> String {
        """
        {"uuid":"\(uuid)","event":"\(event)","timestamp":"2026-06-0\(day)T10:00:00Z","distinct_id":"\(visitor)",\
        "person_id":"p-\(visitor)","properties":{"$browser":"Chrome"}}\n
        """
    }

    @Test func overlappingFilesChangeNothing() throws {
        let temporary = try TemporaryArchive()
        let first = line("1", "a") + line("2", "b", day: 2)
        #expect(try importing(first, into: temporary.archive).added == 2)
        #expect(try importing(first, into: temporary.archive).added == 0)
        #expect(try importing(line("2", "b", day: 2) + line("3", "c", day: 3), into: temporary.archive).added == 1)
        #expect(try temporary.archive.events().count == 3)
        let covered = try #require(try temporary.archive.coverage("events", source: "import:posthog"))
        #expect(covered.from.description == "2026-06-01T10:00:00Z")
        #expect(covered.to.description == "2026-06-03T10:00:00.000001Z")
        #expect(try Set(temporary.archive.eventSources().values).contains("posthog"))
        #expect(try temporary.archive.visitors().map(\.record.uid) == ["p-d"])
    }

    @Test func namesAndVisitorsBecomeOurs() throws {
        let temporary = try TemporaryArchive()
        let known = VisitorRecord(id: "ours", uid: "customer", source: Array(#"{"id":"ours"}"#.utf8))
        try temporary.archive.store([known], origin: .test)
        let identities = try SourceMapping.identities(Array("theirs,visitor\nd,ours\n".utf8), name: "i")
        let mapping = SourceMapping(events: [("$pageview", "page_view")], drop: ["$pageleave"], identities: identities)
        let text = line("1", "$pageview") + line("2", "$pageleave") + line("3", "buy", visitor: "e")
        #expect(try importing(text, mapping: mapping, into: temporary.archive).added == 2)
        let events = try temporary.archive.events()
        let texts = try temporary.archive.texts()
        #expect(Set(events.name.map { texts[Int($0)] }) == ["page_view", "buy"])
        let visitors = try temporary.archive.visitors()
        #expect(visitors.map(\.record.id) == ["ours", "e"])
        // What we know of a visitor of ours stays.
        #expect(visitors[0].record == known)
        #expect(visitors[1].record.uid == "p-e")
    }

    @Test func badRecordsAreNamedAndTheOthersStay() throws {
        let temporary = try TemporaryArchive()
        let text = line("1", "a") + "{\"event\":\"a\"}\n{broken\n[]\n" + line("2", "b")
        var rejected: [Importer.Rejection] = []
        let result = try importing(text, into: temporary.archive) { rejected.append($0) }
        #expect((result.rows, result.added, result.rejected) == (5, 2, 3))
        #expect(rejected.map(\.line) == [2, 3, 4])
        #expect(rejected[0].reason == "there is no distinct_id")
    }

    /// Nobody can take an event's place by sending an id that looks like the key of one.
    @Test func idsOfOtherToolsAreNeverKeys() throws {
        let temporary = try TemporaryArchive()
        _ = try importing(line("1", "a"), into: temporary.archive)
        let key = try #require(try temporary.archive.events().key.first)
        let csv = "uuid,event,timestamp,distinct_id\nkey\u{0}\(key.hex),evil,2026-06-01T10:00:00Z,x\n"
        #expect(try importing(csv, into: temporary.archive).added == 1)
        #expect(try temporary.archive.events().count == 2)
    }

    @Test func hostileTextsStayWhatTheyAre() throws {
        let temporary = try TemporaryArchive()
        let name = "=cmd|'/c calc'!A1\u{202E}<script>"
        let json = JSONValue.object([
            "uuid": .string("u"), "event": .string(name), "timestamp": "2026-06-01T10:00:00Z",
            "distinct_id": .string("'; DROP TABLE event; --"), "properties": .object(["": "x", "a\nb": "\u{1F600}"]),
        ])
        #expect(try importing(json.text, into: temporary.archive).added == 1)
        #expect(try temporary.archive.texts().contains(name))
        #expect(try temporary.archive.texts().contains("a\nb"))
    }

    @Test func propertiesDoNotGrowWithoutEnd() throws {
        let temporary = try TemporaryArchive()
        let members = (0..<1500).map { #""p\#($0)":1"# }.joined(separator: ",")
        func line(_ uuid: String, _ visitor: String) -> String {
            #"{"uuid":"\#(uuid)","event":"a","timestamp":1,"distinct_id":"\#(visitor)","properties":{\#(members)}}"#
                + "\n"
        }
        let result = try importing(line("1", "a") + line("2", "b"), into: temporary.archive)
        #expect(result.added == 2)
        #expect(result.rejected == 1)
        #expect(try temporary.archive.events().properties.count == 1000)

        let few = try TemporaryArchive()
        let mapping = SourceMapping(properties: ["p3"])
        #expect(try importing(line("1", "a"), mapping: mapping, into: few.archive).rejected == 0)
        #expect(try few.archive.eventProperties().map(\.name) == ["p3"])
    }

    @Test func identitiesMustHaveTwoColumns() throws {
        let pairs = try SourceMapping.identities(Array("a,b\n\"c,d\",e\n".utf8), name: "i")
        #expect(pairs.map(\.theirs) == ["a", "c,d"])
        for text in ["a\n", "a,b,c\n", "a,\n", ",b\n", "a,\"b"] {
            #expect(throws: ArchiveError.self) { try SourceMapping.identities(Array(text.utf8), name: "i") }
        }
    }
}
