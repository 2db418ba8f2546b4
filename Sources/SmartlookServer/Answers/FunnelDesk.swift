import Archive
import Smartlook

/// Computes funnels in the background and keeps what it has computed, as long as the archive stays the same.
actor FunnelDesk {
    /// What a funnel is asked for.
    struct Key: Hashable {
        var steps: [ExactText]
        var from: CivilDate
        var to: CivilDate
    }

    private struct Entry {
        var task: Task<FunnelCount, Never>
        var result: FunnelCount?
    }

    private let answers: APIServer.FunnelAnswers
    private var generation = -1
    private var entries: [Key: Entry] = [:]

    /// So many results are kept.
    private static let mostEntries = 512

    init(answers: APIServer.FunnelAnswers) {
        self.answers = answers
    }

    /// The figures where they are there; nil starts their computation, which a later call finds done.
    func figures(_ key: Key, in snapshot: ProjectSnapshot) async -> FunnelCount? {
        if case .later = answers {
            let isNew = entry(key, in: snapshot, waits: true)
            return isNew ? nil : entries[key]?.result
        }
        return await finishedFigures(key, in: snapshot)
    }

    /// The figures, however long they take.
    func finishedFigures(_ key: Key, in snapshot: ProjectSnapshot) async -> FunnelCount {
        _ = entry(key, in: snapshot, waits: false)
        guard let task = entries[key]?.task else { return FunnelCount(key, in: snapshot) }
        return await task.value
    }

    /// Makes sure that a computation runs or has run; true where it is new.
    private func entry(_ key: Key, in snapshot: ProjectSnapshot, waits: Bool) -> Bool {
        if snapshot.generation != generation || entries.count >= Self.mostEntries {
            entries = [:]
            generation = snapshot.generation
        }
        guard entries[key] == nil else { return false }
        let delay: Duration = if waits, case .later(let delay) = answers { delay } else { .zero }
        let made = generation
        let task = Task {
            if delay > .zero { try? await Task.sleep(for: delay) }
            let count = FunnelCount(key, in: snapshot)
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
