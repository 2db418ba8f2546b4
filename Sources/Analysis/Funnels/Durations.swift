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

    private static func sorted(_ times: [Int64]) -> [Int64] {
        guard times.count > 2048 else { return times.sorted() }
        // Whole seconds and milliseconds have fewer digits when they are counted as such, and take half the room.
        let most = Int64(UInt32.max)
        if times.allSatisfy({ $0 % 1_000_000 == 0 && $0 <= most * 1_000_000 }) {
            return byDigits(times.map { UInt32(truncatingIfNeeded: $0 / 1_000_000) }).map { Int64($0) * 1_000_000 }
        }
        if times.allSatisfy({ $0 % 1000 == 0 && $0 <= most * 1000 }) {
            return byDigits(times.map { UInt32(truncatingIfNeeded: $0 / 1000) }).map { Int64($0) * 1000 }
        }
        return byDigits(times)
    }

    /// Brings numbers in order by eleven bits at a time, beginning with the lowest (radix sort).
    private static func byDigits<Number: FixedWidthInteger>(_ numbers: [Number]) -> [Number] {
        let bits = numbers.reduce(0, |)
        var (from, to) = (numbers, [Number](repeating: 0, count: numbers.count))
        var places = [Int](repeating: 0, count: 2049)
        var shift: Number = 0
        while shift < Number.bitWidth, bits >> shift > 0 {
            from.withUnsafeBufferPointer { from in
                to.withUnsafeMutableBufferPointer { to in
                    places.withUnsafeMutableBufferPointer { places in
                        places.update(repeating: 0)
                        for number in from { places[Int(truncatingIfNeeded: number &>> shift & 2047) &+ 1] &+= 1 }
                        for digit in 0..<2048 { places[digit + 1] += places[digit] }
                        for number in from {
                            let digit = Int(truncatingIfNeeded: number &>> shift & 2047)
                            to[places[digit]] = number
                            places[digit] &+= 1
                        }
                    }
                }
            }
            swap(&from, &to)
            shift += 11
        }
        return from
    }
}
