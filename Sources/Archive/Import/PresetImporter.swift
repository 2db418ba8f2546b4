package import Foundation
import Hashing
package import Smartlook

/// Adds the exports of another tool to an archive; adding a file again, or one that overlaps it, changes nothing.
package struct PresetImporter: Sendable {
    package let preset: ImportPreset
    /// The name of the source: the name space of its events' identities, and what its events are counted under.
    package let source: String
    package let mapping: SourceMapping

    package init(preset: ImportPreset, source: String, mapping: SourceMapping = SourceMapping()) {
        self.preset = preset
        self.source = source
        self.mapping = mapping
    }

    /// Reads CSV, JSON lines or a JSON list (gzip is recognised) record by record and stores their events.
    ///
    /// - Parameters:
    ///   - name: the file's name, for its origin.
    ///   - horizonEnd: the instant up to which the data is complete; nil is the last event.
    ///   - now: when the import takes place.
    ///   - reject: called for every record, or part of one, that is left out.
    ///   - progress: called with the number of records read so far.
    package func importFile(
        _ file: Data, name: String, into archive: ReportArchive, horizonEnd: Instant? = nil, now: Instant,
        reject: (Importer.Rejection) -> Void = { _ in }, progress: (Int) -> Void = { _ in }
    ) throws(ArchiveError) -> Importer.Result {
        var result = Importer.Result()
        func leaveOut(_ rejection: Importer.Rejection) {
            result.rejected += 1
            reject(rejection)
        }
        var reader = try RecordReader(file, columns: preset.columns, name: name)
        let origin = Origin(
            operation: "import", request: name, time: now, sha256: Self.digest(of: file), byteCount: file.count)
        var batch = ImportBatch(preset: preset, source: source, mapping: mapping, origin: origin)
        while let item = try reader.next() {
            result.rows += 1
            do throws(ImportPreset.Fault) {
                guard case .record(let record) = item.content else {
                    if case .fault(let reason) = item.content { throw ImportPreset.Fault(reason) }
                    continue
                }
                let yield = try preset.read(record)
                for fault in yield.faults {
                    leaveOut(Importer.Rejection(line: item.line, reason: fault, fields: item.fields))
                }
                batch.add(yield, to: &result)
                if let name = batch.refusedProperty {
                    batch.refusedProperty = nil
                    let reason =
                        "the property '\(name.prefix(80))' and others are not kept, for there are more than "
                        + "\(ImportBatch.mostProperties); name those you need in the configuration"
                    leaveOut(Importer.Rejection(line: item.line, reason: reason, fields: []))
                }
            } catch {
                leaveOut(Importer.Rejection(line: item.line, reason: error.reason, fields: item.fields))
            }
            if batch.isFull {
                try batch.store(in: archive)
                progress(result.rows)
            }
        }
        try batch.store(in: archive)
        try batch.extendCoverage(of: archive, to: horizonEnd)
        result.added = try archive.mergeArrivals()
        try archive.checkpoint()
        return result
    }

    /// The digest of a file that may be larger than memory.
    private static func digest(of file: Data) -> String {
        var start = file.startIndex
        return SHA256Digest(pieces: {
            guard start < file.endIndex else { return nil }
            let end = min(start + (1 << 20), file.endIndex)
            defer { start = end }
            return Array(file[start..<end])
        }).hex
    }
}

/// Events and people that wait to be stored together: a transaction that takes everything would need memory for all.
private struct ImportBatch {
    let preset: ImportPreset
    let source: String
    let mapping: SourceMapping
    let origin: Origin

    private var events: [ExactText: [EventRecord]] = [:]
    private var eventCount = 0
    private var visitors: [ExactText: VisitorRecord] = [:]
    private var sessions: [SessionRecord] = []
    /// What each source's events span.
    private var spans: [ExactText: ClosedRange<Instant>] = [:]
    private var coverage: [(source: String, kind: String, Horizon)] = []

    init(preset: ImportPreset, source: String, mapping: SourceMapping, origin: Origin) {
        self.preset = preset
        self.source = source
        self.mapping = mapping
        self.origin = origin
    }

    /// Every name of a property is a column of all events, so what a tool makes names of must not grow without end.
    static let mostProperties = 1000

    private var propertyNames: Set<ExactText> = []
    private var hasRefused = false
    /// The first property that was one too many, once.
    var refusedProperty: String?

    private mutating func isKept(_ property: EventRecord.Property) -> Bool {
        let name = ExactText(property.name)
        if propertyNames.contains(name) { return true }
        if propertyNames.count < Self.mostProperties {
            propertyNames.insert(name)
            return true
        }
        if !hasRefused { refusedProperty = property.name }
        hasRefused = true
        return false
    }

    var isFull: Bool { eventCount >= 50_000 || visitors.count >= 50_000 || sessions.count >= 50_000 }

    mutating func add(_ yield: ImportPreset.Yield, to result: inout Importer.Result) {
        let source = yield.source ?? source
        for event in yield.events {
            guard var kept = mapping.applied(to: event) else { continue }
            // An id of another tool is never taken for one of ours.
            if preset != .weeklook {
                kept.identity = "id\u{0}\(kept.identity)"
                kept.properties = kept.properties.filter { isKept($0) }
            }
            result.first = min(result.first ?? kept.time, kept.time)
            result.last = max(result.last ?? kept.time, kept.time)
            let span = spans[ExactText(source)]
            spans[ExactText(source)] =
                min(span?.lowerBound ?? kept.time, kept.time)...max(span?.upperBound ?? kept.time, kept.time)
            events[ExactText(source), default: []].append(kept)
            eventCount += 1
        }
        for visitor in yield.visitors where !mapping.isKnown(visitor.id) { visitors[ExactText(visitor.id)] = visitor }
        sessions += yield.sessions
        if let covered = yield.coverage { coverage.append(covered) }
    }

    mutating func store(in archive: ReportArchive) throws(ArchiveError) {
        for (source, events) in events.sorted(by: { $0.key < $1.key }) {
            try archive.store(events, source: source.value, origin: origin.imported(as: source.value))
        }
        let people = visitors.sorted { $0.key < $1.key }.map(\.value)
        if !people.isEmpty { try archive.store(people, origin: origin.imported(as: source)) }
        if !sessions.isEmpty { try archive.store(sessions, origin: origin.imported(as: source)) }
        events = [:]
        eventCount = 0
        visitors = [:]
        sessions = []
    }

    func extendCoverage(of archive: ReportArchive, to end: Instant?) throws(ArchiveError) {
        for (source, span) in spans.sorted(by: { $0.key < $1.key }) {
            let behindLast = span.upperBound.advanced(byMicroseconds: 1)
            try archive.extendCoverage(
                "events", source: "import:\(source.value)",
                by: Horizon(from: span.lowerBound, to: max(end ?? behindLast, behindLast)))
        }
        for covered in coverage {
            try archive.extendCoverage(covered.kind, source: "import:\(covered.source)", by: covered.2)
        }
    }
}
