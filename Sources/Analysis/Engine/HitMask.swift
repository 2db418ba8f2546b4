import Archive

/// Finds the rows whose name has one of some codes, 64 rows at a time.
struct HitMask {
    private let codes: [UInt8]
    private let table: UnsafePointer<UInt32>
    private let name: CodeView
    private var words: ColumnBuffer<UInt64>

    /// So many comparisons of 64 bytes are quicker than 64 look-ups.
    private static let mostComparisons = 8

    init(_ selector: EventSelector, _ view: EventView) {
        codes = selector.codes.map { UInt8(truncatingIfNeeded: $0) }
        table = selector.table
        name = view.name
        words = ColumnBuffer(count: 1024)
    }

    /// The hits of some rows: bit k of word w stands for the row 64 x w + k of them.
    mutating func find(_ rows: Range<Int>) -> UnsafeBufferPointer<UInt64> {
        let count = (rows.count + 63) / 64
        if words.count < count { words = ColumnBuffer(count: count) }
        let words = words.base
        if let bytes = name.bytes, codes.count <= Self.mostComparisons {
            codes.withUnsafeBufferPointer { codes in
                for word in 0..<count {
                    words[word] = Self.mask(UnsafeRawPointer(bytes + rows.lowerBound + word &* 64), codes)
                }
            }
        } else {
            for word in 0..<count {
                let first = rows.lowerBound + word &* 64
                var mask: UInt64 = 0
                for bit in 0..<min(64, rows.upperBound - first) where table[name[first &+ bit]] != 0 {
                    mask |= 1 << UInt64(bit)
                }
                words[word] = mask
            }
        }
        let rest = rows.count % 64
        if rest > 0 { words[count - 1] &= (1 << UInt64(rest)) - 1 }
        return UnsafeBufferPointer(start: words, count: count)
    }

    @inline(__always)
    private static func mask(_ bytes: UnsafeRawPointer, _ codes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let names = bytes.loadUnaligned(as: SIMD64<UInt8>.self)
        var isHit = SIMDMask<SIMD64<Int8>>(repeating: false)
        for code in codes { isHit .|= names .== SIMD64(repeating: code) }
        // Every byte is all ones or zeros. One bit of each of eight bytes, another one each, is kept and added up in
        // the top byte by a multiplication.
        let bytes = unsafeBitCast(isHit, to: SIMD8<UInt64>.self)
        var mask: UInt64 = 0
        for lane in 0..<8 {
            let kept = (bytes[lane] & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101
            mask |= (kept >> 56) << UInt64(lane &* 8)
        }
        return mask
    }
}
