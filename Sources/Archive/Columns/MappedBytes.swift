#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The bytes of a file, mapped into memory for reading.
///
/// They stay as long as this lives, also where the file is deleted or another one takes its name: files that are mapped
/// are replaced, never written to.
final class MappedBytes: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer

    /// Nil where there is no such file, it is empty, or it belongs to neither this process's user, nor the owner of the
    /// archive beside it, nor root.
    init?(path: String, beside archive: String) {
        // A pipe of that name must not keep anybody waiting.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var (file, owner) = (stat(), stat())
        guard fstat(descriptor, &file) == 0, stat(archive, &owner) == 0, file.st_mode & S_IFMT == S_IFREG,
            [0, geteuid(), owner.st_uid].contains(file.st_uid), file.st_size > 0,
            let base = mmap(nil, Int(file.st_size), PROT_READ, MAP_SHARED, descriptor, 0), base != MAP_FAILED
        else { return nil }
        bytes = UnsafeRawBufferPointer(start: base, count: Int(file.st_size))
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
