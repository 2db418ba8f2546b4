/// A text compared byte by byte.
///
/// Swift's `String` calls two spellings of `é` equal; two event names that differ in bytes are two events here.
package struct ExactText: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let value: String

    package init(_ value: String) {
        self.value = value
    }

    package static func == (left: ExactText, right: ExactText) -> Bool {
        left.value.utf8.elementsEqual(right.value.utf8)
    }

    package static func < (left: ExactText, right: ExactText) -> Bool {
        left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        var value = value
        value.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    package var description: String { value }
}
