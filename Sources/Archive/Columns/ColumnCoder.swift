import Foundation

/// Writes the bytes of a column: little-endian numbers and variable-length ones of seven bits a byte.
struct ColumnWriter {
    private(set) var bytes: [UInt8] = []

    var data: Data { Data(bytes) }

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    mutating func byte(_ value: UInt8) { bytes.append(value) }

    mutating func varint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Small numbers of either sign take few bytes.
    mutating func zigzag(_ value: Int64) {
        varint(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
    }

    mutating func numbers<Number: FixedWidthInteger>(_ numbers: [Number]) {
        #if _endian(little)
            numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
        #else
            numbers.map(\.littleEndian).withUnsafeBytes { bytes.append(contentsOf: $0) }
        #endif
    }
}

/// Reads what a `ColumnWriter` wrote; throws where the bytes end too early.
struct ColumnReader {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    struct Damaged: Error {}

    var isAtEnd: Bool { position == bytes.count }

    mutating func byte() throws(Damaged) -> UInt8 {
        guard position < bytes.count else { throw Damaged() }
        position += 1
        return bytes[position - 1]
    }

    mutating func varint() throws(Damaged) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try byte()
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
            guard shift < 64 else { throw Damaged() }
        }
    }

    mutating func zigzag() throws(Damaged) -> Int64 {
        let value = try varint()
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    mutating func count(upTo most: Int) throws(Damaged) -> Int {
        guard let count = Int(exactly: try varint()), count <= most else { throw Damaged() }
        return count
    }

    mutating func numbers<Number: FixedWidthInteger>(_ count: Int) throws(Damaged) -> [Number] {
        let size = MemoryLayout<Number>.size
        guard count >= 0, count <= (bytes.count - position) / size else { throw Damaged() }
        let part = UnsafeRawBufferPointer(rebasing: bytes[position..<(position + count * size)])
        position += count * size
        return [Number](unsafeUninitializedCapacity: count) { buffer, filled in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(from: part)
            #if _endian(big)
                for index in 0..<count { buffer[index] = Number(littleEndian: buffer[index]) }
            #endif
            filled = count
        }
    }
}
