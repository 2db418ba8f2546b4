/// Which values the vertical axis of a trend shows.
struct TrendDomain {
    /// The least and the greatest value shown.
    let range: ClosedRange<Double>
    /// The values written, three or four where that is possible.
    let ticks: [Double]

    init(_ panel: TrendPanel) {
        let values = panel.points.compactMap(\.value).filter(\.isFinite)
        let ceiling = Outliers.ceiling(of: values)
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
            // A constant lies in the middle of the picture.
            let pad = low == 0 ? 1 : abs(low) * 0.1
            range = (low - pad)...(low + pad)
            ticks = [low]
            return
        }
        let ticks = Self.ticks(for: low...high, panel.axis)
        self.ticks = ticks
        let top = max(high, ticks.last ?? high), bottom = min(low, ticks.first ?? low)
        // What is cut off still stands out above all others.
        let isCut = values.contains { $0 > ceiling }
        range = bottom...(isCut ? top + (top - bottom) * 0.25 : top)
    }

    /// Three or four values; where steps that are easily counted give two or five, every second of the finer ones.
    private static func ticks(for range: ClosedRange<Double>, _ axis: AxisFormat) -> [Double] {
        let searches = [4, 3, 5, 6].map { axis.ticks(for: range, count: $0) }
        if let ticks = searches.first(where: { (3...4).contains($0.count) }) { return ticks }
        guard let finer = searches.first(where: { $0.count > 4 }) else { return searches[0] }
        return stride(from: 0, to: finer.count, by: 2).map { finer[$0] }
    }
}
