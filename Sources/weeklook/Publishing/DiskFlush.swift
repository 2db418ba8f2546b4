import Foundation

/// Brings what was written to the disk, so that it outlives a crash of the machine.
enum DiskFlush {
    private typealias Call = @convention(c) (Int32) -> Int32

    /// Linux's call for a whole file system: thousands of files would each wait for the disk. Its header hides it from Swift.
    private static let flushAll = dlsym(nil, "syncfs").map { unsafeBitCast($0, to: Call.self) }

    /// Brings everything below a folder to the disk.
    static func flush(_ folder: String) throws {
        if let flushAll { return try withDescriptor(folder, flushAll) }
        for path in FileManager.default.subpaths(atPath: folder) ?? [] {
            try withDescriptor("\(folder)/\(path)", fsync)
        }
        try withDescriptor(folder, fsync)
    }

    /// A flush that failed is never a success: what the disk has is not known then.
    private static func withDescriptor(_ path: String, _ work: (Int32) -> Int32) throws {
        let descriptor = open(path, O_RDONLY)
        defer { if descriptor >= 0 { close(descriptor) } }
        guard descriptor >= 0, work(descriptor) == 0 else {
            throw Failure(.output, "\(path) could not be brought to the disk: \(String(cString: strerror(errno))).")
        }
    }
}
