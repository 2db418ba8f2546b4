import Archive
import Foundation
import Smartlook

/// Keeps the snapshot that requests are answered from and makes a new one when the archive has changed.
actor SnapshotStore {
    private let archive: ReportArchive
    private let calendar: WeekCalendar
    private let clock: ClientClock
    private let freshness: Duration
    private var snapshot: ProjectSnapshot?
    private var stamp: [String] = []
    /// When the archive was last looked at, and how long making the snapshot took then.
    private var looked: Duration?
    private var effort: Duration = .zero
    private var making: Task<Result<ProjectSnapshot, APIFault>, Never>?
    private var lastChange: Task<Void, Never>?

    init(archive: ReportArchive, calendar: WeekCalendar, clock: ClientClock, freshness: Duration) {
        self.archive = archive
        self.calendar = calendar
        self.clock = clock
        self.freshness = freshness
    }

    /// The archive as it is, or was a moment ago: for the time given, or for four times as long as a snapshot takes to
    /// make, so that a fetch under way does not keep the server busy with nothing else.
    func current() async throws(APIFault) -> ProjectSnapshot {
        if let making { return try await making.value.get() }
        if let snapshot, let looked, clock.elapsed() - looked < max(freshness, effort * 4) { return snapshot }
        let start = clock.elapsed()
        looked = start
        let seen: [String]
        do { seen = try archive.contentStamp() } catch { throw .archive(error) }
        if let snapshot, seen == stamp { return snapshot }
        let generation = (snapshot?.generation ?? 0) + 1
        let task = Task { [archive, calendar] in
            await onOwnThread {
                returnFreedMemory()
                return Self.make(archive, calendar, generation)
            }
        }
        making = task
        let result = await task.value
        making = nil
        if case .success(let made) = result { (snapshot, stamp) = (made, seen) }
        returnFreedMemory()
        effort = clock.elapsed() - start
        looked = clock.elapsed()
        return try result.get()
    }

    private static func make(
        _ archive: ReportArchive, _ calendar: WeekCalendar, _ generation: Int
    ) -> Result<ProjectSnapshot, APIFault> {
        do throws(ArchiveError) {
            return .success(
                try ProjectSnapshot(archive: archive.frozen(), calendar: calendar, generation: generation))
        } catch {
            return .failure(.archive(error))
        }
    }

    /// Changes the archive, one change after the other; the next answer sees it.
    func change<Value: Sendable>(
        _ work: @escaping @Sendable (ReportArchive) throws(ArchiveError) -> Value
    ) async throws(APIFault) -> Value {
        let task = Task { [archive, lastChange] in
            await lastChange?.value
            return await onOwnThread { () -> Result<Value, APIFault> in
                do throws(ArchiveError) {
                    return .success(try work(archive))
                } catch {
                    return .failure(.archive(error))
                }
            }
        }
        lastChange = Task { _ = await task.value }
        let result = await task.value
        // A snapshot that is just being made may have missed the change.
        if let making { _ = await making.value }
        looked = nil
        return try result.get()
    }
}
