import Synchronization

/// Set once by a cancelled task, read by the thread that performs the transfer.
final class CancellationFlag: Sendable {
    private struct State {
        var isSet = false
        var action: (@Sendable () -> Void)?
    }

    // The transfer's thread reads this one many times a second, so it does not take the lock.
    private let isRaised = Atomic<Bool>(false)
    private let state = Mutex(State())

    var isSet: Bool { isRaised.load(ordering: .relaxed) }

    func set() {
        isRaised.store(true, ordering: .relaxed)
        let action = state.withLock { state in
            state.isSet = true
            return state.action
        }
        action?()
    }

    /// Calls the action when the flag is set, at once if it is set already.
    func onSet(_ action: @escaping @Sendable () -> Void) {
        let isSet = state.withLock { state in
            state.action = action
            return state.isSet
        }
        if isSet { action() }
    }
}
