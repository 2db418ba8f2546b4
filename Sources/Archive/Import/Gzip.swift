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
