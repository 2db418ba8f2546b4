package import Analysis

/// A lower and an upper bound, written in JSON as a pair.
package struct Bounds: Sendable, Hashable, Codable {
    package var lower: Double
    package var upper: Double

    package init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    package init?(_ interval: Interval?) {
        guard let interval else { return nil }
        self.init(lower: interval.lower, upper: interval.upper)
    }

    package init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        lower = try container.decode(Double.self)
        upper = try container.decode(Double.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(lower)
        try container.encode(upper)
    }

    var range: ClosedRange<Double> { min(lower, upper)...max(lower, upper) }
}
