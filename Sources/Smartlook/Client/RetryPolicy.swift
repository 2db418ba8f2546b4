/// How often and after what waits a failed request is sent again.
public struct RetryPolicy: Hashable, Sendable {
    /// How often a request is sent at most, the first time included.
    public var attempts: Int
    /// The wait after the first failure; it doubles with each further one.
    public var base: Duration
    /// The longest wait the doubling leads to.
    public var cap: Duration
    /// The longest wait a server or a budget may ask for; a longer one ends the work and says when to return.
    public var longestWait: Duration

    /// A policy; the defaults are five attempts, 0.5 s doubling to 30 s, and waits up to an hour.
    public init(
        attempts: Int = 5, base: Duration = .milliseconds(500), cap: Duration = .seconds(30),
        longestWait: Duration = .seconds(3600)
    ) {
        self.attempts = max(1, attempts)
        self.base = base
        self.cap = cap
        self.longestWait = longestWait
    }

    /// Sends everything once.
    public static let never = RetryPolicy(attempts: 1)

    /// Whether an answer with this status may be better next time.
    func isWorthRetrying(status: Int) -> Bool {
        switch status {
        case 408, 425, 429, 500, 502, 503, 504: true
        default: false
        }
    }

    /// The wait after so many failures: never sooner than the server said, otherwise between half and all of the
    /// doubled wait.
    func wait(afterFailures failures: Int, told: Duration?, random: Double) -> Duration {
        if let told { return told + base * random }
        var wait = base
        for _ in 1..<max(1, failures) where wait < cap { wait = wait * 2 }
        wait = min(wait, cap)
        return wait / 2 + wait / 2 * random
    }
}
