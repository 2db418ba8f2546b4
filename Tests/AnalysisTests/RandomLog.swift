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
        var type = "custom"
        var session: String?
    }

    var events: [Event] = []
    /// The uids of visitors that have one.
    var uids: [Int: String] = [:]
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

    /// A log close in time, with types, sessions that some events have, and visitors who share a uid.
    static func dense(seed: Int) -> RandomLog {
        var log = RandomLog(seed: seed, visitors: 5, events: 0)
        for sequence in 0..<90 {
            let time = Int64(log.next(50)) * 600_000_000 + Int64(log.next(3)) * 86_400_000_000
            let visitor = log.next(5)
            log.events.append(
                Event(
                    visitor: visitor, name: ["a", "b", "c", "d"][log.next(4)], time: time, sequence: Int64(sequence),
                    country: [nil, "CZ", "DE"][log.next(3)], type: ["custom", "custom", "url"][log.next(3)],
                    session: log.next(3) == 0 ? "v\(visitor)s\(log.next(2))" : nil))
        }
        log.uids = [0: "x", 1: "x", 2: "y"]
        return log
    }

    /// The log as analysis reads it, through a real archive.
    func data() throws -> ProjectData {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("weeklook-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let archive = try ReportArchive(path: folder.appendingPathComponent("a.sqlite").path)
        let records = events.map { event in
            EventRecord(
                identity: "\(event.sequence)", visitor: "v\(event.visitor)", session: event.session, name: event.name,
                type: event.type, time: Instant(microseconds: event.time), sequence: event.sequence,
                properties: event.country.map { [.init(name: "country", value: $0)] } ?? [])
        }
        // Arrival in several batches and out of order, half merged.
        let origin = Origin(operation: "test", request: "", time: Instant(seconds: 0), sha256: "", byteCount: 0)
        try archive.store(Array(records.reversed().prefix(records.count / 2)), source: "t", origin: origin)
        try archive.mergeArrivals()
        try archive.store(records, source: "t", origin: origin)
        try archive.store(
            uids.map { VisitorRecord(id: "v\($0.key)", uid: $0.value) }.sorted { $0.id < $1.id }, origin: origin)
        let times = events.map(\.time)
        try archive.extendCoverage(
            "events", source: "t",
            by: Horizon(
                from: Instant(microseconds: times.min() ?? 0), to: Instant(microseconds: (times.max() ?? 0) + 1)))
        return try ProjectData(archive: archive)
    }

    /// One visitor's events in their order.
    func sorted(_ visitor: Int) -> [Event] { sorted { $0 == visitor } }

    func sorted(_ isWanted: (Int) -> Bool) -> [Event] {
        events.filter { isWanted($0.visitor) }.sorted { ($0.time, $0.sequence) < ($1.time, $1.sequence) }
    }

    var visitors: [Int] { Array(Set(events.map(\.visitor))).sorted() }

    /// Visitors, or users as lists of visitors.
    func persons(_ countBy: CountBy) -> [[Int]] {
        guard countBy == .user else { return visitors.map { [$0] } }
        return Dictionary(grouping: visitors) { uids[$0] ?? "visitor \($0)" }.values.sorted { $0[0] < $1[0] }
    }

    /// The session of each of one visitor's sorted events: its own, or a new one after more than 30 minutes.
    static func sessions(_ events: [Event]) -> [String] {
        var last: Int64?
        var ordinal = 0
        return events.map { event in
            if let session = event.session { return session }
            if last.map({ event.time - $0 > 1_800_000_000 }) ?? true { ordinal += 1 }
            last = event.time
            return "made up \(ordinal)"
        }
    }
}
