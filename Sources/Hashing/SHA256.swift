import Foundation

#if canImport(CryptoKit)
    import CryptoKit
#else
    import CCrypto
#endif

/// The SHA-256 digest of some bytes, by the platform's own cryptography (OpenSSL's libcrypto, or CryptoKit on macOS).
package struct SHA256Digest: Hashable, Sendable {
    /// The 32 bytes of the digest.
    package let bytes: [UInt8]

    /// Digests the bytes given.
    package init(of data: some Sequence<UInt8>) {
        let input = Array(data)
        #if canImport(CryptoKit)
            bytes = Array(SHA256.hash(data: input))
        #else
            var output = [UInt8](repeating: 0, count: 32)
            var length: UInt32 = 0
            let done = EVP_Digest(input, input.count, &output, &length, EVP_sha256(), nil)
            precondition(done == 1 && length == 32, "libcrypto could not compute a SHA-256 digest")
            bytes = output
        #endif
    }

    /// Digests bytes that come in pieces, until there is none.
    package init(pieces next: () -> [UInt8]?) {
        #if canImport(CryptoKit)
            var hash = SHA256()
            while let piece = next() { hash.update(data: piece) }
            bytes = Array(hash.finalize())
        #else
            var output = [UInt8](repeating: 0, count: 32)
            var length: UInt32 = 0
            let context = EVP_MD_CTX_new()
            defer { EVP_MD_CTX_free(context) }
            var done = EVP_DigestInit_ex(context, EVP_sha256(), nil)
            while done == 1, let piece = next() { done = EVP_DigestUpdate(context, piece, piece.count) }
            if done == 1 { done = EVP_DigestFinal_ex(context, &output, &length) }
            precondition(done == 1 && length == 32, "libcrypto could not compute a SHA-256 digest")
            bytes = output
        #endif
    }

    /// The digest as 64 lowercase hexadecimal digits.
    package var hex: String { bytes.hex }

    /// The digest in base64, as a Content-Security-Policy names a style sheet.
    package var base64: String {
        Data(bytes).base64EncodedString()
    }
}
