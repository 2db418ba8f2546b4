/// Where the parts of a funnel stand.
struct FunnelLayout {
    private let steps: [FunnelBars.Step]
    private let width: ChartWidth
    private let isPartial: Bool
    private let showsTransitions: Bool
    private let scale: LinearScale
    /// The right edge of the column of shares, which leaves the counts room even in a font a quarter wider.
    private let shareRight: Double

    private static let mostSteps = 12, mostTransitions = 8
    private static let barHeight = 18.0
    /// What the marker of last week needs beyond the end of a full bar.
    private static let markerRoom = 3.0
    private static let gap = 8.0

    init(_ chart: FunnelBars, _ width: ChartWidth) {
        steps =
            chart.steps.count > Self.mostSteps
            ? chart.steps.prefix(Self.mostSteps - 1) + chart.steps.suffix(1) : chart.steps
        self.width = width
        isPartial = chart.isPartial
        let right = Double(width.rawValue) - 1
        let counts = steps.map { Self.countLabel($0, x: right, 0).width }.max() ?? 0
        shareRight = right - max(counts * Typography.boldNumberReserve + 4, width == .compact ? 0 : 104)
        showsTransitions = chart.steps.count <= Self.mostTransitions
        // Where steps can be entered directly, a share may exceed that of the first step.
        let greatest = steps.flatMap { [$0.share, $0.previousShare] }.compactMap(\.self).filter(\.isFinite).max() ?? 1
        let (start, end) = width == .compact ? (1, 319) : (210, 533)
        scale = LinearScale(
            domain: 0...max(1, greatest), start: Double(start), end: Double(end) - Self.markerRoom)
    }

    private var isCompact: Bool { width == .compact }
    /// A unit from the edge, as browsers round the box of a bold text up.
    private var right: Double { Double(width.rawValue) - 1 }

    /// The height of a step without and with the line beneath its bar.
    private var rowHeight: (bare: Double, full: Double) { isCompact ? (46, 66) : (30, 54) }

    private func hasTransition(_ step: FunnelBars.Step) -> Bool {
        showsTransitions && (step.transitionLabel != nil || step.changeLabel != nil)
    }

    func scene() -> Scene {
        let heights = steps.map { hasTransition($0) ? rowHeight.full : rowHeight.bare }
        var scene = Scene(width: Double(width.rawValue), height: max(heights.reduce(0, +), 1))
        var top = 0.0
        for (step, height) in zip(steps, heights) {
            if isCompact { compactRow(step, top, &scene) } else { wideRow(step, top, &scene) }
            top += height
        }
        return scene
    }

    private func compactRow(_ step: FunnelBars.Step, _ top: Double, _ scene: inout Scene) {
        let baseline = top + 14
        scene.text(Self.countLabel(step, x: right, baseline))
        let share = shareLabel(step, baseline)
        scene.text(share)
        scene.text(nameLabel(step, baseline, room: share.box.x - Self.gap))
        bar(step, top + 20, &scene)
        transition(step, top + 20 + Self.barHeight + 15, x: scale.start, &scene)
    }

    private func wideRow(_ step: FunnelBars.Step, _ top: Double, _ scene: inout Scene) {
        let barTop = top + 5
        let baseline = barTop + Self.barHeight / 2 + Typography.centring * Typography.name
        scene.text(Self.countLabel(step, x: right, baseline))
        scene.text(shareLabel(step, baseline))
        scene.text(nameLabel(step, baseline, room: 200))
        bar(step, barTop, &scene)
        transition(step, barTop + Self.barHeight + 15, x: scale.start, &scene)
    }

    private static func countLabel(_ step: FunnelBars.Step, x: Double, _ baseline: Double) -> Label {
        let text = TextWidth.cutEnd(SafeText.clean(step.countLabel), to: 100, size: Typography.name, bold: true)
        return Label(
            text, x: x, baseline: baseline, size: Typography.name, bold: true, anchor: .end,
            color: step.share == nil ? .ink2 : .ink)
    }

    private func shareLabel(_ step: FunnelBars.Step, _ baseline: Double) -> Label {
        let text = TextWidth.cutEnd(SafeText.clean(step.shareLabel), to: 75, size: Typography.small)
        return Label(text, x: shareRight, baseline: baseline, anchor: .end, color: .ink2)
    }

    private func nameLabel(_ step: FunnelBars.Step, _ baseline: Double, room: Double) -> Label {
        let text = TextWidth.cutMiddle(SafeText.clean(step.name), to: room, size: Typography.name)
        return Label(
            text, x: 0, baseline: baseline, size: Typography.name, color: step.share == nil ? .ink2 : .ink)
    }

    private func bar(_ step: FunnelBars.Step, _ top: Double, _ scene: inout Scene) {
        let box = Scene.Box(x: scale.start, y: top, width: 0, height: Self.barHeight)
        if let share = step.share, share.isFinite {
            if share > 0 {
                var bar = box
                // A step that somebody reached is seen, however few they are.
                bar.width = max(scale(share) - scale.start, 1)
                let color = step.isThin ? ChartColor.ghost : .accent
                scene.rect(
                    bar, fill: isPartial ? .background : color,
                    stroke: isPartial ? Stroke(color, width: 1.5, dash: .partial) : nil)
            } else {
                var tick = box
                tick.width = 2
                scene.rect(tick, fill: .background, stroke: Stroke(.ghost))
            }
        }
        if let interval = step.interval { whisker(interval, top + Self.barHeight / 2, &scene) }
        if let previous = step.previousShare, previous.isFinite { marker(previous, top, &scene) }
    }

    /// The interval, drawn only if it is wide enough to be told from a line.
    private func whisker(_ interval: ClosedRange<Double>, _ y: Double, _ scene: inout Scene) {
        let (from, to) = (scale.clamped(interval.lowerBound), scale.clamped(interval.upperBound))
        guard to - from >= 3 else { return }
        scene.line(.init(from, y), .init(to, y), stroke: Stroke(.background, width: 4))
        scene.line(.init(from, y), .init(to, y), stroke: Stroke(.ink, width: 1.5))
        for x in [from, to] {
            scene.line(.init(x, y - 4), .init(x, y + 4), stroke: Stroke(.ink, width: 1.5))
        }
    }

    /// Last week as a broken line on a light halo, since ink on the bar alone has too little contrast.
    private func marker(_ share: Double, _ top: Double, _ scene: inout Scene) {
        let x = scale.clamped(share)
        let (from, to) = (top - Self.markerRoom, top + Self.barHeight + Self.markerRoom)
        scene.line(.init(x, from), .init(x, to), stroke: Stroke(.background, width: 5))
        scene.line(.init(x, from), .init(x, to), stroke: Stroke(.ink, width: 2, dash: .marker))
    }

    private func transition(_ step: FunnelBars.Step, _ baseline: Double, x: Double, _ scene: inout Scene) {
        guard hasTransition(step) else { return }
        var end = right
        if let text = step.changeLabel {
            let label = Label(
                TextWidth.cutEnd(SafeText.clean(text), to: 110, size: Typography.small, bold: step.changeIsSignal),
                x: right,
                baseline: baseline, bold: step.changeIsSignal, anchor: .end,
                color: step.changeIsSignal ? .ink : .ink2)
            scene.text(label)
            end = label.box.x - Self.gap
        }
        if let text = step.transitionLabel {
            scene.text(
                Label(
                    TextWidth.cutEnd(SafeText.clean(text), to: end - x, size: Typography.small), x: isCompact ? 0 : x,
                    baseline: baseline, color: .ink2))
        }
    }
}
