import Dispatch
import Foundation

/// Waits for Ctrl-C or a termination signal, so that a server can be ended in order.
enum SignalTask {
    /// A task that ends, by exiting with the signal's status, when the first signal comes.
    static func onInterrupt() -> Task<Void, Never> {
        let (stream, continuation) = AsyncStream.makeStream(of: Int32.self)
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { continuation.yield(number) }
            source.resume()
            return source
        }
        return Task {
            for await _ in stream { break }
            for source in sources { source.cancel() }
        }
    }
}
