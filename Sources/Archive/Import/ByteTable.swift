import Foundation

/// Gives every different run of bytes a number, in the order in which they first come.
///
/// Open addressing over one arena of bytes: millions of ids cost their own bytes and 16 more.
struct ByteTable {
    private var slots: [Int32]
    private var hashes: [UInt32] = []
    /// Where each run begins in the arena, and at last where it ends.
    private var bounds = [0]
    private var arena: [UInt8] = []
    /// Differs from process to process, so that nobody can choose texts that collide; no number depends on it.
    private let seed: UInt64

    init(capacity: Int = 64) {
        slots = [Int32](repeating: -1, count: max(64, capacity.nextPowerOfTwo * 2))
        seed = Self.processSeed
    }

    private static let processSeed = UInt64.random(in: .min ... .max)

    var count: Int { hashes.count }

    /// The bytes behind a number.
    func bytes(_ index: Int) -> ArraySlice<UInt8> {
        arena[bounds[index]..<bounds[index + 1]]
    }

    func withBytes<Value>(_ index: Int, _ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
        try arena.withUnsafeBytes {
            try body(UnsafeRawBufferPointer(rebasing: $0[bounds[index]..<bounds[index + 1]]))
        }
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
        let index = count
        slots[slot] = Int32(index)
        hashes.append(hash)
        arena.append(contentsOf: bytes)
        bounds.append(arena.count)
        if count * 2 > slots.count { grow() }
        return index
    }

    /// Whether the bytes behind a number are these.
    @inline(__always)
    func isEqual(_ index: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
        let start = bounds[index]
        guard bounds[index + 1] - start == bytes.count else { return false }
        return arena.withUnsafeBytes { arena in
            guard let own = arena.baseAddress, let other = bytes.baseAddress else { return true }
            return memcmp(own + start, other, bytes.count) == 0
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
        let count = bytes.count
        var state = seed ^ UInt64(count)
        var position = 0
        while position + 8 < count {
            Self.mix(&state, bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position += 8
        }
        // The last bytes, some of them twice: one word instead of up to eight bytes.
        var rest: UInt64 = 0
        if count >= 8 {
            rest = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        } else if count >= 4 {
            rest = UInt64(bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
            rest |= UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)) << 32
        } else if count > 0 {
            rest = UInt64(bytes[0]) | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1]) << 16
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

extension Int {
    fileprivate var nextPowerOfTwo: Int {
        self <= 1 ? 1 : 1 << (bitWidth - (self - 1).leadingZeroBitCount)
    }
}
