import Foundation

/// Keeps two runs from working on one archive at a time.
///
/// The lock belongs to the open file, so the system takes it back from a process that dies.
package final class ArchiveLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock beside an archive, or throws `.locked` where another run holds it.
    package init(archive path: String) throws(ArchiveError) {
        descriptor = open(path + ".lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw ArchiveError(
                .cannotOpen, "The lock \(path).lock cannot be made; check that its folder exists and is writable.")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw ArchiveError(.locked, "Another run of weeklook is working on \(path); wait for it to end.")
        }
    }

    deinit {
        close(descriptor)
    }
}
