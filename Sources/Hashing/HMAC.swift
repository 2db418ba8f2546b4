import Foundation

#if canImport(CryptoKit)
    import CryptoKit
#else
    import CCrypto
#endif

/// The HMAC-SHA256 of some bytes under a key (RFC 2104), by the platform's own cryptography.
package struct HMACSHA256: Hashable, Sendable {
    /// The 32 bytes of the code.
    package let bytes: [UInt8]

    /// Signs the bytes given.
    package init(of message: some Sequence<UInt8>, key: some Sequence<UInt8>) {
        let message = Array(message)
        let key = Array(key)
        #if canImport(CryptoKit)
            bytes = Array(CryptoKit.HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
        #else
            var output = [UInt8](repeating: 0, count: 32)
            var length: UInt32 = 0
            let done = HMAC(EVP_sha256(), key, Int32(clamping: key.count), message, message.count, &output, &length)
            precondition(done != nil && length == 32, "libcrypto could not compute an HMAC-SHA256")
            bytes = output
        #endif
    }

    /// The code as 64 lowercase hexadecimal digits.
    package var hex: String { bytes.hex }

    /// Whether some bytes are the first ones of this code, in a time that does not tell where they differ.
    package func begins(with other: [UInt8]) -> Bool {
        guard !other.isEmpty, other.count <= bytes.count else { return false }
        return zip(bytes, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
