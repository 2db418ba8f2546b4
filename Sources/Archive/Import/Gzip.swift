import CZlib
import Foundation

/// Tells gzip data from other.
enum Gzip {
    /// Whether data begins as every gzip file does.
    static func isCompressed(_ data: Data) -> Bool {
        data.starts(with: [0x1f, 0x8b])
    }
}

/// Unpacks gzip data that comes piece by piece; throws where it is cut or damaged.
final class GzipStream {
    // The library keeps a pointer to it, so it must stay where it is.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    /// Whether what was read so far ends with a whole member; a gzip file may hold several.
    private var isWhole = false

    init() throws(ArchiveError) {
        stream.initialize(to: z_stream())
        guard cz_inflate_init(stream) == Z_OK else {
            throw ArchiveError(.badInput, "The file cannot be unpacked: zlib has no memory.")
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        input.deallocate()
    }

    /// Fills a buffer with unpacked bytes; 0 is the end.
    func fill(
        _ buffer: UnsafeMutableRawBufferPointer,
        from read: (UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int
    ) throws(ArchiveError) -> Int {
        while true {
            if stream.pointee.avail_in == 0 {
                let count = try read(input)
                if count == 0 {
                    guard isWhole else {
                        throw ArchiveError(.badInput, "The gzip data is cut short or damaged; make the file again.")
                    }
                    return 0
                }
                stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
                stream.pointee.avail_in = UInt32(count)
            }
            stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_out = UInt32(min(buffer.count, Int(UInt32.max)))
            let room = stream.pointee.avail_out
            if isWhole { inflateReset(stream) }
            let status = inflate(stream, Z_NO_FLUSH)
            isWhole = status == Z_STREAM_END
            guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
                throw ArchiveError(.badInput, "The gzip data is cut short or damaged; make the file again.")
            }
            let written = Int(room - stream.pointee.avail_out)
            if written > 0 { return written }
        }
    }
}
