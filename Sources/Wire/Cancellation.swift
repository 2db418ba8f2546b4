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

/// Resumes a waiting task with the first of several results and drops the others.
final class FirstAnswer: Sendable {
    typealias Outcome = Result<HTTPResponse, TransportError>

    private let continuation = Mutex<CheckedContinuation<Outcome, Never>?>(nil)

    /// Takes the task that waits; called once, before any result can come.
    func wait(_ waiting: CheckedContinuation<Outcome, Never>) {
        continuation.withLock { $0 = waiting }
    }

    func give(_ outcome: Outcome) {
        let waiting = continuation.withLock { current in
            defer { current = nil }
            return current
        }
        waiting?.resume(returning: outcome)
    }
}
