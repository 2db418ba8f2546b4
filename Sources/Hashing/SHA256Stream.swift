#if canImport(CryptoKit)
    import CryptoKit
#else
    import CCrypto
#endif

/// Digests bytes that come piece by piece, for what is too long to be held at once.
package final class SHA256Stream {
    #if canImport(CryptoKit)
        private var hasher = SHA256()
    #else
        private let context: OpaquePointer?
    #endif

    package init() {
        #if !canImport(CryptoKit)
            context = EVP_MD_CTX_new()
            precondition(EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1, "libcrypto could not begin a digest")
        #endif
    }

    deinit {
        #if !canImport(CryptoKit)
            EVP_MD_CTX_free(context)
        #endif
    }

    /// Adds the next bytes.
    package func add(_ bytes: UnsafeRawBufferPointer) {
        #if canImport(CryptoKit)
            hasher.update(bufferPointer: bytes)
        #else
            let done = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
            precondition(done == 1, "libcrypto could not go on with a digest")
        #endif
    }

    /// The 32 bytes of the digest of all that was added; nothing can be added any more.
    package func finish() -> [UInt8] {
        #if canImport(CryptoKit)
            return Array(hasher.finalize())
        #else
            var output = [UInt8](repeating: 0, count: 32)
            var length: UInt32 = 0
            let done = EVP_DigestFinal_ex(context, &output, &length)
            precondition(done == 1 && length == 32, "libcrypto could not end a digest")
            return output
        #endif
    }
}
