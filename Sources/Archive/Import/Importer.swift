package import Foundation
import Hashing
package import Smartlook

/// Adds the events of a file to an archive; adding the same file again changes nothing.
package struct Importer: Sendable {
    package let mapping: ImportMapping
    /// The name space of the rows' identities; files of one source with a sequence column continue each other.
    package let source: String

    package init(mapping: ImportMapping, source: String) {
        self.mapping = mapping
        self.source = source
    }

    /// What an import did.
    package struct Result: Sendable {
        package var rows = 0
        /// Events that the archive did not have before.
        package var added = 0
        package var rejected: [Rejection] = []
        package var first: Instant?
        package var last: Instant?
    }

    /// A row that was left out.
    package struct Rejection: Sendable, Equatable {
        package let line: Int
        package let reason: String
        package let fields: [String]
    }

    /// Reads CSV with a header line (gzip is recognised) and stores it.
    ///
    /// - Parameters:
    ///   - name: the file's name, for its origin.
    ///   - horizonEnd: the instant up to which the data is complete; nil is the last event.
    ///   - now: when the import takes place.
    ///   - progress: called with the number of rows read so far.
    package func importCSV(
        _ file: Data, name: String, into archive: ReportArchive, horizonEnd: Instant? = nil, now: Instant,
        progress: (Int) -> Void = { _ in }
    ) throws(ArchiveError) -> Result {
        let data = Gzip.isCompressed(file) ? try Gzip.unpack(file) : file
        let hash = SHA256Digest(of: data).hex
        let origin = Origin(operation: "import", request: name, time: now, sha256: hash, byteCount: data.count)
            .imported(as: source)
        var reader = CSVReader(data)
        guard let header = reader.next() else {
            throw ArchiveError(.badInput, "\(name) is empty; the first line must name the columns.")
        }
        let columns = try mapping.columns(in: header.fields)
        var result = Result()
        var batch: [EventRecord] = []
        // A transaction that takes everything would need memory for all rows at once.
        func flush() throws(ArchiveError) {
            try archive.store(batch, source: source, origin: origin)
            batch.removeAll(keepingCapacity: true)
            progress(result.rows)
        }
        while let record = reader.next() {
            result.rows += 1
            do throws(Reason) {
                guard record.isComplete else { throw Reason("a quoted field is not closed") }
                let identity = columns.sequence == nil ? "\(hash)\u{0}\(result.rows)" : nil
                let event = try event(record.fields, columns, header.fields.count, rowIdentity: identity)
                result.first = min(result.first ?? event.time, event.time)
                result.last = max(result.last ?? event.time, event.time)
                batch.append(event)
            } catch {
                result.rejected.append(Rejection(line: record.line, reason: error.text, fields: record.fields))
            }
            if batch.count == 50_000 { try flush() }
        }
        try flush()
        if let first = result.first, let last = result.last {
            let end = max(horizonEnd ?? last, last).advanced(
                byMicroseconds: horizonEnd.map { $0 > last } == true ? 0 : 1)
            try archive.extendCoverage("events", source: "import:\(source)", by: Horizon(from: first, to: end))
        }
        result.added = try archive.mergeArrivals()
        try archive.checkpoint()
        return result
    }

    private struct Reason: Error {
        let text: String
        init(_ text: String) { self.text = text }
    }

    private func event(
        _ fields: [String], _ columns: ImportMapping.Columns, _ width: Int, rowIdentity: String?
    ) throws(Reason) -> EventRecord {
        guard fields.count == width else {
            throw Reason("it has \(fields.count) fields where the header has \(width)")
        }
        guard !fields[columns.visitor].isEmpty else { throw Reason("the visitor is empty") }
        guard let time = ImportTime.instant(fields[columns.time]) else {
            throw Reason("'\(fields[columns.time].prefix(40))' is not a time")
        }
        var sequence: Int64?
        if let column = columns.sequence {
            guard let number = Int64(fields[column]) else {
                throw Reason("'\(fields[column].prefix(40))' is not a sequence number")
            }
            sequence = number
        }
        return EventRecord(
            identity: rowIdentity ?? "sequence\u{0}\(sequence ?? 0)", visitor: fields[columns.visitor],
            session: columns.session.flatMap { fields[$0].isEmpty ? nil : fields[$0] }, name: fields[columns.event],
            time: time, sequence: sequence,
            properties: columns.properties.compactMap { property in
                fields[property.column].isEmpty
                    ? nil : EventRecord.Property(name: property.name, value: fields[property.column])
            })
    }
}

/// Reads the times that files hold.
enum ImportTime {
    /// ISO 8601 (`Instant`'s forms), or a number of seconds, milliseconds or microseconds since the Unix epoch: which
    /// of them is told by its size, as all three name the years 1973 to 5138 with different numbers of digits.
    static func instant(_ text: String) -> Instant? {
        if let instant = Instant(text) { return instant }
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = Int64(parts[0]), whole.magnitude < 100_000_000_000_000_000 else { return nil }
        var fraction: Int64 = 0
        if parts.count == 2 {
            let digits = parts[1].prefix(6)
            guard !digits.isEmpty, parts[1].allSatisfy(\.isNumber), let number = Int64(digits) else { return nil }
            fraction = (digits.count..<6).reduce(number) { value, _ in value * 10 }
            if text.hasPrefix("-") { fraction = -fraction }
        }
        switch whole.magnitude {
        case 0..<100_000_000_000: return Instant(microseconds: whole * 1_000_000 + fraction)
        case 0..<100_000_000_000_000: return Instant(microseconds: whole * 1000 + fraction / 1000)
        default: return Instant(microseconds: whole)
        }
    }
}
