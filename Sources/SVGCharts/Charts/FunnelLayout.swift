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
            domain: 0...max(1, greatest), start: Double(start), end: Double(end) - Scene.markerRoom)
    }

    private var isCompact: Bool { width == .compact }
    /// A unit from the edge, as browsers round the box of a bold text up.
    private var right: Double { Double(width.rawValue) - 1 }

    /// The height of a step without lines beneath its bar, and of the first and each further line.
    private var rowHeight: (bare: Double, firstLine: Double, line: Double) { isCompact ? (46, 24, 16) : (30, 28, 16) }

    /// The texts beneath a bar, line by line.
    private func lines(_ step: FunnelBars.Step) -> [[Text]] {
        guard showsTransitions else { return [] }
        let entry = [step.entryLabel.map { Text($0) }]
        let change = step.changeLabel.map { text in
            let color: ChartColor = step.changeIsGood.map { $0 ? .good : .bad } ?? .ink
            return Text("(\(text))", bold: step.changeIsSignal, color: step.changeIsSignal ? color : .ink2)
        }
        let transition = [step.transitionLabel.map { Text($0) }, change, step.lossLabel.map { Text($0) }]
        return [entry, transition].flatMap { broken($0.compactMap(\.self)) }
    }

    /// The texts of a line, on several where one has no room for them all.
    private func broken(_ texts: [Text]) -> [[Text]] {
        var lines: [[Text]] = []
        var end = 0.0
        for text in texts {
            if let last = lines.indices.last, end + text.width <= right - lineStart {
                lines[last].append(text)
            } else {
                lines.append([text])
                end = 0
            }
            end += text.advance
        }
        return lines
    }

    private var lineStart: Double { isCompact ? 0 : scale.start }

    private struct Text {
        let text: String
        let isBold: Bool
        let color: ChartColor

        init(_ text: String, bold: Bool = false, color: ChartColor = .ink2) {
            self.text = SafeText.clean(text)
            isBold = bold
            self.color = color
        }

        var width: Double { TextWidth.measure(text, size: Typography.small, bold: isBold) }
        /// How far behind its start the next text begins, as far apart as it takes in a wider font.
        var advance: Double { width * TextWidth.reserve + 4 }
    }

    func scene() -> Scene {
        let heights = steps.map { step in
            let count = Double(lines(step).count)
            return rowHeight.bare + (count > 0 ? rowHeight.firstLine + (count - 1) * rowHeight.line : 0)
        }
        var scene = Scene(width: Double(width.rawValue), height: max(heights.reduce(0, +), 1))
        var top = 0.0
        for (step, height) in zip(steps, heights) {
            if isCompact { compactRow(step, top, &scene) } else { wideRow(step, top, &scene) }
            top += height
        }
        return scene
    }

    private func compactRow(_ step: FunnelBars.Step, _ top: Double, _ scene: inout Scene) {
        let baseline = top + 12
        scene.text(Self.countLabel(step, x: right, baseline))
        let share = shareLabel(step, baseline, barTop: top + 20)
        scene.text(share)
        let room = step.share == nil ? shareRight : share.box.x
        scene.text(nameLabel(step, baseline, room: room - Self.gap))
        bar(step, top + 20, &scene)
        write(lines(step), beneath: top + 20 + Self.barHeight, &scene)
    }

    private func wideRow(_ step: FunnelBars.Step, _ top: Double, _ scene: inout Scene) {
        let barTop = top + 5
        let baseline = barTop + Self.barHeight / 2 + Typography.centring * Typography.name
        scene.text(Self.countLabel(step, x: right, baseline))
        scene.text(shareLabel(step, baseline, barTop: barTop))
        scene.text(nameLabel(step, baseline, room: 200))
        bar(step, barTop, &scene)
        write(lines(step), beneath: barTop + Self.barHeight, &scene)
    }

    private static func countLabel(_ step: FunnelBars.Step, x: Double, _ baseline: Double) -> Label {
        let text = TextWidth.cutEnd(SafeText.clean(step.countLabel), to: 100, size: Typography.name, bold: true)
        return Label(
            text, x: x, baseline: baseline, size: Typography.name, bold: true, anchor: .end,
            color: step.share == nil ? .ink2 : .ink)
    }

    private func shareLabel(_ step: FunnelBars.Step, _ baseline: Double, barTop: Double) -> Label {
        guard step.share != nil else {
            let text = TextWidth.cutEnd(
                SafeText.clean(step.shareLabel), to: scale.end - scale.start, size: Typography.small)
            let middle = barTop + Self.barHeight / 2 + Typography.centring * Typography.small
            return Label(text, x: isCompact ? 0 : scale.start, baseline: middle, color: .ink2)
        }
        let text = TextWidth.cutEnd(SafeText.clean(step.shareLabel), to: 75, size: Typography.small)
        return Label(text, x: shareRight, baseline: baseline, anchor: .end, color: .ink2)
    }

    private func nameLabel(_ step: FunnelBars.Step, _ baseline: Double, room: Double) -> Label {
        let text = TextWidth.cutMiddle(SafeText.clean(step.name), to: room, size: Typography.name)
        return Label(
            text, x: 0, baseline: baseline, size: Typography.name, color: step.share == nil ? .ink2 : .ink)
    }

    private func bar(_ step: FunnelBars.Step, _ top: Double, _ scene: inout Scene) {
        guard let share = step.share else { return }
        var bar = Scene.Box(x: scale.start, y: top, width: 0, height: Self.barHeight)
        if share.isFinite, share > 0 {
            // A step that somebody reached is seen, however few they are.
            bar.width = max(scale(share) - scale.start, 1)
            let color = step.isThin ? ChartColor.ghost : .accent
            scene.rect(
                bar, fill: isPartial ? .background : color,
                stroke: isPartial ? Stroke(color, width: 1.5, dash: .partial) : nil)
        } else if share.isFinite {
            bar.width = 2
            scene.rect(bar, fill: .background, stroke: Stroke(.ghost))
        }
        if let previous = step.previousShare, previous.isFinite {
            scene.previousMarker(at: scale.clamped(previous), on: bar, isHollow: isPartial)
        }
        if let interval = step.interval { whisker(interval, top, &scene) }
    }

    /// The interval, drawn only if it is wide enough to be told from a line.
    ///
    /// It lies beneath the bar, so that last week's marker and the end of the bar stay whole above it.
    private func whisker(_ interval: ClosedRange<Double>, _ top: Double, _ scene: inout Scene) {
        let (from, to) = (scale.clamped(interval.lowerBound), scale.clamped(interval.upperBound))
        guard to - from >= 3 else { return }
        let y = top + Self.barHeight + 3.5
        scene.line(.init(from, y), .init(to, y), stroke: Stroke(.ink, width: 1.5))
        for x in [from, to] {
            scene.line(.init(x, y - 2), .init(x, y + 2), stroke: Stroke(.ink, width: 1.5))
        }
    }

    /// The texts of each line side by side.
    private func write(_ lines: [[Text]], beneath bottom: Double, _ scene: inout Scene) {
        for (index, line) in lines.enumerated() {
            var x = lineStart
            for text in line where right - x > Self.gap {
                let fitted = TextWidth.cutEnd(text.text, to: right - x, size: Typography.small, bold: text.isBold)
                scene.text(
                    Label(
                        fitted, x: x, baseline: bottom + 19 + Double(index) * rowHeight.line, bold: text.isBold,
                        color: text.color))
                x += text.advance
            }
        }
    }
}
