import Archive
import Dispatch
import Synchronization

/// A range of visitors that one core works on at a time, with where their events are in every week.
struct VisitorBlock: Sendable {
    /// Row ids.
    var visitors: Range<Int>
    /// For every week, which of its visitors these are (indices).
    var groups: [Range<Int>]

    /// About so many events make a block: what is gathered of them stays in a core's own cache.
    static let events = 65_536
}

extension ProjectData {
    /// Cuts some weeks into blocks of whole visitors.
    ///
    /// - Parameter span: indices of weeks; the other weeks have no visitors in the blocks.
    func blocks(_ span: Range<Int>) -> [VisitorBlock] {
        let total = span.reduce(0) { $0 + weeks[$1].count }
        guard total > 0 else { return [] }
        let pieces = max(1, total / VisitorBlock.events)
        let width = max(1, (people.limit + pieces - 1) / pieces)
        var places = weeks.map { _ in 0 }
        return stride(from: 0, to: people.limit, by: width).compactMap { start in
            let end = min(start + width, people.limit)
            var isEmpty = true
            let groups = weeks.indices.map { index -> Range<Int> in
                guard span.contains(index) else { return 0..<0 }
                let visitors = weeks[index].visitor.visitors
                let first = places[index]
                // Galloping, as the next block begins where this one ends.
                let next = visitors.partitioningIndex(from: first) { Int($0) >= end }
                places[index] = next
                if next > first { isEmpty = false }
                return first..<next
            }
            return isEmpty ? nil : VisitorBlock(visitors: start..<end, groups: groups)
        }
    }

    /// The weeks that hold events of a span of time, in microseconds.
    func weekIndices(from start: Int64, through last: Int64) -> Range<Int> {
        let first = weeks.firstIndex { $0.latest >= start } ?? weeks.count
        let end = weeks.lastIndex { $0.time.base <= last }.map { $0 + 1 } ?? 0
        return first < end ? first..<end : 0..<0
    }

    /// Works on blocks on all cores; a worker is made once a core and sees many blocks.
    func concurrently<Worker>(
        _ blocks: [VisitorBlock], _ make: @Sendable () -> Worker, _ work: @Sendable (inout Worker, VisitorBlock) -> Void
    ) -> [Worker] {
        // More than there are cores does no harm: a worker that comes late finds no block left.
        let workers = min(16, blocks.count)
        guard workers > 1 else {
            var worker = make()
            for block in blocks { work(&worker, block) }
            return [worker]
        }
        let next = Atomic<Int>(0)
        let done = Mutex<[Carried<Worker>]>([])
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            var worker = make()
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < blocks.count else { break }
                work(&worker, blocks[index])
            }
            let carried = Carried(value: worker)
            done.withLock { $0.append(carried) }
        }
        return done.withLock { $0.map(\.value) }
    }
}

/// What one thread hands to another when it has ended.
private struct Carried<Value>: @unchecked Sendable {
    let value: Value
}

extension EventColumns {
    /// The time of its latest event or a moment after it, in microseconds.
    var latest: Int64 { time.base + SegmentSpan.length }
}

enum SegmentSpan {
    /// A segment never holds more than a week.
    static let length: Int64 = 7 * 86_400_000_000
}

extension Array {
    /// The first index from a place on whose element belongs to the second part; the elements are parted.
    func partitioningIndex(from start: Int, _ belongsToSecond: (Element) -> Bool) -> Int {
        var step = 1
        var low = start
        while low + step < count, !belongsToSecond(self[low + step]) {
            low += step
            step *= 2
        }
        var high = Swift.min(low + step, count)
        while low < high {
            let middle = (low + high) / 2
            if belongsToSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
