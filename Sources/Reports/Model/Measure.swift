package import Analysis

/// One number followed from week to week, with where it usually lies and whether this week is unusual.
package struct Measure: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Codable {
        case count, rate, duration
    }

    /// Stable, for programs: `visitors`, `checkout.conversion`, `checkout.step.2`, `event.signup`.
    package var key: String
    /// As sentences name it: "Checkout conversion".
    package var name: String
    package var kind: Kind
    /// Oldest first; the last is the week reported.
    package var points: [Point]
    package var usualRange: UsualRange?
    /// Why the week is unusual, if it is.
    package var signal: UsualRange.Signal?
    /// The target of the project for it, if it has one.
    package var goal: Goal?
    /// How often the ranges of past weeks held.
    package var pastRanges: PastRanges?
    /// Signals of the last weeks and what became of them.
    package var earlierFlags: [EarlierFlag]?

    package struct Point: Sendable, Hashable, Codable {
        package var week: String
        /// The count, the rate as a fraction, or seconds.
        package var value: Double?
        package var numerator: Int?
        package var denominator: Int?
        package var interval: Bounds?
        package var isComplete: Bool
        /// Whether nothing can arrive any more; nil where that cannot be said.
        package var isFinal: Bool?
        package var signal: UsualRange.Signal?
        /// The three figures of a rate that may still rise; nil where nothing can arrive any more.
        package var ripening: Ripening?
    }

    package var current: Point? { points.last }
    package var value: Double? { points.last?.value }

    /// The week before, if it was complete.
    package var previous: Point? {
        guard points.count > 1, points[points.count - 2].isComplete else { return nil }
        return points[points.count - 2]
    }

    /// Whether so few people are behind this week's value that chance alone may move it far.
    var isThin: Bool { points.last.map(isThin) ?? false }

    func isThin(_ point: Point) -> Bool {
        kind != .count && point.denominator.map { $0 < SegmentRow.thin } == true
    }

    /// Whether this week lies above its average.
    package var isHigh: Bool {
        guard let value, let usualRange else { return false }
        return value > usualRange.mean
    }

    /// How far the value lies beyond the nearer limit, in widths of the range; the order of importance of signals.
    package var distance: Double {
        guard let value, let range = usualRange else { return 0 }
        let beyond = max(value - range.upper, range.lower - value, 0)
        let width = max(range.upper - range.lower, abs(range.mean) * 0.01, 1e-9)
        return beyond / width
    }

    /// How far the value lies from its average, as a part of that.
    var deviation: Double {
        guard let value, let mean = usualRange?.mean, mean != 0 else { return 0 }
        return (value - mean) / mean
    }

    /// How many weeks in a row, this one included, lie on this week's side of the average.
    package var runLength: Int {
        guard let usualRange else { return 0 }
        let values = points.filter(\.isComplete).compactMap(\.value)
        return values.reversed().prefix { isHigh ? $0 > usualRange.mean : $0 < usualRange.mean }.count
    }

    /// A value of this measure as readers see it.
    package func text(_ value: Double?) -> String { kind.text(value) }

    /// The usual range as readers see it.
    package var usualText: String? { usualRange.map { kind.text($0, of: value) } }

    /// The change since the week before; nil without one.
    package var changeText: String? {
        guard let value, let before = previous?.value else { return nil }
        switch kind {
        case .count: return NumberText.relative(value, from: before)
        case .rate: return NumberText.points(value - before)
        case .duration:
            return before == 0 && value > 0 ? nil : NumberText.relative(value, from: before)
        }
    }
}

extension Measure.Kind {
    /// A value of this kind as readers see it.
    func text(_ value: Double?) -> String {
        guard let value else { return NumberText.missing }
        switch self {
        case .count: return NumberText.count(Int(value))
        case .rate: return NumberText.rate(value)
        case .duration: return NumberText.duration(value)
        }
    }

    /// The usual range of a value of this kind as readers see it.
    func text(_ range: UsualRange, of value: Double?) -> String {
        switch self {
        case .count: return NumberText.countInterval(range.lower, range.upper)
        case .rate:
            let outside = value.flatMap { $0 < range.lower || $0 > range.upper ? $0 : nil }
            return NumberText.rateInterval(range.lower, range.upper, outside: outside)
        case .duration: return NumberText.durationInterval(range.lower, range.upper)
        }
    }
}
