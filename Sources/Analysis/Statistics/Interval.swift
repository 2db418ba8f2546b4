/// A 95% interval of a rate or of a difference of two rates.
package struct Interval: Sendable, Hashable, Codable {
    package var lower: Double
    package var upper: Double

    package init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    /// The two-sided 95% quantile of the standard normal distribution.
    package static let quantile = 1.959963984540054

    /// Wilson's score interval of `successes` out of `trials`; nil without trials.
    ///
    /// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
    package static func wilson(_ successes: Int, of trials: Int) -> Interval? {
        guard trials > 0 else { return nil }
        let n = Double(trials)
        let p = Double(successes) / n
        let z2 = quantile * quantile
        let centre = p + z2 / (2 * n)
        let spread = quantile * (p * (1 - p) / n + z2 / (4 * n * n)).squareRoot()
        let scale = 1 + z2 / n
        return Interval(
            lower: successes == 0 ? 0 : max(0, (centre - spread) / scale),
            upper: successes == trials ? 1 : min(1, (centre + spread) / scale))
    }

    /// Newcombe's hybrid score interval of the difference of two rates (first minus second); nil without trials.
    ///
    /// R. G. Newcombe, "Interval estimation for the difference between independent proportions", 1998, method 10.
    package static func newcombe(_ first: (Int, of: Int), minus second: (Int, of: Int)) -> Interval? {
        guard let one = wilson(first.0, of: first.of), let two = wilson(second.0, of: second.of) else { return nil }
        let p1 = Double(first.0) / Double(first.of)
        let p2 = Double(second.0) / Double(second.of)
        func root(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
        return Interval(
            lower: p1 - p2 - root(p1 - one.lower, two.upper - p2),
            upper: p1 - p2 + root(one.upper - p1, p2 - two.lower))
    }
}
