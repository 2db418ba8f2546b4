import Foundation
import Smartlook
import Synchronization
import Wire

/// A clock that jumps to the next moment somebody waits for as soon as nobody has anything else to do.
///
/// Real requests take real time, so it stands still while any is under way.
final class SimulatedClock: Sendable {
    private struct State {
        var now: Instant
        var waiting: [Int: Instant] = [:]
        var nextWaiter = 0
        var busy = 0
        var lastActivity = ContinuousClock.now
    }

    /// So long nothing must have happened: between a request paid for and one sent, nobody is busy for a moment.
    private static let quiet = Duration.milliseconds(20)

    private let state: Mutex<State>
    private let start: Instant

    init(_ start: Instant) {
        self.start = start
        state = Mutex(State(now: start))
    }

    var now: Instant { state.withLock { $0.now } }

    /// Moves on where the moment lies ahead.
    func advance(to moment: Instant) {
        state.withLock { $0.now = max($0.now, moment) }
    }

    func beginRequest() { note(+1) }
    func endRequest() { note(-1) }

    private func note(_ change: Int) {
        state.withLock { state in
            state.busy += change
            state.lastActivity = .now
        }
    }

    var clock: ClientClock {
        ClientClock(
            now: { self.now },
            elapsed: { .microseconds(self.now.microseconds - self.start.microseconds) },
            sleep: { try await self.sleep($0) }, random: { 0.5 })
    }

    private func sleep(_ duration: Duration) async throws {
        let (seconds, attoseconds) = duration.components
        let waiter = state.withLock { state in
            state.nextWaiter += 1
            state.waiting[state.nextWaiter] = state.now.advanced(
                byMicroseconds: seconds * 1_000_000 + attoseconds / 1_000_000_000_000 + 1)
            return state.nextWaiter
        }
        defer { state.withLock { _ = $0.waiting.removeValue(forKey: waiter) } }
        while true {
            try await Task.sleep(for: .milliseconds(1))
            let isOver = state.withLock { state in
                // The one who waits for the earliest moment turns the clock, once all others wait as well.
                if state.busy == 0, state.lastActivity.duration(to: .now) > Self.quiet,
                    let first = state.waiting.values.min(), state.now < first,
                    first == state.waiting[waiter]
                {
                    state.now = first
                    state.lastActivity = .now
                }
                return state.waiting[waiter].map { $0 <= state.now } ?? true
            }
            if isOver { return }
        }
    }
}

/// Real transfers, during which the clock stands still.
struct TimedTransport: Transport {
    let clock: SimulatedClock
    private let transport = CurlTransport()

    init(clock: SimulatedClock) {
        self.clock = clock
    }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        clock.beginRequest()
        defer { clock.endRequest() }
        return try await transport.send(request)
    }
}
