import CZlib
import Foundation

/// Unpacks gzip data.
enum Gzip {
    /// Whether data begins as every gzip file does.
    static func isCompressed(_ data: Data) -> Bool {
        data.starts(with: [0x1f, 0x8b])
    }

    /// The unpacked bytes; throws where the data is cut or damaged.
    static func unpack(_ data: Data) throws(ArchiveError) -> Data {
        var stream = z_stream()
        guard cz_inflate_init(&stream) == Z_OK else {
            throw ArchiveError(.badInput, "The file cannot be unpacked: zlib has no memory.")
        }
        defer { inflateEnd(&stream) }
        var input = Array(data)
        var output = Data()
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        let result = input.withUnsafeMutableBufferPointer { source -> Int32 in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            while true {
                let status = chunk.withUnsafeMutableBufferPointer { target in
                    stream.next_out = target.baseAddress
                    stream.avail_out = UInt32(target.count)
                    return inflate(&stream, Z_NO_FLUSH)
                }
                output.append(contentsOf: chunk[0..<(chunk.count - Int(stream.avail_out))])
                if status == Z_STREAM_END, stream.avail_in > 0 {
                    inflateReset(&stream)  // a gzip file may hold several members
                } else if status != Z_OK {
                    return status
                }
            }
        }
        guard result == Z_STREAM_END else {
            throw ArchiveError(.badInput, "The gzip data is cut short or damaged; make the file again.")
        }
        return output
    }
}

/// Unpacks gzip data piece by piece.
final class GzipReader {
    // The library keeps a pointer to it, so it must stay where it is.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let data: Data
    private var position: Data.Index
    private var isReady = false
    /// Whether the last piece filled the room it had, so that more may be there without more data.
    private var isFull = false
    /// Whether the data ends here: a member is whole.
    private var isAtMemberEnd = false

    init(_ data: Data) {
        self.data = data
        position = data.startIndex
        stream.initialize(to: z_stream())
    }

    deinit {
        if isReady { inflateEnd(stream) }
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// The next unpacked bytes, nil at the end; throws where the data is cut or damaged.
    func next() throws(ArchiveError) -> [UInt8]? {
        if !isReady {
            guard cz_inflate_init(stream) == Z_OK else {
                throw ArchiveError(.badInput, "The file cannot be unpacked: zlib has no memory.")
            }
            isReady = true
        }
        while position < data.endIndex || isFull {
            let end = min(position + (1 << 16), data.endIndex)
            var input = Array(data[position..<end])
            var output = [UInt8](repeating: 0, count: 1 << 18)
            var status = Z_OK
            let (read, written) = input.withUnsafeMutableBufferPointer { source in
                output.withUnsafeMutableBufferPointer { target in
                    stream.pointee.next_in = source.baseAddress
                    stream.pointee.avail_in = UInt32(source.count)
                    stream.pointee.next_out = target.baseAddress
                    stream.pointee.avail_out = UInt32(target.count)
                    status = inflate(stream, Z_NO_FLUSH)
                    return (
                        source.count - Int(stream.pointee.avail_in), target.count - Int(stream.pointee.avail_out)
                    )
                }
            }
            position += read
            isFull = written == output.count
            isAtMemberEnd = status == Z_STREAM_END || (isAtMemberEnd && read + written == 0)
            if isAtMemberEnd { inflateReset(stream) }  // a gzip file may hold several members
            if read + written == 0 { break }
            if written > 0 { return Array(output[..<written]) }
        }
        guard isAtMemberEnd, position == data.endIndex else {
            throw ArchiveError(.badInput, "The gzip data is cut short or damaged; make the file again.")
        }
        return nil
    }
}
