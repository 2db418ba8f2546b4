#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Numbers at a place of their own that never moves, for loops that see every event.
///
/// It is filled by whoever makes it and does not change after; it starts as zeros, which take no memory until written.
package final class ColumnBuffer<Number: FixedWidthInteger & Sendable>: @unchecked Sendable {
    package let base: UnsafeMutablePointer<Number>
    package let count: Int

    /// So many numbers after the last one may be read, as zeros: loops take this many at a time.
    package static var margin: Int { 64 }

    package init(count: Int) {
        let (size, stride) = (count + Self.margin, MemoryLayout<Number>.stride)
        // Where there is no memory, the second ends the program, as it does for all that Swift allocates.
        let room =
            calloc(size, stride)
            ?? .allocate(byteCount: size * stride, alignment: MemoryLayout<Number>.alignment)
        base = room.bindMemory(to: Number.self, capacity: size)
        self.count = count
    }

    package convenience init(_ numbers: some Collection<Number>) {
        self.init(count: numbers.count)
        for (index, number) in numbers.enumerated() { base[index] = number }
    }

    deinit { free(base) }

    package subscript(index: Int) -> Number { base[index] }
}
