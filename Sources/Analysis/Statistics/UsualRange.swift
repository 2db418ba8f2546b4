/// Where a series usually lies: the natural process limits of an XmR chart, mean ± 2.66 × mean moving range.
///
/// D. J. Wheeler, "Understanding Variation"; the limits come from earlier weeks only, never from the one judged.
package struct UsualRange: Sendable, Hashable, Codable {
    package var mean: Double
    package var lower: Double
    package var upper: Double
    /// How many weeks the limits were computed from.
    package var weeks: Int

    /// Fewer than 12 weeks give limits that may still move much.
    package var isProvisional: Bool { weeks < Self.settled }

    package static let fewest = 6
    package static let settled = 12
    package static let most = 26

    /// The range from the latest of some earlier values (at most 26), oldest first; nil with fewer than 6.
    ///
    /// - Parameter bounds: what the values can be at all (a count is at least 0, a rate at most 1); limits are clipped.
    package init?(of history: [Double], within bounds: ClosedRange<Double>) {
        let values = Array(history.suffix(Self.most))
        guard values.count >= Self.fewest else { return nil }
        let (mean, spread) = Self.limits(of: values)
        self.mean = mean
        lower = max(bounds.lowerBound, mean - spread)
        upper = min(bounds.upperBound, mean + spread)
        weeks = values.count
    }

    /// The mean of at least two values and how far their natural process limits lie from it.
    static func limits(of values: [Double]) -> (mean: Double, spread: Double) {
        let movingRanges = zip(values, values.dropFirst()).map { abs($1 - $0) }
        return (
            values.reduce(0, +) / Double(values.count),
            2.66 * movingRanges.reduce(0, +) / Double(movingRanges.count)
        )
    }

    package init(mean: Double, lower: Double, upper: Double, weeks: Int) {
        self.mean = mean
        self.lower = lower
        self.upper = upper
        self.weeks = weeks
    }

    /// Why the latest of some values is unusual.
    package enum Signal: String, Sendable, Codable {
        /// The point lies outside the limits.
        case outside
        /// It is the eighth in a row on one side of the mean.
        case run
        /// Three of the last four lie nearer to the same limit than to the mean.
        case drift
    }

    /// The signal that the last of some values gives, the others being the weeks before it, oldest first.
    package func signal(_ values: [Double]) -> Signal? {
        guard let last = values.last else { return nil }
        if last > upper || last < lower { return .outside }
        let eight = values.suffix(8)
        if eight.count == 8, eight.allSatisfy({ $0 > mean }) || eight.allSatisfy({ $0 < mean }) { return .run }
        let four = values.suffix(4)
        if four.count == 4 {
            let high = (mean + upper) / 2
            let low = (mean + lower) / 2
            if upper > mean, last > high, four.count(where: { $0 > high }) >= 3 { return .drift }
            if lower < mean, last < low, four.count(where: { $0 < low }) >= 3 { return .drift }
        }
        return nil
    }
}
