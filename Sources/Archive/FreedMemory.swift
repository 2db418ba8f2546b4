import Foundation

/// Gives memory that was freed back to the system, where the C library has a function for it (glibc's `malloc_trim`).
///
/// Making a snapshot frees about as much as it keeps, and reading a file far more; glibc holds on to that for each thread
/// that ever asked for it.
package func returnFreedMemory() {
    #if os(Linux)
        guard let function = dlsym(nil, "malloc_trim") else { return }
        typealias Trim = @convention(c) (Int) -> Int32
        _ = unsafeBitCast(function, to: Trim.self)(0)
    #endif
}
