#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The client's doors to time and chance; a test opens its own.
public struct ClientClock: Sendable {
    /// The time of day, to understand dates in answers and to say when to return.
    public var now: @Sendable () -> Instant
    /// Time that only goes forward, to count deadlines by; its zero means nothing.
    public var elapsed: @Sendable () -> Duration
    /// Waits; throws if the task is cancelled meanwhile.
    public var sleep: @Sendable (Duration) async throws -> Void
    /// A number from 0 up to 1, so that clients which failed together do not return together.
    public var random: @Sendable () -> Double

    /// A clock from its four functions.
    public init(
        now: @escaping @Sendable () -> Instant, elapsed: @escaping @Sendable () -> Duration,
        sleep: @escaping @Sendable (Duration) async throws -> Void, random: @escaping @Sendable () -> Double
    ) {
        self.now = now
        self.elapsed = elapsed
        self.sleep = sleep
        self.random = random
    }

    /// The clock of this machine.
    public static let system: ClientClock = {
        let start = ContinuousClock.now
        return ClientClock(
            now: {
                var time = timespec()
                clock_gettime(CLOCK_REALTIME, &time)
                return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
            },
            elapsed: { start.duration(to: .now) },
            sleep: { try await Task.sleep(for: $0) },
            random: { Double.random(in: 0..<1) })
    }()
}

extension Instant {
    /// The instant so much later.
    func advanced(by duration: Duration) -> Instant {
        let (seconds, attoseconds) = duration.components
        let bounded = min(max(seconds, -1_000_000_000_000), 1_000_000_000_000)
        return advanced(byMicroseconds: bounded * 1_000_000 + attoseconds / 1_000_000_000_000)
    }

    /// The time from this instant to a later one.
    func duration(to later: Instant) -> Duration {
        .microseconds(later.microseconds - microseconds)
    }
}
