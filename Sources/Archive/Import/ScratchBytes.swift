/// Holds texts that differ from the bytes of a file until their row has been taken.
struct ScratchBytes: ~Copyable {
    private var held: [UnsafeMutableRawBufferPointer] = []

    deinit {
        for copy in held { copy.deallocate() }
    }

    /// A copy that stays where it is until `empty()`.
    mutating func hold(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        copy.copyBytes(from: bytes)
        held.append(copy)
        return UnsafeRawBufferPointer(copy)
    }

    mutating func empty() {
        guard !held.isEmpty else { return }
        for copy in held { copy.deallocate() }
        held.removeAll(keepingCapacity: true)
    }
}
