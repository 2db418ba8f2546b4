/// The smallest change of a rate that a comparison of two weeks would have seen.
///
/// Two-sided test at 5%, power 80%; J. L. Fleiss, "Statistical Methods for Rates and Proportions", 1981, without the
/// correction for continuity, with the sizes of both weeks.
package enum DetectableChange {
    /// The 80% quantile of the standard normal distribution.
    static let powerQuantile = 0.8416212335729143

    /// The change up or down, whichever is found sooner; nil where no change of the rate would have been seen.
    package static func smallest(rate: Double, trials: Int, previousTrials: Int) -> Double? {
        guard trials > 0, previousTrials > 0, (0...1).contains(rate) else { return nil }
        let up = smallest(from: rate, by: 1, trials, previousTrials)
        let down = smallest(from: rate, by: -1, trials, previousTrials)
        return [up, down].compactMap(\.self).min()
    }

    /// The smallest change in one direction, by halving: the longer the step, the easier it is seen.
    static func smallest(from rate: Double, by sign: Double, _ trials: Int, _ previousTrials: Int) -> Double? {
        func isSeen(_ change: Double) -> Bool {
            excess(from: rate, to: rate + sign * change, trials, previousTrials) >= 0
        }
        var (low, high) = (0.0, sign > 0 ? 1 - rate : rate)
        guard high > 0, isSeen(high) else { return nil }
        for _ in 0..<50 {
            let middle = (low + high) / 2
            if isSeen(middle) { high = middle } else { low = middle }
        }
        return high
    }

    /// How far a change lies beyond what the test needs for its level and power.
    private static func excess(from old: Double, to new: Double, _ trials: Int, _ previousTrials: Int) -> Double {
        let (n, m) = (Double(trials), Double(previousTrials))
        let pooled = (new * n + old * m) / (n + m)
        let underNone = (pooled * (1 - pooled) * (1 / n + 1 / m)).squareRoot()
        let underChange = (max(0, new * (1 - new)) / n + old * (1 - old) / m).squareRoot()
        return abs(new - old) - Interval.quantile * underNone - powerQuantile * underChange
    }
}
