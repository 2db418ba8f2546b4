import Foundation

@testable import Analysis
@testable import Archive
@testable import Smartlook

/// Small event logs with many ties, made from a seed.
struct RandomLog {
    struct Event {
        let visitor: Int
        let name: String
        let time: Int64
        let sequence: Int64
        let country: String?
    }

    var events: [Event] = []
    private var state: UInt64

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    init(seed: Int, visitors: Int = 12, events count: Int = 160, days: Int = 40) {
        state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        for sequence in 0..<count {
            // Few distinct times: many events share an instant.
            let time = Int64(next(days * 4)) * 21_600_000_000
            events.append(
                Event(
                    visitor: next(visitors), name: ["a", "b", "c", ""][next(4)], time: time, sequence: Int64(sequence),
                    country: [nil, "CZ", "DE", ""][next(4)]))
        }
    }

    /// The log as analysis reads it, through a real archive.
    func data() throws -> ProjectData {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("weeklook-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let archive = try ReportArchive(path: folder.appendingPathComponent("a.sqlite").path)
        let records = events.map { event in
            EventRecord(
                identity: "\(event.sequence)", visitor: "v\(event.visitor)", name: event.name,
                time: Instant(microseconds: event.time), sequence: event.sequence,
                properties: event.country.map { [.init(name: "country", value: $0)] } ?? [])
        }
        // Arrival in several batches and out of order, half merged.
        let origin = Origin(operation: "test", request: "", time: Instant(seconds: 0), sha256: "", byteCount: 0)
        try archive.store(Array(records.reversed().prefix(records.count / 2)), source: "t", origin: origin)
        try archive.mergeArrivals()
        try archive.store(records, source: "t", origin: origin)
        let times = events.map(\.time)
        try archive.extendCoverage(
            "events", source: "t",
            by: Horizon(
                from: Instant(microseconds: times.min() ?? 0), to: Instant(microseconds: (times.max() ?? 0) + 1)))
        return try ProjectData(archive: archive)
    }

    /// One visitor's events in their order.
    func sorted(_ visitor: Int) -> [Event] {
        events.filter { $0.visitor == visitor }.sorted { ($0.time, $0.sequence) < ($1.time, $1.sequence) }
    }

    var visitors: [Int] { Array(Set(events.map(\.visitor))).sorted() }
}
