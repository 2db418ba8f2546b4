/// Where the parts of a histogram stand.
struct HistogramLayout {
    private let chart: Histogram
    private let width: ChartWidth
    private let scale: LinearScale
    /// The right edges of the two columns of numbers.
    private let shareRight: Double
    private let right: Double

    private static let noteHeight = 18.0
    private static let gap = 10.0

    init(_ chart: Histogram, _ width: ChartWidth) {
        self.chart = chart
        self.width = width
        right = Double(width.rawValue) - 1
        let isCompact = width == .compact
        func widest(_ labels: [Label]) -> Double { labels.map(\.width).max() ?? 0 }
        let cumulative = widest(chart.bins.map { Self.cumulative($0, 0, 0, width) })
        let shares = widest(chart.bins.map { Self.share($0, 0, 0) })
        shareRight = right - (cumulative > 0 ? cumulative * Typography.numberReserve + Self.gap : 0)
        // On a phone the texts stand above the bars, which get the whole width.
        let end = isCompact ? right : shareRight - shares * Typography.boldNumberReserve - Self.gap
        let known = chart.bins.flatMap { [$0.share, $0.previousShare] }.compactMap(\.self).filter(\.isFinite)
        let greatest = known.max() ?? 0
        scale = LinearScale(
            domain: 0...(greatest > 0 ? greatest : 1), start: isCompact ? 1 : 210,
            end: end - Scene.markerRoom)
    }

    private var isCompact: Bool { width == .compact }
    private var barHeight: Double { isCompact ? 12 : 16 }

    func scene() -> Scene {
        let heights = chart.bins.map { (isCompact ? 40.0 : 26) + ($0.note == nil ? 0 : Self.noteHeight) }
        var scene = Scene(width: Double(width.rawValue), height: max(heights.reduce(0, +), 1))
        var top = 0.0
        for (bin, height) in zip(chart.bins, heights) {
            row(bin, top, &scene)
            top += height
        }
        return scene
    }

    private func row(_ bin: Histogram.Bin, _ top: Double, _ scene: inout Scene) {
        let barTop = top + (isCompact ? 21 : 5)
        let baseline = isCompact ? top + 14 : barTop + barHeight / 2 + Typography.centring * Typography.small
        scene.text(Self.cumulative(bin, right, baseline, width))
        scene.text(Self.share(bin, shareRight, baseline))
        scene.text(Self.name(bin, baseline, width))
        bar(bin, barTop, &scene)
        guard let note = bin.note else { return }
        let text = TextWidth.cutEnd(SafeText.clean(note), to: right - scale.start, size: Typography.small)
        scene.text(
            Label(text, x: scale.start, baseline: barTop + barHeight + 16, color: .ink2))
    }

    private func bar(_ bin: Histogram.Bin, _ top: Double, _ scene: inout Scene) {
        var bar = Scene.Box(x: scale.start, y: top, width: 0, height: barHeight)
        if bin.share.isFinite, bin.share > 0 {
            // What happened at all is seen, however rare it is.
            bar.width = max(scale.clamped(bin.share) - scale.start, 1)
            scene.rect(
                bar, fill: chart.isPartial ? .background : .accent,
                stroke: chart.isPartial ? Stroke(.accent, width: 1.5, dash: .partial) : nil)
        } else if bin.share.isFinite {
            bar.width = 2
            scene.rect(bar, fill: .background, stroke: Stroke(.ghost))
        }
        // Nobody then and nobody now is no news.
        if let previous = bin.previousShare, previous.isFinite, previous > 0 || bin.share > 0 {
            scene.previousMarker(at: scale.clamped(previous), on: bar, isHollow: chart.isPartial)
        }
    }

    private static func name(_ bin: Histogram.Bin, _ baseline: Double, _ width: ChartWidth) -> Label {
        let room = width == .compact ? 90.0 : 190
        return Label(
            TextWidth.cutEnd(SafeText.clean(bin.label), to: room, size: Typography.small), x: 0, baseline: baseline)
    }

    private static func share(_ bin: Histogram.Bin, _ x: Double, _ baseline: Double) -> Label {
        Label(
            TextWidth.cutEnd(SafeText.clean(bin.shareLabel), to: 50, size: Typography.small, bold: true), x: x,
            baseline: baseline, bold: true, anchor: .end)
    }

    private static func cumulative(
        _ bin: Histogram.Bin, _ x: Double, _ baseline: Double, _ width: ChartWidth
    ) -> Label {
        Label(
            TextWidth.cutEnd(
                SafeText.clean(bin.cumulativeLabel), to: width == .compact ? 90 : 130, size: Typography.small),
            x: x, baseline: baseline, anchor: .end, color: .ink2)
    }
}
