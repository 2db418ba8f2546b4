import Foundation

/// How much of a funnel's change came from each step: shares of the change of ln(conversion), which add up to it.
///
/// Overall conversion is the product of the step rates, so its logarithm is the sum of theirs. Nil where a count is 0.
package struct StepLedger: Sendable, Hashable {
    /// One entry per transition (step 1 to 2 is the first): the change of ln(step rate).
    package var changes: [Double]

    package init?(steps: [Int], previous: [Int]) {
        guard steps.count == previous.count, steps.count >= 2, !steps.contains(0), !previous.contains(0) else {
            return nil
        }
        changes = (1..<steps.count).map { step in
            let rate = Double(steps[step]) / Double(steps[step - 1])
            let before = Double(previous[step]) / Double(previous[step - 1])
            return log(rate / before)
        }
    }

    /// The change of ln(conversion) over the whole funnel.
    package var total: Double { changes.reduce(0, +) }

    /// The transition that makes up at least 60% of the change and points the same way, if one does.
    package var dominant: Int? {
        guard total != 0 else { return nil }
        return changes.indices.first { changes[$0] / total >= 0.6 }
    }
}

/// How much of a change of a rate came from who came (mix) and how much from how they behaved (rate).
///
/// The two add up to the whole change exactly; the interaction is split evenly (Kitagawa's decomposition, 1955).
package struct MixAndRate: Sendable, Hashable {
    package var mix: Double
    package var rate: Double

    /// - Parameter segments: successes and trials now and before for each segment; together they are everybody.
    package init?(_ segments: [RateComparison]) {
        let now = segments.reduce(0) { $0 + $1.trials }
        let before = segments.reduce(0) { $0 + $1.previousTrials }
        guard now > 0, before > 0 else { return nil }
        var mix = 0.0
        var rate = 0.0
        for segment in segments {
            let share = Double(segment.trials) / Double(now)
            let previousShare = Double(segment.previousTrials) / Double(before)
            // A segment that is absent on one side has no rate there; the other side's stands in, so that all is mix.
            let current = segment.trials > 0 ? segment.rate : segment.previousTrials > 0 ? segment.previousRate : 0
            let previous = segment.previousTrials > 0 ? segment.previousRate : current
            mix += (share - previousShare) * (current + previous) / 2
            rate += (current - previous) * (share + previousShare) / 2
        }
        self.mix = mix
        self.rate = rate
    }
}
