import Archive

/// Spans that follow each other, and which of them a number lies in.
///
/// A table of equally wide buckets tells where to look, so that a look-up takes a step or two however many spans there
/// are.
struct Boundaries: @unchecked Sendable {
    /// Ascending: the first of each span and the end of the last one.
    let values: [Int64]
    private let first: Int64
    private let length: UInt64
    private let shift: UInt64
    /// The span that a bucket begins in.
    private let hints: ColumnBuffer<Int32>
    private let hint: UnsafePointer<Int32>
    private let numbers: ColumnBuffer<Int64>
    private let number: UnsafePointer<Int64>

    init(_ values: [Int64]) {
        self.values = values
        first = values.first ?? 0
        length = UInt64(bitPattern: (values.last ?? 0) &- first)
        var shift: UInt64 = 0
        while length >> shift > 4096 { shift += 1 }
        self.shift = shift
        var hints: [Int32] = []
        var span = 0
        for bucket in 0...(length >> shift) {
            let begin = first &+ Int64(bitPattern: bucket << shift)
            while span + 2 < values.count, values[span + 1] <= begin { span += 1 }
            hints.append(Int32(span))
        }
        self.hints = ColumnBuffer(hints)
        hint = UnsafePointer(self.hints.base)
        numbers = ColumnBuffer(values)
        number = UnsafePointer(numbers.base)
    }

    /// The index of the span that holds a number; -1 before the first, the number of spans after the last.
    @inline(__always)
    func index(of number: Int64) -> Int {
        if number < first { return -1 }
        let distance = UInt64(bitPattern: number &- first)
        guard distance < length else { return max(values.count - 1, 0) }
        var index = Int(hint[Int(truncatingIfNeeded: distance >> shift)])
        while self.number[index &+ 1] <= number { index &+= 1 }
        return index
    }

    /// The first number of a span.
    @inline(__always)
    func begin(_ index: Int) -> Int64 { number[index] }

    /// The first number of the span after one; the end for the last one.
    @inline(__always)
    func end(_ index: Int) -> Int64 { number[index &+ 1] }
}
