import Archive
import Foundation
import Smartlook
import SmartlookServer

/// The sample project as it was at a moment that moves: a server's archive that gets what has happened since.
final class GrowingProject {
    let archive: ReportArchive
    let token = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
    private let sample: SampleProject
    private var known = Instant(microseconds: .min)

    init(sample: SampleProject, path: String, now: Instant) throws {
        self.sample = sample
        archive = try ReportArchive(path: path)
        for (name, value) in SampleDefinitions.settings { try archive.set(name, to: value) }
        try archive.store(SampleDefinitions.events, at: now, origin: Self.origin(now))
        try archive.store(SampleDefinitions.funnels, at: now, origin: Self.origin(now))
        _ = try archive.addToken(secret: token, description: "benchmark", now: now)
    }

    /// Adds the sessions that ended by a moment, with their events and visitors.
    func grow(to now: Instant) throws {
        let sessions = sample.sessions.filter { $0.end > known && $0.end <= now }
        let ids = Set(sessions.map(\.id))
        let visitors = Set(sessions.map(\.visitor))
        let origin = Self.origin(now)
        try archive.store(
            sample.visitors.filter { visitors.contains($0.id) }.map { visitor in
                var visitor = visitor
                visitor.lastSeen = nil
                visitor.source = []
                return visitor
            }, origin: origin)
        try archive.store(sessions, origin: origin)
        try archive.store(
            sample.events.filter { event in event.session.map(ids.contains) ?? false }, source: "sample",
            origin: origin)
        try archive.mergeArrivals()
        try archive.extendCoverage("events", source: "sample", by: Horizon(from: sample.facts.horizon.from, to: now))
        known = now
    }

    private static func origin(_ now: Instant) -> Origin {
        Origin(operation: "sample", request: "sample", time: now, sha256: "", byteCount: 0)
    }
}

extension ReportArchive {
    /// Every event as a line, sorted: two archives with the same lines hold the same events.
    func eventLines(from start: Instant, to end: Instant) throws -> [String] {
        let texts = try texts()
        let visitors = Dictionary(uniqueKeysWithValues: try visitors().map { ($0.row, $0.record.id) })
        let rows = try events()
        return (0..<rows.count).filter { rows.time[$0] >= start.microseconds && rows.time[$0] < end.microseconds }.map {
            row in
            let properties = rows.properties.compactMap { name, values in
                values[row] == 0 ? nil : "\(texts[Int(name)])=\(texts[Int(values[row])])"
            }.sorted().joined(separator: ",")
            return "\(visitors[rows.visitor[row]] ?? "") \(rows.time[row]) \(texts[Int(rows.name[row])]) "
                + "\(texts[Int(rows.page[row])]) \(properties)"
        }.sorted()
    }
}
