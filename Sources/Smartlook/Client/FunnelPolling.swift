/// How long a client waits for the figures of a funnel.
///
/// Smartlook says when to ask again (`nextAttemptDelay`) but not in which unit: less than 60 is taken for seconds, more
/// for milliseconds. Whatever it says, the wait is at least `shortest` and at most `longest`.
public struct FunnelPolling: Hashable, Sendable {
    /// How often a funnel is asked for at most, the first time included.
    public var attempts: Int
    /// How long all waits together may be.
    public var totalWait: Duration
    /// The shortest wait; also the one where the server names none.
    public var shortest: Duration
    /// The longest single wait.
    public var longest: Duration

    /// A patience; the default is 20 times within two minutes.
    public init(
        attempts: Int = 20, totalWait: Duration = .seconds(120), shortest: Duration = .milliseconds(500),
        longest: Duration = .seconds(30)
    ) {
        self.attempts = max(1, attempts)
        self.totalWait = totalWait
        self.shortest = shortest
        self.longest = longest
    }

    /// The wait that the server's number means.
    func wait(_ delay: Double?) -> Duration {
        guard let delay, delay > 0 else { return shortest }
        let told: Duration = delay < 60 ? .seconds(delay) : .milliseconds(min(delay, 1e9))
        return min(max(told, shortest), longest)
    }
}
