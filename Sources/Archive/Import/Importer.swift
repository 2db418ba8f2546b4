import Foundation
import GRDB
import Hashing
package import Smartlook

/// Adds the events of a file to an archive; adding the same file again changes nothing.
///
/// The file is read piece by piece on all cores and stored in one transaction: an import that is stopped, in whatever
/// way, has changed nothing.
package struct Importer: Sendable {
    package let mapping: ImportMapping
    /// The name space of the rows' identities; files of one source with a sequence column continue each other.
    package let source: String
    package let format: Format

    /// How a file holds its rows.
    package enum Format: String, Sendable, CaseIterable {
        /// RFC 4180 with a header line; the separator may also be a semicolon or a tab.
        case csv
        /// One JSON object a line.
        case ndjson
    }

    package init(mapping: ImportMapping, source: String, format: Format = .csv) {
        self.mapping = mapping
        self.source = source
        self.format = format
    }

    /// What an import did.
    package struct Result: Sendable {
        package var rows = 0
        /// Events that the archive did not have before.
        package var added = 0
        package var rejected = 0
        package var first: Instant?
        package var last: Instant?

        package init() {}
    }

    /// A row that was left out.
    package struct Rejection: Sendable, Equatable {
        package let line: Int
        package let reason: String
        package let fields: [String]

        package init(line: Int, reason: String, fields: [String]) {
            self.line = line
            self.reason = reason
            self.fields = fields
        }
    }

    /// Reads a file (gzip is recognised) and stores it.
    ///
    /// - Parameters:
    ///   - name: the file's name, for its origin.
    ///   - horizonEnd: the instant up to which the data is complete; nil is the last event.
    ///   - now: when the import takes place.
    ///   - reject: called for every row that is left out.
    ///   - progress: called with the number of rows read so far.
    package func add(
        _ input: ImportInput, name: String, to archive: ReportArchive, horizonEnd: Instant? = nil, now: Instant,
        reject: @escaping (Rejection) -> Void = { _ in }, progress: (Int) -> Void = { _ in }
    ) throws(ArchiveError) -> Result {
        try archive.mergeArrivals()
        var result = Result()
        try archive.write { db in
            var store = try ImportStore(self, name, archive.path, db)
            try db.inSavepoint {
                try read(input, name: name, into: &store, reject: reject, progress: progress)
                result = try store.finish(now: now)
                return store.isRepeated ? .rollback : .commit
            }
            try store.cover(to: horizonEnd)
            // What the import gave ids to, the archive's own list of them does not know.
            archive.identifiers.forget()
        }
        try archive.checkpoint()
        // So that the first question need not; it does it where this fails.
        try? archive.keepColumns(added: result.added)
        return result
    }

    private func read(
        _ input: ImportInput, name: String, into store: inout ImportStore, reject: (Rejection) -> Void,
        progress: (Int) -> Void
    ) throws {
        let digest = OrderedDigest()
        let mark = try input.skipMark()
        digest.add(mark)
        let separator = format == .csv ? Self.separator(try input.head(1 << 16)) : nil
        var pieces = RecordPieces(input, separator: separator, digest: digest)
        guard let first = try pieces.next() else {
            throw ArchiveError(.badInput, "\(name) is empty; there is nothing to import.")
        }
        let head = try Head(first.bytes, separator, mapping, name)
        var line = 1 + head.lines
        var parsing = OrderedWork<ImportChunk>()
        func parse(_ piece: RecordPieces.Piece, from start: Int) {
            parsing.add {
                withExtendedLifetime(piece) { head.chunk(UnsafeRawBufferPointer(rebasing: piece.bytes[start...])) }
            }
        }
        func take() throws -> Bool {
            guard let chunk = parsing.next() else { return false }
            for rejection in chunk.rejections {
                reject(Rejection(line: line + rejection.line, reason: rejection.reason, fields: rejection.fields))
            }
            try store.add(chunk)
            line += chunk.lines
            progress(store.result.rows)
            return true
        }
        parse(first, from: head.length)
        while let piece = try pieces.next() {
            if parsing.count >= 4 { _ = try take() }
            parse(piece, from: 0)
        }
        while try take() {}
        store.digest = digest.finish()
        store.byteCount = mark.count + pieces.byteCount
    }

    /// What separates the names of the header: a comma, or where there is none a tab or a semicolon.
    private static func separator(_ head: [UInt8]) -> UInt8 {
        let line = head.prefix { $0 != UInt8(ascii: "\n") }
        let usual = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
        return usual.first { line.contains($0) } ?? usual[0]
    }
}

/// What the beginning of a file says about the rest.
private struct Head: Sendable {
    enum Parser: Sendable {
        case csv(CSVParser)
        case ndjson(NDJSONParser)
    }

    let parser: Parser
    let shape: ImportChunk.Shape
    /// Bytes before the first row.
    let length: Int
    /// Line feeds before the first row.
    let lines: Int

    init(
        _ bytes: UnsafeRawBufferPointer, _ separator: UInt8?, _ mapping: ImportMapping, _ name: String
    ) throws(ArchiveError) {
        guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
            throw ArchiveError(.badInput, "\(name) is UTF-16 text; save it as UTF-8.")
        }
        guard let separator else {
            parser = .ndjson(NDJSONParser(mapping: mapping))
            shape = ImportChunk.Shape(
                hasSession: mapping.session != nil, hasSequence: mapping.sequence != nil, hasType: mapping.type != nil,
                hasPage: mapping.page != nil, properties: [])
            length = 0
            lines = 0
            return
        }
        var cursor = CSVCursor(bytes, separator: separator)
        guard cursor.nextRecord() else {
            throw ArchiveError(.badInput, "\(name) is empty; the first line must name the columns.")
        }
        let header = cursor.texts()
        let columns = try mapping.columns(in: header)
        func has(_ slot: ImportMapping.Slot) -> Bool { columns.slots[slot.rawValue] != nil }
        parser = .csv(CSVParser(columns, width: header.count, separator: separator))
        shape = ImportChunk.Shape(
            hasSession: has(.session), hasSequence: has(.sequence), hasType: has(.type), hasPage: has(.page),
            properties: columns.properties.map(\.name))
        length = cursor.position
        lines = cursor.line
    }

    /// The rows of some bytes that begin and end at the border of a record.
    func chunk(_ bytes: UnsafeRawBufferPointer) -> ImportChunk {
        var chunk = ImportChunk(shape)
        switch parser {
        case .csv(let parser): parser.parse(bytes, into: &chunk)
        case .ndjson(let parser): parser.parse(bytes, into: &chunk)
        }
        chunk.finish()
        return chunk
    }
}
