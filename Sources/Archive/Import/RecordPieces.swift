import Foundation

/// Cuts the bytes of an import into pieces that end at the border of a record.
struct RecordPieces {
    private let input: ImportInput
    /// What separates the fields of CSV, where line feeds within quotes belong to a record; nil where none do.
    private let separator: UInt8?
    private let digest: OrderedDigest?
    private let size: Int
    private var rest: [UInt8] = []
    private var isAtEnd = false
    private(set) var byteCount = 0

    /// Large enough to share work between cores, small enough to wait in memory.
    static let usualSize = 4 << 20
    /// A record longer than this is no record.
    private static let longestRecord = 256 << 20

    /// - Parameters:
    ///   - digest: what digests the bytes on the way.
    ///   - size: about so many bytes are a piece.
    init(_ input: ImportInput, separator: UInt8?, digest: OrderedDigest? = nil, size: Int = usualSize) {
        self.input = input
        self.separator = separator
        self.digest = digest
        self.size = size
    }

    /// The next piece; nil at the end.
    mutating func next() throws(ArchiveError) -> Piece? {
        var size = max(size, rest.count * 2)
        while true {
            let piece = Piece(capacity: size)
            piece.append(rest)
            while !isAtEnd, !piece.isFull {
                let count = try input.fill(piece.room)
                if count == 0 { isAtEnd = true } else { piece.count += count }
            }
            byteCount += piece.count - rest.count
            digest?.add(piece, from: rest.count)
            rest = []
            guard piece.count > 0 else { return nil }
            if isAtEnd { return piece }
            let end = lastRecordEnd(piece.bytes)
            if let end {
                rest = Array(piece.bytes[end...])
                piece.count = end
                return piece
            }
            rest = Array(piece.bytes)
            size *= 2
            guard size <= Self.longestRecord else {
                throw ArchiveError(
                    .badInput,
                    "A record is longer than \(Self.longestRecord >> 20) MB: a quote was probably not closed; close it and import again."
                )
            }
        }
    }

    private func lastLineEnd(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var index = bytes.count
        while index > 0 {
            if bytes[index - 1] == UInt8(ascii: "\n") { return index }
            index -= 1
        }
        return nil
    }

    /// Without a quote every line feed ends a record; with one, the records have to be gone through.
    private func lastRecordEnd(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard let separator, let base = bytes.baseAddress, memchr(base, Int32(UInt8(ascii: "\"")), bytes.count) != nil
        else {
            return lastLineEnd(bytes)
        }
        var cursor = CSVCursor(bytes, separator: separator)
        var end: Int?
        while cursor.nextRecord() {
            if cursor.position > 0, bytes[cursor.position - 1] == UInt8(ascii: "\n") { end = cursor.position }
            while cursor.nextField().isComplete, cursor.isAtSeparator() {}
        }
        if cursor.position > 0, bytes[cursor.position - 1] == UInt8(ascii: "\n"), !cursor.isWithinQuotes {
            end = cursor.position
        }
        return end
    }

    /// Some bytes of a file, which stay where they are.
    final class Piece: @unchecked Sendable {
        private let storage: UnsafeMutableRawBufferPointer
        var count = 0

        init(capacity: Int) { storage = .allocate(byteCount: capacity, alignment: 64) }

        deinit { storage.deallocate() }

        var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: storage[..<count]) }
        /// All bytes that were ever put here.
        var whole: UnsafeRawBufferPointer { UnsafeRawBufferPointer(storage) }
        var room: UnsafeMutableRawBufferPointer { UnsafeMutableRawBufferPointer(rebasing: storage[count...]) }
        var isFull: Bool { count == storage.count }

        func append(_ bytes: [UInt8]) {
            room.copyBytes(from: bytes)
            count += bytes.count
        }
    }
}
