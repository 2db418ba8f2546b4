/// Gives every different run of bytes a number, in the order in which they first come.
///
/// Open addressing over one arena of bytes: millions of ids cost their own bytes and 16 more.
struct ByteTable {
    private var slots: [Int32]
    private var hashes: [UInt32] = []
    private var ends: [Int] = []
    private var arena: [UInt8] = []
    /// Differs from process to process, so that nobody can choose texts that collide; no number depends on it.
    private let seed: UInt64

    init(capacity: Int = 64) {
        slots = [Int32](repeating: -1, count: max(64, capacity.nextPowerOfTwo * 2))
        seed = Self.processSeed
    }

    private static let processSeed = UInt64.random(in: .min ... .max)

    var count: Int { ends.count }

    /// The bytes behind a number.
    func bytes(_ index: Int) -> ArraySlice<UInt8> {
        arena[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    func withBytes<Value>(_ index: Int, _ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
        let range = (index == 0 ? 0 : ends[index - 1])..<ends[index]
        return try arena.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// The number of some bytes, a new one where they were not there.
    mutating func index(of bytes: UnsafeRawBufferPointer) -> Int {
        let hash = hash(bytes)
        var slot = Int(hash) & (slots.count - 1)
        while true {
            let index = Int(slots[slot])
            if index < 0 { break }
            if hashes[index] == hash, isEqual(index, bytes) { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        let index = ends.count
        slots[slot] = Int32(index)
        hashes.append(hash)
        arena.append(contentsOf: bytes)
        ends.append(arena.count)
        if ends.count * 2 > slots.count { grow() }
        return index
    }

    private func isEqual(_ index: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
        let start = index == 0 ? 0 : ends[index - 1]
        guard ends[index] - start == bytes.count else { return false }
        return arena.withUnsafeBytes { arena in
            UnsafeRawBufferPointer(rebasing: arena[start..<ends[index]]).elementsEqualQuickly(bytes)
        }
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (index, hash) in hashes.enumerated() {
            var slot = Int(hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }

    private func hash(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
        var state = seed ^ UInt64(bytes.count)
        var position = 0
        while position + 8 <= bytes.count {
            Self.mix(&state, bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position += 8
        }
        var rest: UInt64 = 0
        while position < bytes.count {
            rest = rest << 8 | UInt64(bytes[position])
            position += 1
        }
        Self.mix(&state, rest)
        return UInt32(truncatingIfNeeded: state ^ (state >> 32))
    }

    @inline(__always)
    private static func mix(_ state: inout UInt64, _ word: UInt64) {
        let (high, low) = (state ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        state = high ^ low
    }
}

extension UnsafeRawBufferPointer {
    /// Whether the bytes are the same, of two runs of one length.
    func elementsEqualQuickly(_ other: UnsafeRawBufferPointer) -> Bool {
        guard count == other.count else { return false }
        var position = 0
        while position + 8 <= count {
            if loadUnaligned(fromByteOffset: position, as: UInt64.self)
                != other.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            {
                return false
            }
            position += 8
        }
        while position < count {
            if self[position] != other[position] { return false }
            position += 1
        }
        return true
    }
}

extension Int {
    fileprivate var nextPowerOfTwo: Int {
        self <= 1 ? 1 : 1 << (bitWidth - (self - 1).leadingZeroBitCount)
    }
}
