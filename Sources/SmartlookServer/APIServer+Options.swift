package import Smartlook

extension APIServer {
    /// How many requests are allowed in how many minutes.
    package struct Budget: Sendable, Hashable {
        package var requests: Int
        package var minutes: Int

        package init(requests: Int = 500, minutes: Int = 30) {
            self.requests = max(0, requests)
            self.minutes = max(1, minutes)
        }
    }

    /// Where the server listens, what it grants, and what it does where Smartlook's documentation leaves a choice.
    package struct Options: Sendable {
        package var host = "127.0.0.1"
        /// 0 takes a free one.
        package var port = 0
        /// For each operation; nil is no limit.
        package var budget: Budget? = Budget()
        /// For all operations together; nil is no limit.
        package var projectBudget: Budget?
        /// What a request of an operation costs; 1 where nothing is said.
        package var prices: [SmartlookOperation: Int] = [:]
        /// The IANA time zone of the project, which day boundaries are in.
        package var timezone = "UTC"
        /// The doors to time; only `now` is told to anybody.
        package var clock = ClientClock.system
        /// The choices that the documentation leaves open.
        package var switches = Switches()
        /// For how long a cursor can be used.
        package var cursorLife: Duration = .seconds(3600)
        /// For how long an answer may be behind the archive.
        package var freshness: Duration = .seconds(1)
        /// How alerts are told to webhooks.
        package var alerts = AlertSettings()

        package init() {}

        package var now: @Sendable () -> Instant {
            get { clock.now }
            set { clock.now = newValue }
        }
    }
}
