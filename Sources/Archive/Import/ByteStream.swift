import Foundation

/// Bytes of an import one by one or line by line; it never holds more than one piece and one line.
struct ByteStream {
    private let input: ImportInput
    private(set) var piece: [UInt8] = []
    var position = 0

    init(_ input: ImportInput) { self.input = input }

    /// Makes sure that `piece` has a byte at `position`; false at the end of everything.
    mutating func fill() throws(ArchiveError) -> Bool {
        guard position >= piece.count else { return true }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { buffer.deallocate() }
        piece = Array(buffer[..<(try input.fill(buffer))])
        position = 0
        return !piece.isEmpty
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
}
