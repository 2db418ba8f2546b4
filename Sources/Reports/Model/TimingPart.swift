/// How long the converted visitors of the primary funnel took, from its first step to its last.
package struct TimingPart: Sendable, Hashable, Codable {
    /// The key of the funnel.
    package var funnel: String
    package var converted: Int
    package var previousConverted: Int?
    package var medianSeconds: Double?
    package var p90Seconds: Double?
    package var leastSeconds: Double?
    package var greatestSeconds: Double?
    /// Those of whom both steps carry the same moment; they are in no bin.
    package var immediate: Int
    /// Whether nobody can convert any more.
    package var isFinal: Bool?
    /// From the shortest times to the longest.
    package var bins: [Bin]
    package var sentence = ""

    /// Those who took longer than one time and no longer than another.
    package struct Bin: Sendable, Hashable, Codable {
        package var fromSeconds: Double
        /// Nil in the last one.
        package var toSeconds: Double?
        package var count: Int
        package var previousCount: Int?
    }

    /// The ends of the bins in seconds: minutes, hours and days that people think in.
    static let ends: [Double] =
        [1, 5, 15, 60].map { $0 * 60 } + [4, 24].map { $0 * 3600 } + [3, 7, 14].map { $0 * 86_400 }

    /// With fewer than this, only the median and the range are shown.
    static let fewest = 30

    var isThin: Bool { converted < Self.fewest }

    /// How many are in a bin.
    var drawn: Int { bins.reduce(0) { $0 + $1.count } }

    /// How many were in a bin the week before; nil where they are too few to compare with.
    var previousDrawn: Int? {
        let sum = bins.reduce(0) { $0 + ($1.previousCount ?? 0) }
        return sum >= Self.fewest ? sum : nil
    }

    /// The share of the week before that a bin held.
    func previousShare(of bin: Int) -> Double? {
        guard let count = bins[bin].previousCount, let previousDrawn else { return nil }
        return Double(count) / Double(previousDrawn)
    }

    /// The bins between the first and the last one that holds anybody, in this week or the week before.
    var shownBins: ArraySlice<Bin> {
        let used = bins.indices.filter { bins[$0].count > 0 || (bins[$0].previousCount ?? 0) > 0 }
        guard let first = used.first, let last = used.last else { return [] }
        return bins[first...last]
    }

    /// The bin that a time lies in.
    func bin(of seconds: Double) -> Int { Self.ends.firstIndex { seconds <= $0 } ?? Self.ends.count }
}
