import Dispatch
import Synchronization

/// Sorts many lists of times at once.
enum Durations {
    /// The lists, each ascending, on all cores.
    ///
    /// - Parameter lists: microseconds, none negative.
    static func sorted(_ lists: [[Int64]]) -> [[Int64]] {
        let results = Mutex(lists)
        // The longest first, so that no core is left alone with it.
        let order = lists.indices.sorted { lists[$0].count > lists[$1].count }
        DispatchQueue.concurrentPerform(iterations: lists.count) { turn in
            let list = order[turn]
            let sorted = sorted(lists[list])
            results.withLock { $0[list] = sorted }
        }
        return results.withLock { $0 }
    }

    /// Few are compared; many are brought in order by eleven bits at a time, beginning with the lowest (radix sort).
    private static func sorted(_ times: [Int64]) -> [Int64] {
        guard times.count > 2048 else { return times.sorted() }
        let bits = times.reduce(0, |)
        var (from, to) = (times, [Int64](repeating: 0, count: times.count))
        // Whole seconds end with zeros, which bring nothing in order.
        var shift = Int64(bits.trailingZeroBitCount)
        while bits >> shift > 0 {
            var starts = [Int](repeating: 0, count: 2049)
            for time in from { starts[Int(time >> shift & 2047) + 1] += 1 }
            for digit in 0..<2048 { starts[digit + 1] += starts[digit] }
            for time in from {
                let digit = Int(time >> shift & 2047)
                to[starts[digit]] = time
                starts[digit] += 1
            }
            swap(&from, &to)
            shift += 11
        }
        return from
    }
}
