package import Archive
import Hashing
import Smartlook

extension SampleProject {
    /// Stores the whole shop: visitors, sessions, events, definitions, settings and what they cover.
    package func write(into archive: ReportArchive) throws(ArchiveError) {
        let origin = Origin(
            operation: "sample", request: "seed \(seed), \(facts.weeks.count) weeks, \(facts.now)", time: facts.now,
            sha256: digest, byteCount: 0)
        try archive.store(visitors, origin: origin)
        try archive.store(sessions, origin: origin)
        try archive.store(events, source: "sample", origin: origin)
        try archive.mergeArrivals()
        try archive.store(SampleDefinitions.events, at: facts.horizon.from, origin: origin)
        try archive.store(SampleDefinitions.funnels, at: facts.horizon.from, origin: origin)
        for (name, value) in SampleDefinitions.settings { try archive.set(name, to: value) }
        for kind in ["events", "sessions"] { try archive.extendCoverage(kind, source: "sample", by: facts.horizon) }
        try archive.checkpoint()
    }

    /// SHA-256 of all rows, hexadecimal: equal for equal samples.
    package var digest: String {
        var bytes: [UInt8] = []
        func add(_ fields: String?...) {
            for field in fields {
                bytes += Array((field ?? "").utf8)
                bytes.append(0)
            }
        }
        for visitor in visitors {
            add(visitor.id, visitor.uid, visitor.firstSeen?.description, visitor.lastSeen?.description)
            bytes += visitor.source
        }
        for session in sessions {
            add(session.id, session.visitor, session.start.description, session.end.description)
            bytes += session.source
        }
        for event in events {
            add(event.identity, event.visitor, event.session, event.name, event.type, event.time.description)
            add(event.pageURL)
            for property in event.properties { add(property.name, property.value) }
        }
        return SHA256Digest(of: bytes).hex
    }
}
