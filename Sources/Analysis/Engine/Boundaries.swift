import Archive

/// Spans that follow each other, and which of them a number lies in.
///
/// Weeks and days begin at whole hours of a clock: where such a grid is not too fine, the span of each of its cells is
/// kept, and a look-up is a multiplication and a load. Otherwise a table of equally wide buckets tells where to look.
struct Boundaries: @unchecked Sendable {
    /// Ascending: the first of each span and the end of the last one.
    let values: [Int64]
    /// How many spans there are.
    let count: Int
    let first: Int64
    let length: UInt64
    private let numbers: ColumnBuffer<Int64>
    private let number: UnsafePointer<Int64>
    let grid: Grid?
    private let bucketShift: UInt64
    /// The span that a cell of the grid, or else a bucket, begins in.
    let hints: ColumnBuffer<UInt32>
    private let hint: UnsafePointer<UInt32>

    private static let mostBuckets: UInt64 = 4096
    private static let mostCells: UInt64 = 1 << 16

    init(_ values: [Int64]) {
        self.values = values
        count = max(values.count - 1, 0)
        let first = values.first ?? 0
        let length = UInt64(bitPattern: (values.last ?? 0) &- first)
        (self.first, self.length) = (first, length)
        grid = Grid(values.map { UInt64(bitPattern: $0 &- first) }, most: Self.mostCells)
        var shift: UInt64 = 0
        while length >> shift > Self.mostBuckets { shift += 1 }
        bucketShift = shift
        let (cells, width) = grid.map { ($0.cell(of: length), $0.width) } ?? (length >> shift, 1 << shift)
        var hints: [UInt32] = []
        var span = 0
        for cell in 0...cells {
            let begin = first &+ Int64(bitPattern: cell &* width)
            while span + 2 < values.count, values[span + 1] <= begin { span += 1 }
            hints.append(UInt32(truncatingIfNeeded: span))
        }
        self.hints = ColumnBuffer(hints)
        hint = UnsafePointer(self.hints.base)
        numbers = ColumnBuffer(values)
        number = UnsafePointer(numbers.base)
    }

    /// The index of the span that holds a number; -1 before the first, that of one more span after the last.
    @inline(__always)
    func index(of number: Int64) -> Int {
        if number < first { return -1 }
        let distance = UInt64(bitPattern: number &- first)
        guard distance < length else { return count }
        if let grid { return Int(hint[Int(truncatingIfNeeded: grid.cell(of: distance))]) }
        var index = Int(hint[Int(truncatingIfNeeded: distance >> bucketShift)])
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

/// Cells of one width, counted from zero.
struct Grid {
    let width: UInt64
    private let shift: UInt64
    /// Dividing by an odd number is multiplying by 2 to the 64th over it, rounded up, and dropping 64 bits. (Granlund and
    /// Montgomery, "Division by invariant integers using multiplication", 1994.)
    private let factor: UInt64

    /// The widest cells that begin at every one of some ascending numbers, the first of them 0.
    ///
    /// - Returns: nil where there would be too many, or numbers so large are not divided exactly.
    init?(_ numbers: [UInt64], most: UInt64) {
        var width: UInt64 = 0
        for number in numbers {
            var rest = number
            while rest != 0 { (width, rest) = (rest, width % rest) }
        }
        guard width > 1, let last = numbers.last, last / width <= most else { return nil }
        self.width = width
        // The error of the factor is at most the width, and may not reach the next multiple.
        if !last.multipliedReportingOverflow(by: width).overflow {
            (shift, factor) = (0, .max / width + 1)
            return
        }
        let zeros = UInt64(width.trailingZeroBitCount)
        let odd = width >> zeros
        // The error of the factor is less than the odd number, and may not reach the next multiple.
        if (last >> zeros).multipliedReportingOverflow(by: odd).overflow { return nil }
        shift = odd > 1 ? zeros : zeros - 1
        factor = odd > 1 ? .max / odd + 1 : 1 << 63
    }

    /// The factor, where there is nothing to drop before.
    var directFactor: UInt64? { shift == 0 ? factor : nil }

    @inline(__always)
    func cell(of number: UInt64) -> UInt64 { (number &>> shift).multipliedFullWidth(by: factor).high }
}
