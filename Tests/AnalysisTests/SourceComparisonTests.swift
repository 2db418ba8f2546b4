import Foundation
import Testing

@testable import Analysis
@testable import Archive
@testable import Smartlook

@Suite struct SourceComparisonTests {
    /// Held against counting every event of every week by hand.
    @Test(arguments: 1...12)
    func countsAsANaiveRecountDoes(seed: Int) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("weeklook-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let archive = try ReportArchive(path: folder.appendingPathComponent("a.sqlite").path)
        let calendar = try #require(WeekCalendar(timezone: "Europe/Prague"))
        let logs = ["old": RandomLog(seed: seed), "new": RandomLog(seed: seed + 100, days: 30)]
        for (name, log) in logs.sorted(by: { $0.key < $1.key }) {
            let records = log.events.map { event in
                EventRecord(
                    identity: "\(event.sequence)", visitor: "v\(event.visitor)", name: event.name,
                    time: Instant(microseconds: event.time))
            }
            let origin = Origin(operation: "import", request: "f", time: Instant(seconds: 0), sha256: "", byteCount: 0)
            try archive.store(records, source: name, origin: origin.imported(as: name))
            try archive.extendCoverage("events", source: "import:\(name)", by: horizon(log))
            if seed.isMultiple(of: 2) { try archive.mergeArrivals() }
        }
        // A change says which is the old one; the comparison counts both whole nonetheless.
        try archive.setSourceChanges([SourceChange(name: "new", at: Instant(seconds: 86_400 * 15))])
        let comparison = try SourceComparison(archive: archive, calendar: calendar)
        #expect(comparison.sources.map(\.name) == ["old", "new"])
        for source in comparison.sources {
            let log = try #require(logs[source.name])
            #expect(source.events == log.events.count)
            #expect(source.visitors == Set(log.events.map(\.visitor)).count)
        }
        var expected: Set<String> = []
        for week in calendar.weeks(from: Instant(seconds: -700_000), through: Instant(seconds: 86_400 * 50)) {
            let span = calendar.span(of: week)
            guard logs.values.allSatisfy({ horizon($0).covers(span) }) else { continue }
            let inside = logs.mapValues { log in
                log.events.filter { span.contains(Instant(microseconds: $0.time)) }
            }
            for name in Set(inside.values.joined().map(\.name)) {
                let parts = ["old", "new"].map { source in
                    let events = (inside[source] ?? []).filter { $0.name == name }
                    return "\(source) \(events.count) \(Set(events.map(\.visitor)).count)"
                }
                expected.insert("\(week) \(name) \(parts.joined(separator: " "))")
            }
        }
        let found = comparison.overlaps.map { overlap in
            let parts = [overlap.old, overlap.new].map { "\($0.source) \($0.occurrences) \($0.visitors)" }
            return "\(overlap.week) \(overlap.event) \(parts.joined(separator: " "))"
        }
        #expect(Set(found) == expected)
        #expect(found.count == expected.count)
        #expect(!expected.isEmpty)
    }

    @Test func gapsBetweenSourcesAreNamed() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("weeklook-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let archive = try ReportArchive(path: folder.appendingPathComponent("a.sqlite").path)
        func day(_ number: Int64) -> Instant { Instant(seconds: number * 86_400) }
        for (name, days) in [("old", 0..<10), ("new", 20..<30)] as [(String, Range<Int64>)] {
            let origin = Origin(operation: "import", request: "f", time: day(0), sha256: "", byteCount: 0)
            try archive.store(
                days.map { EventRecord(identity: "\($0)", visitor: "v", name: "a", time: day($0)) }, source: name,
                origin: origin.imported(as: name))
            try archive.extendCoverage(
                "events", source: "import:\(name)", by: Horizon(from: day(days.lowerBound), to: day(days.upperBound)))
        }
        func notes(_ changes: [SourceChange]) throws -> [String] {
            try archive.setSourceChanges(changes)
            return try SourceComparison(archive: archive, calendar: .utc).notes
        }
        #expect(try notes([]).isEmpty)
        #expect(
            try notes([SourceChange(name: "new", at: day(15))]) == [
                "new takes over at 1970-01-16T00:00:00Z, but its events begin at 1970-01-21T00:00:00Z.",
                "new takes over at 1970-01-16T00:00:00Z, but what was there before ends at 1970-01-11T00:00:00Z.",
            ])
        #expect(
            try notes([SourceChange(name: "typo", at: day(5))]) == [
                "typo takes over at 1970-01-06T00:00:00Z, but the archive has no events of it."
            ])
        #expect(try notes([SourceChange(name: "old", at: day(0))]).isEmpty)
    }

    private func horizon(_ log: RandomLog) -> Horizon {
        let times = log.events.map(\.time)
        return Horizon(
            from: Instant(microseconds: times.min() ?? 0), to: Instant(microseconds: (times.max() ?? 0) + 1))
    }
}
