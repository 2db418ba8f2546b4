import Smartlook
import Synchronization

/// A clock that moves only when somebody sleeps.
final class TestClock: Sendable {
    static let start = Instant(seconds: 1_794_214_800)

    private let state = Mutex<(passed: Duration, sleeps: [Duration])>((.zero, []))

    var sleeps: [Duration] { state.withLock { $0.sleeps } }
    var now: Instant { Self.start.advanced(byMicroseconds: Int64(state.withLock { $0.passed } / .microseconds(1))) }

    func advance(_ duration: Duration) {
        state.withLock { $0.passed += duration }
    }

    /// The same clock as a client takes it; chance is always the number given.
    func clock(random: Double = 0.5) -> ClientClock {
        ClientClock(
            now: { self.now }, elapsed: { self.state.withLock { $0.passed } },
            sleep: { duration in
                try Task.checkCancellation()
                self.state.withLock { state in
                    state.passed += duration
                    state.sleeps.append(duration)
                }
            },
            random: { random })
    }
}
