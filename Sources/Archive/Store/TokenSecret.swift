import Hashing

/// The secret of a token: 64 lowercase hexadecimal digits, as Smartlook's look.
package enum TokenSecret {
    package static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<32).map { _ in generator.next() as UInt8 }.hex
    }
}
