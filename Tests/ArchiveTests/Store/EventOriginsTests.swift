import Foundation
import Smartlook
import Testing

@testable import Archive

@Suite struct EventOriginsTests {
    private func event(_ id: String, _ time: String) throws -> EventRecord {
        EventRecord(identity: id, visitor: "v", name: "view", time: try #require(Instant(time)))
    }

    private func origin(_ request: String, _ time: String) throws -> Origin {
        Origin(
            operation: "import", request: request, time: try #require(Instant(time)), sha256: "ab", byteCount: 7)
    }

    @Test func namesWhatGaveTheEventsOfASpan() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("origins-\(UUID().uuidString)").path
        defer { for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) } }
        let archive = try ReportArchive(path: path)
        try archive.store(
            [
                event("1", "2026-01-05T00:00:00Z"), event("2", "2026-01-11T23:59:59Z"),
                event("3", "2026-01-12T00:00:00Z"),
            ],
            source: "a", origin: origin("a.csv", "2026-02-01T00:00:00Z").imported(as: "a"))
        try archive.mergeArrivals()
        // What has only just arrived counts, and the later of two answers about one event is where it comes from.
        try archive.store(
            [event("2", "2026-01-11T23:59:59Z"), event("4", "2026-01-06T00:00:00Z")], source: "a",
            origin: origin("b.csv", "2026-02-02T00:00:00Z").imported(as: "b"))
        let week = try #require(Instant("2026-01-05T00:00:00Z"))..<(try #require(Instant("2026-01-12T00:00:00Z")))
        let origins = try archive.eventOrigins(in: week)
        #expect(origins.map(\.request) == ["a.csv", "b.csv"] && origins.map(\.source) == ["a", "b"])
        #expect(origins.reduce(0) { $0 + $1.rows } == 3)
        #expect(origins.first?.sha256 == "ab" && origins.first?.byteCount == 7)
        let later = try #require(Instant("2027-01-01T00:00:00Z"))
        #expect(try archive.eventOrigins(in: week.upperBound..<later).map(\.rows) == [1])
        #expect(
            try archive.figureOrigins(.events, from: CivilDate(daysSinceEpoch: 0), to: CivilDate(daysSinceEpoch: 9))
                .isEmpty)
    }
}
