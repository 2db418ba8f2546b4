/// A target that a project has set for one of its numbers.
package struct Goal: Sendable, Hashable, Codable {
    package var target: Double
    package var better: Better
    /// Whether the week's value is at the target or beyond it; nil without a value.
    package var isMet: Bool?

    package enum Better: String, Sendable, Hashable, Codable, CaseIterable {
        case higher, lower
    }

    init(target: Double, better: Better, value: Double?) {
        self.target = target
        self.better = better
        isMet = value.map { better == .higher ? $0 >= target : $0 <= target }
    }
}

/// A target as the configuration gives it.
package struct MetricGoal: Sendable, Hashable {
    /// The key of a measure: `visitors`, `checkout.conversion`, `checkout.median_time`, `event.signup`.
    package var metric: String
    /// A count, a rate as a fraction, or seconds.
    package var target: Double
    package var better: Goal.Better

    package init(metric: String, target: Double, better: Goal.Better) {
        self.metric = metric
        self.target = target
        self.better = better
    }

    /// A funnel's key alone means its conversion; times are better short, all else is better high.
    package static func usualBetter(of metric: String) -> Goal.Better {
        metric.hasSuffix(".median_time") ? .lower : .higher
    }
}
