import Dispatch
import Foundation
import Synchronization

/// Runs something until it ends or Ctrl-C or a termination signal cancels it; the program then ends with 128 and the
/// signal's number, after the work has cleaned up behind itself. A second signal ends it at once.
enum GracefulStop {
    static func run<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let caught = Caught()
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { caught.take(number) }
            source.resume()
            return source
        }
        let task = Task { try await work() }
        caught.cancels { task.cancel() }
        let result = await task.result
        withExtendedLifetime(sources) {}
        if let number = caught.number { Foundation.exit(128 + number) }
        return try result.get()
    }

    /// The signal that came, and the work that it cancels.
    private final class Caught: Sendable {
        private let state = Mutex<(number: Int32?, cancel: (@Sendable () -> Void)?)>((nil, nil))

        var number: Int32? { state.withLock { $0.number } }

        func cancels(_ cancel: @escaping @Sendable () -> Void) {
            let isLate = state.withLock { state in
                state.cancel = cancel
                return state.number != nil
            }
            if isLate { cancel() }
        }

        func take(_ number: Int32) {
            let (isSecond, cancel) = state.withLock { state in
                defer { state.number = number }
                return (state.number != nil, state.cancel)
            }
            if isSecond { Foundation.exit(128 + number) }
            cancel?()
        }
    }
}
