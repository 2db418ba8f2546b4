import Archive

/// Finds the hits of every visitor's first attempt, 64 rows at a time: the first hit of the first step, then of every
/// further step the first one that comes later.
///
/// The carry of an addition runs from a hit over the rows between to the next hit, as in bit-parallel text search
/// (R. D. Cameron et al., "Bitwise data parallelism in regular expression matching", 2014).
struct FirstChains {
    /// Those of each step.
    private var masks: [HitMask]
    private let span: KeySpan
    /// Of the rows, a bit each: the last one of every visitor, those in the span, the hits of the step last done, all
    /// hits found, and where attempts begin.
    private var lasts, inside, reached, hits, begins: ColumnBuffer<UInt64>

    /// - Returns: nil where the names alone do not tell of hits, or times not 64 at a time.
    init?(_ selector: EventSelector, _ span: KeySpan, steps: Int, _ view: EventView) {
        guard span.hasOneEntry, span.isWhole || view.shortTicks != nil, selector.codes.count <= HitMask.mostComparisons
        else { return nil }
        self.span = span
        masks = (0..<steps).map { step in
            HitMask(selector, view, codes: selector.codes.filter { selector.table[$0] >> UInt32(step) & 1 != 0 })
        }
        (lasts, inside, reached) = (ColumnBuffer(count: 0), ColumnBuffer(count: 0), ColumnBuffer(count: 0))
        (hits, begins) = (lasts, lasts)
    }

    /// The hits of some rows, and a row of each visitor: the hit of the first step, or the last row where there is none.
    ///
    /// - Parameter starts: the first row of each visitor, and a word more.
    mutating func find(
        _ rows: Range<Int>, _ starts: UnsafePointer<UInt64>, _ view: EventView
    ) -> (hits: UnsafeBufferPointer<UInt64>, begins: UnsafePointer<UInt64>) {
        let count = (rows.count + 63) / 64
        if hits.count < count { makeRoom(count) }
        let (lasts, inside, reached, hits, begins) = (lasts.base, inside.base, reached.base, hits.base, begins.base)
        for word in 0..<count { lasts[word] = starts[word] >> 1 | starts[word + 1] << 63 }
        lasts[count - 1] |= 1 << UInt64((rows.count - 1) % 64)
        if !span.isWhole, let times = view.shortTicks {
            HitMask.mark(rows, inside: span.first, length: span.length, times, inside)
        }
        for step in masks.indices {
            let found = masks[step].find(rows)
            var carry: UInt64 = 0
            for word in 0..<count {
                let found = found[word] & inside[word]
                // No further than to the visitor's last row.
                let stops = found | lasts[word]
                let from = step == 0 ? starts[word] & ~stops : reached[word] & ~lasts[word]
                let (sum, isOver) = from.addingReportingOverflow(~stops)
                let (total, isStillOver) = sum.addingReportingOverflow(carry)
                carry = isOver || isStillOver ? 1 : 0
                if step == 0 {
                    begins[word] = stops & (starts[word] | total)
                    hits[word] = begins[word]
                    reached[word] = found & begins[word]
                } else {
                    reached[word] = found & total
                    hits[word] |= reached[word]
                }
            }
        }
        return (UnsafeBufferPointer(start: hits, count: count), UnsafePointer(begins))
    }

    private mutating func makeRoom(_ count: Int) {
        lasts = ColumnBuffer(count: count)
        inside = ColumnBuffer(count: count)
        inside.base.update(repeating: .max, count: count)
        reached = ColumnBuffer(count: count)
        hits = ColumnBuffer(count: count)
        begins = ColumnBuffer(count: count)
    }
}
