import Archive

/// What stands for each of some spans, looked up without asking for the span first.
struct SpanTable: @unchecked Sendable {
    private let spans: Boundaries
    private let ofSpan: ColumnBuffer<UInt64>
    /// By the cell of the spans' grid, where they have one.
    private let ofCell: ColumnBuffer<UInt64>

    /// - Parameter entry: what stands for a span, by its index.
    init(_ spans: Boundaries, _ entry: (Int) -> UInt64) {
        let entries = (0..<spans.count).map(entry)
        self.spans = spans
        ofSpan = ColumnBuffer(entries)
        ofCell = ColumnBuffer(
            spans.grid == nil || entries.isEmpty ? [] : (0..<spans.hints.count).map { entries[Int(spans.hints[$0])] })
    }

    /// Calls back for some ascending numbers and what stands for the span of each, but for those that lie in none.
    @inline(__always)
    func forEach(
        of numbers: UnsafePointer<some FixedWidthInteger>, _ range: Range<Int>,
        _ body: (_ place: Int, _ entry: UInt64) -> Void
    ) {
        withEntries(of: numbers, range) { inside, entry in
            for place in inside { body(place, entry(place)) }
        }
    }

    /// The union of the bits that stand for the spans of some ascending numbers; 0 where they lie in none.
    @inline(__always)
    func union(of numbers: UnsafePointer<some FixedWidthInteger>, _ range: Range<Int>) -> UInt64 {
        withEntries(of: numbers, range) { inside, entry in
            guard let last = inside.last else { return 0 }
            var union: UInt64 = 0
            var place = inside.lowerBound
            while place &+ 4 <= last {
                union |= entry(place) | entry(place &+ 1) | entry(place &+ 2) | entry(place &+ 3)
                place &+= 4
            }
            // The rest, some of it twice, as nobody could foretell how often a loop goes on.
            return union | entry(place) | entry(min(place &+ 1, last)) | entry(min(place &+ 2, last)) | entry(last)
        }
    }

    /// Calls back with those of some ascending numbers that lie in a span, and with the quickest way to what stands for
    /// it.
    @inline(__always)
    private func withEntries<Result>(
        of numbers: UnsafePointer<some FixedWidthInteger>, _ range: Range<Int>,
        _ body: (_ inside: Range<Int>, _ entry: (_ place: Int) -> UInt64) -> Result
    ) -> Result {
        let (first, length) = (spans.first, spans.length)
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, Int64(truncatingIfNeeded: numbers[low]) < first { low &+= 1 }
        while low < high, UInt64(bitPattern: Int64(truncatingIfNeeded: numbers[high &- 1]) &- first) >= length {
            high &-= 1
        }
        let inside = Range(uncheckedBounds: (low, high))
        guard let grid = spans.grid else {
            let ofSpan = ofSpan.base
            return body(inside) { ofSpan[spans.index(of: Int64(truncatingIfNeeded: numbers[$0]))] }
        }
        let ofCell = ofCell.base
        guard let factor = grid.directFactor else {
            return body(inside) {
                let distance = UInt64(bitPattern: Int64(truncatingIfNeeded: numbers[$0]) &- first)
                return ofCell[Int(truncatingIfNeeded: grid.cell(of: distance))]
            }
        }
        return body(inside) {
            let distance = UInt64(bitPattern: Int64(truncatingIfNeeded: numbers[$0]) &- first)
            return ofCell[Int(truncatingIfNeeded: distance.multipliedFullWidth(by: factor).high)]
        }
    }
}
