import Foundation

/// A text compared byte by byte.
///
/// Swift's `String` calls two spellings of `é` equal; two event names that differ in bytes are two events here.
package struct ExactText: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let value: String

    package init(_ value: String) {
        self.value = value
    }

    package static func == (left: ExactText, right: ExactText) -> Bool {
        order(left.value.utf8, right.value.utf8) == 0
    }

    package static func < (left: ExactText, right: ExactText) -> Bool {
        order(left.value.utf8, right.value.utf8) < 0
    }

    /// Less than, equal to or greater than 0, as the bytes of the left come before, with or after those of the right.
    private static func order(_ left: String.UTF8View, _ right: String.UTF8View) -> Int {
        // Whole words at a time: sets and sorts of texts do little else.
        let order = left.withContiguousStorageIfAvailable { left in
            right.withContiguousStorageIfAvailable { right -> Int in
                let shared = min(left.count, right.count)
                guard shared > 0, let start = left.baseAddress, let other = right.baseAddress else {
                    return left.count - right.count
                }
                let order = memcmp(start, other, shared)
                return order == 0 ? left.count - right.count : Int(order)
            }
        }
        if let order = order ?? nil { return order }
        return left.elementsEqual(right) ? 0 : left.lexicographicallyPrecedes(right) ? -1 : 1
    }

    package func hash(into hasher: inout Hasher) {
        var value = value
        value.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    package var description: String { value }
}
