import Archive
import CMasks

/// Finds the rows whose name has one of some codes, 64 rows at a time.
struct HitMask {
    private let codes: [UInt8]
    private let table: UnsafePointer<UInt32>
    private let name: CodeView
    private var words: ColumnBuffer<UInt64>

    /// So many comparisons of 64 bytes are quicker than 64 look-ups.
    static let mostComparisons = 8

    /// - Parameter codes: those that are looked for; all that do any step if nil.
    init(_ selector: EventSelector, _ view: EventView, codes: [Int]? = nil) {
        self.codes = (codes ?? selector.codes).map { UInt8(truncatingIfNeeded: $0) }
        table = selector.table
        name = view.name
        words = ColumnBuffer(count: 1024)
    }

    /// Marks which of some rows lie in a span, 64 in each word.
    ///
    /// - Parameter length: of the span, in ticks.
    static func mark(
        _ rows: Range<Int>, inside first: Int64, length: UInt64, _ times: UnsafePointer<UInt32>,
        _ words: UnsafeMutablePointer<UInt64>
    ) {
        weeklook_mask_span(
            times + rows.lowerBound, (rows.count + 63) / 64, UInt32(truncatingIfNeeded: first),
            UInt32(clamping: length), words)
    }

    /// The hits of some rows: bit k of word w stands for the row 64 x w + k of them.
    mutating func find(_ rows: Range<Int>) -> UnsafeMutableBufferPointer<UInt64> {
        let count = (rows.count + 63) / 64
        if words.count < count { words = ColumnBuffer(count: count) }
        let words = words.base
        if let bytes = name.bytes, codes.count <= Self.mostComparisons {
            codes.withUnsafeBufferPointer { codes in
                weeklook_mask_codes(bytes + rows.lowerBound, count, codes.baseAddress, codes.count, words)
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
        return UnsafeMutableBufferPointer(start: words, count: count)
    }
}
