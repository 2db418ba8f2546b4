import Foundation

/// A rate compared with an earlier one of other people.
package struct RateComparison: Sendable, Hashable {
    package var successes: Int
    package var trials: Int
    package var previousSuccesses: Int
    package var previousTrials: Int

    package init(_ successes: Int, of trials: Int, previously previousSuccesses: Int, of previousTrials: Int) {
        self.successes = successes
        self.trials = trials
        self.previousSuccesses = previousSuccesses
        self.previousTrials = previousTrials
    }

    package var rate: Double { Double(successes) / Double(trials) }
    package var previousRate: Double { Double(previousSuccesses) / Double(previousTrials) }

    /// The two-sided p-value of the pooled score test that both rates are the same; nil without trials on both sides.
    package var pValue: Double? {
        guard trials > 0, previousTrials > 0 else { return nil }
        let pooled = Double(successes + previousSuccesses) / Double(trials + previousTrials)
        let variance = pooled * (1 - pooled) * (1 / Double(trials) + 1 / Double(previousTrials))
        guard variance > 0 else { return 1 }
        return erfc(abs(rate - previousRate) / (2 * variance).squareRoot())
    }

    /// Whether the change is large enough to matter: half a percentage point and a tenth of the earlier rate.
    package var hasMinimumEffect: Bool {
        guard trials > 0, previousTrials > 0 else { return false }
        let change = abs(rate - previousRate)
        return change >= 0.005 && change >= 0.1 * previousRate
    }
}

/// Which of many comparisons are discoveries when one in ten of those named may be false.
///
/// Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", 1995.
package enum FalseDiscoveryRate {
    package static let level = 0.10

    /// The indices of the p-values that pass, ascending.
    package static func discoveries(among pValues: [Double], level: Double = level) -> [Int] {
        let ascending = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
        let count = Double(pValues.count)
        let last = ascending.indices.last { pValues[ascending[$0]] <= Double($0 + 1) / count * level }
        return last.map { ascending[0...$0].sorted() } ?? []
    }
}
