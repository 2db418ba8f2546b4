/// The ticks of an axis of time, which follow the clock and not the decimal system.
enum DurationSteps {
    private static let minute = 60.0, hour = 3600.0, day = 86400.0

    private static let steps =
        [1, 2, 5, 10, 15, 30] + [1, 2, 5, 10, 15, 30].map { $0 * minute } + [1, 2, 3, 6, 12].map { $0 * hour }
        + [1, 2, 7, 14, 28, 91, 182, 364, 1820, 3640].map { $0 * day }

    /// Multiples of the step that gives the number of ticks nearest to the wanted one.
    static func ticks(for range: ClosedRange<Double>, count: Int, cover: Ticks.Cover) -> [Double] {
        let (low, high) = (range.lowerBound, range.upperBound)
        guard high - low > 1e-9 * max(abs(low), abs(high)), high - low > 1e-12 else { return [low] }
        let sequences = steps.map { step -> [Double] in
            let first = (low / step).rounded(cover == .all ? .down : .up)
            let last = (high / step).rounded(cover == .some ? .down : .up)
            guard last >= first, last - first < 8 else { return [] }
            return (0...Int(last - first)).map { (first + Double($0)) * step }
        }
        let usable = sequences.filter { (2...7).contains($0.count) }
        return usable.min { abs($0.count - count) < abs($1.count - count) } ?? [low.rounded(.down), high.rounded(.up)]
    }

    private static func units(_ style: NumberStyle) -> [(seconds: Int, name: String)] {
        [(86400, style.day), (3600, style.hour), (60, style.minute), (1, style.second)]
    }

    /// The times along an axis in two units each, or in as many as it takes to tell them apart.
    static func labels(for ticks: [Double], in style: NumberStyle = .english) -> [String] {
        let labels = (2...4).lazy.map { count in ticks.map { text($0, units: count, style) } }
        return labels.first { Set($0).count == $0.count } ?? ticks.map { text($0, units: 4, style) }
    }

    /// A time in its greatest units, of which those that are zero are left out.
    private static func text(_ seconds: Double, units count: Int, _ style: NumberStyle) -> String {
        let units = units(style)
        guard seconds.isFinite, abs(seconds) < 1e12 else { return "" }
        let whole = Int(seconds.rounded())
        guard whole != 0 else { return "0" }
        var rest = abs(whole)
        let first = units.firstIndex { rest >= $0.seconds } ?? 0
        var parts: [String] = []
        for unit in units.dropFirst(first).prefix(count) {
            let (number, remainder) = rest.quotientAndRemainder(dividingBy: unit.seconds)
            if number > 0 { parts.append(style.text(Double(number), 0) + "\u{A0}" + unit.name) }
            rest = remainder
        }
        return (whole < 0 ? "\u{2212}" : "") + parts.joined(separator: " ")
    }
}
