#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Numbers at a place of their own that never moves, for loops that see every event.
///
/// It is filled by whoever makes it and does not change after; it starts as zeros, which take no memory until written.
/// Or it is a part of a mapped file, which must not be written to.
package final class ColumnBuffer<Number: FixedWidthInteger & Sendable>: @unchecked Sendable {
    package let base: UnsafeMutablePointer<Number>
    package let count: Int
    private let mapping: MappedBytes?

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
        mapping = nil
    }

    /// So many numbers of a mapped file; nil where they and the margin do not lie within it.
    init?(_ mapping: MappedBytes, at offset: Int, count: Int) {
        let bytes = mapping.bytes
        guard offset >= 0, count >= 0, offset <= bytes.count, offset % MemoryLayout<Number>.alignment == 0,
            count <= (bytes.count - offset) / MemoryLayout<Number>.stride - Self.margin,
            let start = bytes.baseAddress
        else { return nil }
        base = UnsafeMutableRawPointer(mutating: start + offset).bindMemory(
            to: Number.self, capacity: count + Self.margin)
        self.count = count
        self.mapping = mapping
    }

    package convenience init(_ numbers: some Collection<Number>) {
        self.init(count: numbers.count)
        for (index, number) in numbers.enumerated() { base[index] = number }
    }

    deinit { if mapping == nil { free(base) } }

    /// The bytes of all numbers and the margin.
    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: base, count: (count + Self.margin) * MemoryLayout<Number>.stride)
    }

    package subscript(index: Int) -> Number { base[index] }
}
