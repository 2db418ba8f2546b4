import Dispatch
import Foundation
import Synchronization

/// How long a whole run may take, and what is left of that.
///
/// Fetching stops early enough for a report and its mails, and the mails early enough for their outcome to be written down.
/// What then still works, in whatever part of the program, is ended: nothing that was acknowledged is lost by that, as a
/// run may be killed at any moment.
final class RunDeadline: Sendable {
    private let allowed: Duration?
    private let start = ContinuousClock.now
    private let stage = Mutex("the run began")
    private let isDone = DispatchSemaphore(value: 0)

    /// As long as it takes.
    static let none = RunDeadline(nil)

    /// - Parameter allowed: nil is for ever.
    init(_ allowed: Duration?) {
        self.allowed = allowed
    }

    deinit {
        isDone.signal()
    }

    /// What is kept for writing down what came of the last thing that was begun.
    private static func margin(_ allowed: Duration) -> Duration { min(allowed / 10, .seconds(60)) }

    /// What is kept for the report and its mails.
    private static func reserve(_ allowed: Duration) -> Duration { min(allowed / 5, .seconds(900)) }

    /// How long something that is begun now may take; nil is for ever.
    var remaining: Duration? {
        allowed.map { max(.zero, $0 - Self.margin($0) - (ContinuousClock.now - start)) }
    }

    /// How long fetching may go on; nil is for ever.
    var forFetching: Duration? {
        remaining.flatMap { remaining in allowed.map { max(.zero, remaining - Self.reserve($0)) } }
    }

    /// Whether no time for fetching is left, but for what the last wait would have been too long for.
    var isFetchingOver: Bool {
        guard let forFetching, let allowed else { return false }
        return forFetching < allowed / 20
    }

    /// Whether there is time to begin handing something over. What is cut off in the middle may have arrived.
    var isTooLateToBegin: Bool {
        guard let remaining, let allowed else { return false }
        return remaining < min(allowed / 20, .seconds(10))
    }

    /// The time that something may take, at most that which is left.
    func bounded(_ usual: Duration) -> Duration {
        remaining.map { min($0, usual) } ?? usual
    }

    /// Notes what is done next, for the sentence that ends a run whose time is over.
    func begin(_ name: String) {
        stage.withLock { $0 = name }
    }

    /// From now on ends the program when the time is over, in a thread that nothing else keeps busy.
    func enforce() {
        guard let allowed else { return }
        let end = DispatchTime.now() + max(.zero, allowed - (ContinuousClock.now - start)).inSeconds
        Thread.detachNewThread { [isDone, weak self] in
            guard isDone.wait(timeout: end) == .timedOut else { return }
            self?.warn()
            _exit(ProgramStatus.partial.rawValue)
        }
    }
}

extension RunDeadline {
    private func warn() {
        let name = stage.withLock { $0 }
        Terminal(isQuiet: false).warn(
            "The time allowed by --deadline was over while \(name); what was done is kept, and the next run goes on.")
    }
}

extension Duration {
    /// Seconds with their fraction.
    var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
