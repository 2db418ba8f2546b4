import CCurl

/// One libcurl handle with the connections it keeps open.
///
/// `@unchecked Sendable`: libcurl allows a handle to move between threads as long as no two use it at once. A handle
/// is either in the pool or with exactly one transfer, never both.
final class CurlHandle: @unchecked Sendable {
    let pointer: UnsafeMutableRawPointer

    /// A fresh handle, nil if there is no memory for one.
    init?() {
        guard Self.library == CURLE_OK, let pointer = curl_easy_init() else { return nil }
        self.pointer = pointer
    }

    deinit {
        curl_easy_cleanup(pointer)
    }

    /// Forgets every option but keeps connections, names and TLS tickets.
    func reset() {
        curl_easy_reset(pointer)
    }

    /// Initialises the library once, before the first handle.
    private static let library = curl_global_init(Int(CURL_GLOBAL_DEFAULT))
}
