package import Foundation

/// Where the bytes of an import come from; gzip is recognised and unpacked.
package final class ImportInput {
    /// Fills a buffer as far as it can; 0 is the end.
    private let read: (UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int
    private var unpacker: GzipStream?
    /// The first bytes of the file, which tell whether it is gzip.
    private var start: [UInt8] = []
    private var hasBegun = false
    /// Unpacked bytes that were looked at but not taken.
    private var ahead: [UInt8] = []

    /// Bytes as a function gives them.
    init(read: @escaping (UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int) {
        self.read = read
    }

    /// The bytes themselves.
    package convenience init(_ data: Data) {
        var position = data.startIndex
        self.init { (buffer) throws(ArchiveError) in
            let count = min(buffer.count, data.endIndex - position)
            data.copyBytes(to: buffer, from: position..<(position + count))
            position += count
            return count
        }
    }

    /// An open file, or standard input.
    ///
    /// - Parameter name: the file's name, for messages.
    package convenience init(_ file: FileHandle, name: String) {
        let descriptor = file.fileDescriptor
        self.init { (buffer) throws(ArchiveError) in
            while true {
                // The handle is kept, so that the descriptor stays open.
                let count = withExtendedLifetime(file) { Foundation.read(descriptor, buffer.baseAddress, buffer.count) }
                if count >= 0 { return count }
                if errno != EINTR {
                    throw ArchiveError(
                        .badInput, "\(name) cannot be read: \(String(cString: strerror(errno))). Nothing was imported.")
                }
            }
        }
    }

    /// The next bytes, unpacked; 0 is the end.
    func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int {
        ahead.isEmpty ? try unpacked(buffer) : Self.move(&ahead, to: buffer)
    }

    /// The next bytes, up to so many; they stay unread.
    func head(_ count: Int) throws(ArchiveError) -> [UInt8] {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
        defer { buffer.deallocate() }
        while ahead.count < count {
            let more = try unpacked(UnsafeMutableRawBufferPointer(rebasing: buffer[ahead.count...]))
            if more == 0 { break }
            ahead += buffer[ahead.count..<(ahead.count + more)]
        }
        return Array(ahead.prefix(count))
    }

    /// Passes over a byte order mark; returns its bytes.
    func skipMark() throws(ArchiveError) -> [UInt8] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        guard try head(mark.count) == mark else { return [] }
        ahead.removeFirst(mark.count)
        return mark
    }

    private func unpacked(_ buffer: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int {
        if !hasBegun {
            hasBegun = true
            while start.count < 2 {
                let count = try read(UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(2 - start.count)))
                if count == 0 { break }
                start += buffer.prefix(count)
            }
            if Gzip.isCompressed(Data(start)) { unpacker = try GzipStream() }
        }
        guard let unpacker else { return try packed(buffer) }
        return try unpacker.fill(buffer, from: { (buffer) throws(ArchiveError) in try self.packed(buffer) })
    }

    private func packed(_ buffer: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int {
        start.isEmpty ? try read(buffer) : Self.move(&start, to: buffer)
    }

    /// Moves as many bytes as there is room for.
    private static func move(_ bytes: inout [UInt8], to buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count)
        buffer.copyBytes(from: bytes.prefix(count))
        bytes.removeFirst(count)
        return count
    }
}
