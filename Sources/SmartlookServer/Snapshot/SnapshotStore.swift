import Archive
import Foundation
import Smartlook

/// Keeps the snapshot that requests are answered from and makes a new one when the archive has changed.
actor SnapshotStore {
    private let archive: ReportArchive
    private let calendar: WeekCalendar
    private var snapshot: ProjectSnapshot?
    private var stamp: ArchiveStamp?
    private var looked: ContinuousClock.Instant?

    init(archive: ReportArchive, calendar: WeekCalendar) {
        self.archive = archive
        self.calendar = calendar
    }

    /// The archive as it is, or was within the last second.
    func current() throws(APIFault) -> ProjectSnapshot {
        if let snapshot, let looked, looked.duration(to: .now) < .seconds(1) { return snapshot }
        looked = .now
        let seen = ArchiveStamp(path: archive.path)
        if let snapshot, seen == stamp { return snapshot }
        do {
            let made = try ProjectSnapshot(
                archive: archive, calendar: calendar, generation: (snapshot?.generation ?? 0) + 1)
            (snapshot, stamp) = (made, seen)
            return made
        } catch {
            throw APIFault(status: 500, message: error.message)
        }
    }

    /// Whether a token is known and alive; noting its use does not make the snapshot old.
    func accepts(_ secret: String, at now: Instant) throws(APIFault) -> Bool {
        let before = ArchiveStamp(path: archive.path)
        do {
            let token = try archive.useToken(secret: secret, now: now)
            if before == stamp { stamp = ArchiveStamp(path: archive.path) }
            return token != nil
        } catch {
            throw APIFault(status: 500, message: error.message)
        }
    }
}

/// What the files of an archive look like from outside; every write changes it.
struct ArchiveStamp: Equatable, Sendable {
    private let files: [File]

    private struct File: Equatable {
        var size: Int64
        var modified: Date
    }

    init(path: String) {
        files = ["", "-wal"].map { ending in
            let attributes = try? FileManager.default.attributesOfItem(atPath: path + ending)
            return File(
                size: (attributes?[.size] as? NSNumber)?.int64Value ?? -1,
                modified: attributes?[.modificationDate] as? Date ?? .distantPast)
        }
    }
}
