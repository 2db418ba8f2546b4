import Dispatch
import Foundation
import Synchronization

/// Runs something until it ends or Ctrl-C or a termination signal cancels it; the program then ends with 128 and the
/// signal's number, after the work has cleaned up behind itself. A second signal ends it at once.
enum GracefulStop {
    static func run(_ work: @escaping @Sendable () async throws -> Void) async throws {
        let caught = Caught()
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { caught.take(number) }
            source.resume()
            return source
        }
        let task = Task { try await work() }
        caught.cancels(task)
        let result = await task.result
        withExtendedLifetime(sources) {}
        if let number = caught.number { Foundation.exit(128 + number) }
        try result.get()
    }

    /// The signal that came, and the work that it cancels.
    private final class Caught: Sendable {
        private let state = Mutex<(number: Int32?, task: Task<Void, any Error>?)>((nil, nil))

        var number: Int32? { state.withLock { $0.number } }

        func cancels(_ task: Task<Void, any Error>) {
            let isLate = state.withLock { state in
                state.task = task
                return state.number != nil
            }
            if isLate { task.cancel() }
        }

        func take(_ number: Int32) {
            let (isSecond, task) = state.withLock { state in
                defer { state.number = number }
                return (state.number != nil, state.task)
            }
            if isSecond { Foundation.exit(128 + number) }
            task?.cancel()
        }
    }
}
