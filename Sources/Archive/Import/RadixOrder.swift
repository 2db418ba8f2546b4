/// An order of rows, found by stable passes over the bits of their keys that differ.
struct RadixOrder {
    private(set) var rows: [UInt32]

    init(count: Int) { rows = (0..<count).map { UInt32($0) } }

    private static let bits: UInt64 = 11

    /// Sorts by a key; rows with the same keep their order.
    mutating func sort(by key: (Int) -> UInt64) {
        guard rows.count > 1 else { return }
        let keys = (0..<rows.count).map(key)
        let differing = keys.reduce(0) { $0 | ($1 ^ keys[0]) }
        var target = [UInt32](repeating: 0, count: rows.count)
        let mask = (UInt64(1) << Self.bits) - 1
        for shift in stride(from: UInt64(0), to: 64, by: Int(Self.bits)) where (differing >> shift) & mask != 0 {
            var starts = [Int](repeating: 0, count: Int(mask) + 2)
            for key in keys { starts[Int((key >> shift) & mask) + 1] += 1 }
            for digit in 0...Int(mask) { starts[digit + 1] += starts[digit] }
            for row in rows {
                let digit = Int((keys[Int(row)] >> shift) & mask)
                target[starts[digit]] = row
                starts[digit] += 1
            }
            swap(&rows, &target)
        }
    }
}
