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

    /// When the figures of a funnel are there.
    package enum FunnelAnswers: Sendable, Hashable {
        /// With the first answer.
        case atOnce
        /// The first answer is unfinished and names a delay; the figures are computed meanwhile and take at least it.
        case later(Duration)
    }

    /// The unit of `nextAttemptDelay`, which is not documented.
    package enum DelayUnit: Sendable, Hashable {
        case seconds, milliseconds
    }

    /// How `pagination` writes a cursor: the description allows any value.
    package enum CursorForm: Sendable, Hashable {
        case text
        /// A list that holds the text.
        case list
        /// A number that stands for the text until the server ends.
        case number
    }

    /// Where the server listens and what it does where Smartlook's documentation leaves a choice.
    package struct Options: Sendable {
        package var host = "127.0.0.1"
        /// 0 takes a free one.
        package var port = 0
        /// For each operation; nil is no limit.
        package var budget: Budget? = Budget()
        /// For all operations together; nil is no limit.
        package var projectBudget: Budget?
        /// The IANA time zone of day boundaries.
        package var timezone = "UTC"
        package var now: @Sendable () -> Instant = ClientClock.system.now
        /// Whether rates of funnels are 0 to 100 (they are 0 to 1 otherwise), and progress with them.
        package var ratesArePercent = true
        package var funnels = FunnelAnswers.later(.seconds(1))
        package var delayUnit = DelayUnit.seconds
        /// Whether links name the version and encode their cursors (the documentation's examples do neither).
        package var linksNameVersion = false
        package var cursorForm = CursorForm.text
        /// Whether histograms have the days without any occurrence.
        package var histogramHasZeros = true
        /// For how long a cursor can be used.
        package var cursorLife: Duration = .seconds(3600)

        package init() {}
    }
}
