import Archive
import Smartlook

/// Computes funnels in the background and keeps what it has computed, as long as the archive stays the same.
actor FunnelDesk {
    /// What a funnel is asked for: its steps and the local days, both included.
    struct Key: Hashable {
        var steps: [ExactText]
        var from: CivilDate
        var through: CivilDate
    }

    private struct Entry {
        var task: Task<FunnelCount, Never>
        var result: FunnelCount?
    }

    /// How long the figures take at least; nil gives them with the first answer.
    private let delay: Duration?
    private let clock: ClientClock
    private var generation = -1
    private var entries: [Key: Entry] = [:]

    /// So many results are kept.
    private static let mostEntries = 512

    init(delay: Duration?, clock: ClientClock) {
        self.delay = delay
        self.clock = clock
    }

    /// The figures where they are there; nil starts their computation, which a later call finds done.
    func figures(_ key: Key, in snapshot: ProjectSnapshot) async -> FunnelCount? {
        guard let delay else { return await finishedFigures(key, in: snapshot) }
        let isNew = begin(key, in: snapshot, after: delay)
        return isNew ? nil : entries[key]?.result
    }

    /// The figures, however long they take.
    func finishedFigures(_ key: Key, in snapshot: ProjectSnapshot) async -> FunnelCount {
        _ = begin(key, in: snapshot, after: .zero)
        guard let entry = entries[key] else { return FunnelCount(key, in: snapshot) }
        if let result = entry.result { return result }
        return await entry.task.value
    }

    /// Makes sure that a computation runs or has run; true where it is new.
    private func begin(_ key: Key, in snapshot: ProjectSnapshot, after delay: Duration) -> Bool {
        if snapshot.generation != generation || entries.count >= Self.mostEntries {
            entries = [:]
            generation = snapshot.generation
        }
        guard entries[key] == nil else { return false }
        let made = generation
        let task = Task { [clock] in
            if delay > .zero { try? await clock.sleep(delay) }
            let count = await onOwnThread { FunnelCount(key, in: snapshot) }
            keep(count, for: key, of: made)
            return count
        }
        entries[key] = Entry(task: task)
        return true
    }

    private func keep(_ count: FunnelCount, for key: Key, of made: Int) {
        if made == generation { entries[key]?.result = count }
    }
}
