import Archive
import Synchronization

/// Remembers what the last searches found, so that a walk over hundreds of pages searches once.
final class SearchMemory: Sendable {
    private struct State {
        var generation = -1
        var found: [ExactText: [Int32]] = [:]
    }

    private let state = Mutex(State())

    /// So many searches are remembered.
    private static let most = 32

    /// What a search found in a snapshot, or finds now.
    ///
    /// - Parameter search: gives the indices of the records found, in order.
    func found(
        _ question: String, in snapshot: ProjectSnapshot, search: () throws(APIFault) -> [Int32]
    ) throws(APIFault) -> [Int32] {
        let key = ExactText(question)
        let known = state.withLock { state -> [Int32]? in
            if state.generation != snapshot.generation || state.found.count >= Self.most {
                state = State(generation: snapshot.generation)
            }
            return state.found[key]
        }
        if let known { return known }
        let found = try search()
        state.withLock { state in
            if state.generation == snapshot.generation { state.found[key] = found }
        }
        return found
    }
}
