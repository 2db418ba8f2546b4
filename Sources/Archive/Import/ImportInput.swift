package import Foundation

/// Where the bytes of an import come from; gzip is recognised and unpacked.
package final class ImportInput {
    /// Fills a buffer as far as it can; 0 is the end.
    private let read: (UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int
    private var unpacker: GzipStream?
    private var head: [UInt8] = []
    private var hasBegun = false

    /// The bytes themselves.
    package init(_ data: Data) {
        var position = data.startIndex
        read = { (buffer) throws(ArchiveError) in
            let count = min(buffer.count, data.endIndex - position)
            data.copyBytes(to: buffer, from: position..<(position + count))
            position += count
            return count
        }
    }

    /// An open file, or standard input.
    ///
    /// - Parameter name: the file's name, for messages.
    package init(_ file: FileHandle, name: String) {
        let descriptor = file.fileDescriptor
        read = { (buffer) throws(ArchiveError) in
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
        if !hasBegun {
            hasBegun = true
            var start = [UInt8](repeating: 0, count: 2)
            var count = 0
            while count < 2 {
                var more = 0
                var failure: ArchiveError?
                start.withUnsafeMutableBytes { bytes in
                    do throws(ArchiveError) {
                        more = try read(UnsafeMutableRawBufferPointer(rebasing: bytes[count...]))
                    } catch {
                        failure = error
                    }
                }
                if let failure { throw failure }
                if more == 0 { break }
                count += more
            }
            head = Array(start[..<count])
            if Gzip.isCompressed(Data(head)) { unpacker = try GzipStream() }
        }
        guard let unpacker else { return try raw(buffer) }
        return try unpacker.fill(buffer, from: { (buffer) throws(ArchiveError) in try self.raw(buffer) })
    }

    private func raw(_ buffer: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int {
        guard !head.isEmpty else { return try read(buffer) }
        let count = min(buffer.count, head.count)
        buffer.copyBytes(from: head[..<count])
        head.removeFirst(count)
        return count
    }
}
