/// Holds texts that differ from the bytes of a file until their row has been taken.
final class ScratchBytes {
    private var held: [UnsafeMutableRawBufferPointer] = []

    deinit { empty() }

    /// A copy that stays where it is until `empty()`.
    func hold(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        copy.copyBytes(from: bytes)
        held.append(copy)
        return UnsafeRawBufferPointer(copy)
    }

    func empty() {
        for copy in held { copy.deallocate() }
        held.removeAll(keepingCapacity: true)
    }
}
