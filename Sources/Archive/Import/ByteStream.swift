import Foundation

/// Bytes that arrive in pieces; it never holds more than one piece.
struct ByteStream {
    private var more: () throws(ArchiveError) -> [UInt8]?
    private(set) var piece: [UInt8] = []
    var position = 0

    /// Pieces as a function gives them, until it gives nil.
    init(_ more: @escaping () throws(ArchiveError) -> [UInt8]?) {
        self.more = more
    }

    init(_ bytes: [UInt8]) {
        var rest: [UInt8]? = bytes
        more = { () throws(ArchiveError) in
            defer { rest = nil }
            return rest
        }
    }

    /// A file's bytes, unpacked where they are gzip. A file that is mapped into memory is not read at once.
    init(file: Data) {
        let input = ImportInput(file)
        more = { () throws(ArchiveError) in
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
            defer { buffer.deallocate() }
            let count = try input.fill(buffer)
            return count == 0 ? nil : Array(buffer[..<count])
        }
    }

    /// Makes sure that `piece` has a byte at `position`; false at the end of everything.
    mutating func fill() throws(ArchiveError) -> Bool {
        while position >= piece.count {
            guard let next = try more() else { return false }
            piece = next
            position = 0
        }
        return true
    }

    /// The next byte, which stays unread.
    mutating func peek() throws(ArchiveError) -> UInt8? {
        try fill() ? piece[position] : nil
    }

    /// The beginning of what is unread, up to so many bytes; it stays unread.
    mutating func head(_ count: Int) throws(ArchiveError) -> [UInt8] {
        while piece.count - position < count, let next = try more() {
            piece = Array(piece[position...]) + next
            position = 0
        }
        return Array(piece[position...].prefix(count))
    }

    /// The bytes up to a line feed, without it and a carriage return before it; nil at the end.
    mutating func line() throws(ArchiveError) -> [UInt8]? {
        guard try fill() else { return nil }
        var line: [UInt8] = []
        while try fill() {
            if let end = piece[position...].firstIndex(of: UInt8(ascii: "\n")) {
                line += piece[position..<end]
                position = end + 1
                break
            }
            line += piece[position...]
            position = piece.count
        }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line
    }

    /// Passes over a byte order mark.
    mutating func skipMark() throws(ArchiveError) {
        if try head(3) == [0xEF, 0xBB, 0xBF] { position += 3 }
    }
}
