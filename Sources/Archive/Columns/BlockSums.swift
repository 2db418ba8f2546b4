import Dispatch
import Synchronization

/// Sums of blocks of bytes, which tell whether a disk gave back what was written.
///
/// Not against forgery: whoever can write the bytes can write the sums.
enum BlockSums {
    private static let size = 1 << 18

    /// The sums of all blocks of some bytes, reckoned on all cores.
    static func sums(of bytes: UnsafeRawBufferPointer) -> [UInt64] {
        let source = Source(bytes: bytes)
        let sums = Mutex([UInt64](repeating: 0, count: source.count))
        DispatchQueue.concurrentPerform(iterations: source.count) { block in
            let sum = source.sum(of: block)
            sums.withLock { $0[block] = sum }
        }
        return sums.withLock { $0 }
    }

    /// Whether several runs of bytes have the sums that they should have.
    static func areRight(_ runs: [(bytes: UnsafeRawBufferPointer, sums: [UInt64])]) -> Bool {
        var blocks: [(source: Source, block: Int, sum: UInt64)] = []
        for run in runs {
            let source = Source(bytes: run.bytes)
            guard source.count == run.sums.count else { return false }
            blocks += run.sums.enumerated().map { (source, $0, $1) }
        }
        let all = blocks
        let isWrong = Atomic(false)
        DispatchQueue.concurrentPerform(iterations: all.count) { index in
            let (source, block, sum) = all[index]
            if source.sum(of: block) != sum { isWrong.store(true, ordering: .relaxed) }
        }
        return !isWrong.load(ordering: .relaxed)
    }

    private struct Source: @unchecked Sendable {
        let bytes: UnsafeRawBufferPointer

        var count: Int { (bytes.count + size - 1) / size }

        /// Words added up, and what that came to at every step added up once more, so that their order matters.
        func sum(of block: Int) -> UInt64 {
            let bytes = UnsafeRawBufferPointer(
                rebasing: bytes[block * size..<min((block + 1) * size, self.bytes.count)])
            var (plain, stepwise) = (SIMD8<UInt64>(), SIMD8<UInt64>())
            var position = 0
            while position + 64 <= bytes.count {
                plain &+= bytes.loadUnaligned(fromByteOffset: position, as: SIMD8<UInt64>.self)
                stepwise &+= plain
                position += 64
            }
            for place in position..<bytes.count {
                plain[place % 8] &+= UInt64(bytes[place]) &<< UInt64(place / 8 % 8 * 8)
                stepwise &+= plain
            }
            var sum = UInt64(bytes.count)
            for lane in 0..<8 {
                for word in [plain[lane], stepwise[lane]] {
                    sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
                    sum ^= sum >> 29
                }
            }
            return sum
        }
    }
}
