import Synchronization

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
