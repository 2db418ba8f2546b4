/// Which values the vertical axis of a trend shows.
struct TrendDomain {
    /// The least and the greatest value shown.
    let range: ClosedRange<Double>
    /// The values written.
    let ticks: [Double]

    init(_ panel: TrendPanel, tickCount: Int) {
        let values = panel.points.compactMap(\.value).filter(\.isFinite)
        let ceiling = Self.ceiling(of: values)
        var shown = values.filter { $0 <= ceiling }
        if let usual = panel.usualRange { shown += [usual.lowerBound, usual.upperBound] }
        if let goal = panel.goal { shown.append(goal) }
        if panel.startsAtZero { shown.append(0) }
        shown = shown.filter(\.isFinite)
        guard let low = shown.min(), let high = shown.max() else {
            range = 0...1
            ticks = []
            return
        }
        guard high > low else {
            // A constant lies in the middle of the picture, and zero at its foot.
            let pad = low == 0 ? 1 : abs(low) * 0.1
            range = (low == 0 ? 0 : low - pad)...(low + pad)
            ticks = [low]
            return
        }
        let ticks = panel.axis.ticks(for: low...high, count: tickCount)
        self.ticks = ticks
        let top = max(high, ticks.last ?? high), bottom = min(low, ticks.first ?? low)
        // What is cut off still stands out above all others.
        let isCut = values.contains { $0 > ceiling }
        range = bottom...(isCut ? top + (top - bottom) * 0.25 : top)
    }

    /// A single value far above all others would press the rest to the floor; beyond this bound it is cut off.
    private static func ceiling(of values: [Double]) -> Double {
        guard values.count >= 8 else { return .infinity }
        let sorted = values.sorted()
        // The rank is rounded down, so that even in a short series the greatest value does not judge itself.
        let percentile = sorted[values.count * 95 / 100 - 1]
        return percentile > 0 ? 4 * percentile : .infinity
    }
}
