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

    /// Drops the hits that were found among some rows at other times, where that is worth a look at all times.
    ///
    /// - Parameter length: of the span, in ticks.
    func drop(_ rows: Range<Int>, outside first: Int64, length: UInt64, _ times: UnsafePointer<UInt32>) {
        let words = words.base
        let (first, length) = (UInt32(truncatingIfNeeded: first), UInt32(clamping: length))
        for word in 0..<((rows.count + 63) / 64) {
            words[word] &= Self.mask(UnsafeRawPointer(times + rows.lowerBound + word &* 64), first, length)
        }
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

    /// Which of 64 times lie in a span.
    @inline(__always)
    private static func mask(_ times: UnsafeRawPointer, _ first: UInt32, _ length: UInt32) -> UInt64 {
        let (first, length) = (SIMD16<UInt32>(repeating: first), SIMD16<UInt32>(repeating: length))
        let (low, high) = (
            SIMD16<UInt32>(
                1, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7, 1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12,
                1 << 13, 1 << 14, 1 << 15),
            SIMD16<UInt32>(
                1 << 16, 1 << 17, 1 << 18, 1 << 19, 1 << 20, 1 << 21, 1 << 22, 1 << 23, 1 << 24, 1 << 25, 1 << 26,
                1 << 27, 1 << 28, 1 << 29, 1 << 30, 1 << 31)
        )
        var mask: UInt64 = 0
        for half in 0..<2 {
            let one = (times + (half &* 128)).loadUnaligned(as: SIMD16<UInt32>.self)
            let two = (times + (half &* 128 &+ 64)).loadUnaligned(as: SIMD16<UInt32>.self)
            let bits =
                unsafeBitCast((one &- first) .< length, to: SIMD16<UInt32>.self) & low
                | unsafeBitCast((two &- first) .< length, to: SIMD16<UInt32>.self) & high
            // One bit in each of sixteen numbers, another one each.
            let all = unsafeBitCast(bits, to: Quarters.self)
            let pair = unsafeBitCast(all.0 | all.1 | all.2 | all.3, to: SIMD2<UInt64>.self)
            let either = pair[0] | pair[1]
            mask |= ((either | either >> 32) & 0xffff_ffff) << UInt64(half &* 32)
        }
        return mask
    }

    private typealias Quarters = (SIMD4<UInt32>, SIMD4<UInt32>, SIMD4<UInt32>, SIMD4<UInt32>)
}
