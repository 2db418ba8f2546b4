import Dispatch
import Synchronization

extension ProjectData {
    /// About so many events make a block: what is gathered of them stays in a core's own cache.
    private static let blockSize = 65_536
    /// No block has more visitors.
    static let mostVisitors = 4096

    /// The visitors, as indices, in blocks that one core works on at a time.
    private var blocks: [Range<Int>] {
        var blocks: [Range<Int>] = []
        var first = 0
        while first < view.count {
            let limit = Int(view.starts[first]) + Self.blockSize
            var (low, high) = (first + 1, min(view.count, first + Self.mostVisitors))
            while low < high {
                let middle = (low + high) / 2
                if Int(view.starts[middle]) < limit { low = middle + 1 } else { high = middle }
            }
            blocks.append(first..<low)
            first = low
        }
        return blocks
    }

    /// Works on all visitors on all cores; a worker is made once a core and sees many blocks of visitors' indices.
    func concurrently<Worker>(
        _ make: @Sendable () -> Worker, _ work: @Sendable (inout Worker, Range<Int>) -> Void
    ) -> [Worker] {
        let blocks = blocks
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
            var index = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard index < blocks.count else { return }
            var worker = make()
            while index < blocks.count {
                work(&worker, blocks[index])
                index = next.wrappingAdd(1, ordering: .relaxed).oldValue
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
