/// The room to the left and the right of the plots of a grid of trends, so that these share their edges.
public struct TrendMargins: Sendable, Equatable {
    /// In pixels.
    let left: Double
    /// The widest of the texts to the right, in pixels.
    private let text: Double

    private init(left: Double, text: Double) {
        self.left = left
        self.text = text
    }

    /// The room that the widest of some panels need; a lone value has no axis to share.
    public init(of panels: [TrendPanel]) {
        self = panels.filter { $0.points.count > 1 }.reduce(Self(left: 0, text: 0)) { $0.union(Self($1)) }
    }

    /// The room that a panel needs.
    init(_ panel: TrendPanel) { self.init(panel, tickLabels: panel.tickLabels(TrendDomain(panel))) }

    init(_ panel: TrendPanel, tickLabels: [String]) {
        let gutter = tickLabels.map { TextWidth.measure($0, size: Typography.small) }.max() ?? 0
        let labels = panel.rightLabels.map { TextWidth.measure($0.text, size: Typography.small, bold: $0.bold) }
        self.init(
            left: gutter * Typography.numberReserve + 8, text: (labels.max() ?? 0) * Typography.numberReserve)
    }

    func union(_ other: Self) -> Self { Self(left: max(left, other.left), text: max(text, other.text)) }

    func right(_ width: ChartWidth) -> Double { min(text, Double(width.rawValue) / 4) + 10 }
}

extension TrendPanel {
    /// The texts of the ticks, those of percentages with their unit at the top only.
    func tickLabels(_ domain: TrendDomain) -> [String] {
        let labels = axis.labels(for: domain.ticks, in: numbers)
        guard case .percent = axis else { return labels }
        return labels.enumerated().map { index, text in
            index < labels.count - 1 && text.hasSuffix(numbers.percent)
                ? String(text.dropLast(numbers.percent.count)) : text
        }
    }

    /// What is written to the right of the plot, where no line passes.
    var rightLabels: [(text: String, bold: Bool)] {
        var labels: [(text: String, bold: Bool)] = []
        if let last = points.last, last.value != nil { labels.append((SafeText.clean(last.valueLabel), true)) }
        if goal != nil, let goalLabel { labels.append((SafeText.clean(goalLabel), false)) }
        return labels
    }
}
