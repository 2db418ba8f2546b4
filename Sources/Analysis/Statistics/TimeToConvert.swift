/// How long those who converted took.
package struct TimeToConvert: Sendable, Hashable {
    package var count: Int
    /// The mean of the middle two, in seconds; nil if nobody converted.
    package var medianSeconds: Double?
    /// The nearest rank of 90%, in seconds.
    package var p90Seconds: Double?

    /// - Parameter durations: microseconds, ascending.
    package init(_ durations: [Int64]) {
        count = durations.count
        guard !durations.isEmpty else { return }
        let lower = durations[(count - 1) / 2]
        let upper = durations[count / 2]
        medianSeconds = (Double(lower) + Double(upper)) / 2 / 1_000_000
        p90Seconds = Double(durations[(9 * count + 9) / 10 - 1]) / 1_000_000
    }
}
