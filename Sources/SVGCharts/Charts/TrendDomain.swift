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
        let searches = [4, 3, 2].lazy.map { panel.axis.ticks(for: low...high, count: $0) }
        let ticks =
            searches.first { $0.count <= 4 } ?? stride(from: 0, to: searches[2].count, by: 2).map { searches[2][$0] }
        self.ticks = ticks
        let top = max(high, ticks.last ?? high), bottom = min(low, ticks.first ?? low)
        // What is cut off still stands out above all others.
        let isCut = values.contains { $0 > ceiling }
        range = bottom...(isCut ? top + (top - bottom) * 0.25 : top)
    }
}
