/// Tells which values are so far above all others that an axis does not follow them.
enum Outliers {
    /// The greatest value that an axis follows: four times the 95th percentile.
    ///
    /// The rank is rounded down, so that even in a short series the greatest value does not judge itself.
    static func ceiling(of values: [Double], from fewest: Int = 8) -> Double {
        guard values.count >= max(fewest, 2) else { return .infinity }
        let percentile = values.sorted()[max(values.count * 95 / 100 - 1, 0)]
        return percentile > 0 ? 4 * percentile : .infinity
    }
}
