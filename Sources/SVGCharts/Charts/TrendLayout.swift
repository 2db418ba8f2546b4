/// Where the parts of a trend stand.
struct TrendLayout {
    private let panel: TrendPanel
    private let width: ChartWidth
    private let domain: TrendDomain
    private let tickLabels: [String]
    private let plot: Scene.Box
    private let height: Double
    private let y: LinearScale
    /// The horizontal place of each week.
    private let xs: [Double]
    /// The newest week with a value.
    private let latest: Int?

    private static let markRadius = 3.5
    private static let ringRadius = 6.5
    private static let footRoom = 10.0

    init(_ panel: TrendPanel, _ width: ChartWidth) {
        self.panel = panel
        self.width = width
        domain = TrendDomain(panel)
        tickLabels = panel.tickLabels(domain)
        let right = Double(width.rawValue)
        let top = (panel.heading == nil ? 0.0 : 20) + 12
        let hasNotes = panel.points.contains { $0.note != nil } || !panel.breakNotes.isEmpty
        let noteRoom = hasNotes ? 16.0 : 0
        height = Self.room(panel, domain, width) + noteRoom + (panel.heading == nil ? 0 : 10)
        let bottom = height - 22 - noteRoom
        let own = TrendMargins(panel, tickLabels: tickLabels)
        let margins = panel.points.count > 1 ? panel.margins.map(own.union) ?? own : own
        let (left, end) = (margins.left, right - margins.right(width))
        plot = Scene.Box(x: left, y: top, width: max(end - left, 1), height: bottom - top)
        let scale = LinearScale(domain: domain.range, start: bottom, end: top)
        // A ring at the foot keeps off the names of the weeks.
        let isRinged = panel.points.contains { point in
            point.isSignal && point.value.map { $0.isFinite && scale($0) > bottom - Self.footRoom } == true
        }
        y = LinearScale(domain: domain.range, start: plot.bottom - (isRinged ? Self.footRoom : 0), end: plot.y)
        let count = panel.points.count
        // The marks of the first and the last week keep their full size within the plot.
        let x = LinearScale(domain: 0...Double(max(count - 1, 0)), start: plot.x + 6, end: plot.right - 4)
        xs = (0..<count).map { x(Double($0)) }
        latest = panel.points.lastIndex { $0.value?.isFinite == true }
    }

    /// The height without notes and heading; a lone value and one that never changes would leave a frame empty.
    private static func room(_ panel: TrendPanel, _ domain: TrendDomain, _ width: ChartWidth) -> Double {
        if panel.points.count == 1 { return 64 }
        if domain.ticks.count == 1 { return 84 }
        return width == .compact ? 150 : 220
    }

    func scene() -> Scene {
        var scene = Scene(width: Double(width.rawValue), height: height)
        if let heading = panel.heading {
            let text = TextWidth.cutEnd(SafeText.clean(heading), to: scene.width, size: Typography.name, bold: true)
            scene.text(Label(text, x: 0, baseline: 14, size: Typography.name, bold: true))
        }
        guard latest != nil else { return scene }
        let isSeries = panel.points.count > 1
        if isSeries {
            band(&scene)
            grid(&scene)
            limits(&scene)
            interruptions(&scene)
            goal(&scene)
            for segment in TrendLine(panel).segments {
                let points = segment.indices.map { place($0) }
                scene.polyline(points, stroke: Stroke(.accent, width: 2, dash: segment.isPartial ? .partial : nil))
            }
        }
        marks(&scene)
        notes(&scene)
        weeks(&scene)
        values(&scene)
        return scene
    }

    private func place(_ index: Int) -> Scene.Point {
        Scene.Point(xs[index], y.clamped(panel.points[index].value ?? 0))
    }

    private func isCutOff(_ value: Double) -> Bool { value > domain.range.upperBound }

    private func band(_ scene: inout Scene) {
        guard let usual = panel.usualRange, !panel.usualRangeIsProvisional else { return }
        let (top, bottom) = (y.clamped(usual.upperBound), y.clamped(usual.lowerBound))
        scene.rect(Scene.Box(x: judgedFrom, y: top, width: plot.right - judgedFrom, height: bottom - top), fill: .band)
    }

    /// The band alone is too faint to be seen by everybody; its edges carry it.
    private func limits(_ scene: inout Scene) {
        guard let usual = panel.usualRange else { return }
        let limits = Set([usual.lowerBound, usual.upperBound].map(y.clamped)).sorted()
        // Where a limit is zero, the axis from zero is its line.
        for limit in limits where !(panel.startsAtZero && limit == y.clamped(0)) {
            // A grid line in the same place would fill the gaps.
            let (from, to) = (Scene.Point(judgedFrom, limit), Scene.Point(plot.right, limit))
            scene.line(from, to, stroke: Stroke(.background))
            scene.line(from, to, stroke: Stroke(.axis, dash: .limit))
        }
    }

    private func grid(_ scene: inout Scene) {
        for (tick, text) in zip(domain.ticks, tickLabels) {
            let y = y(tick)
            let isBase = panel.startsAtZero && tick == 0
            scene.line(.init(plot.x, y), .init(plot.right, y), stroke: Stroke(isBase ? .axis : .grid))
            scene.text(
                Label(
                    text, x: plot.x - 6, baseline: y + Typography.centring * Typography.small, anchor: .end,
                    color: .ink2))
        }
    }

    /// The places of the breaks, each between two weeks.
    private var breaks: [(index: Int, x: Double)] {
        Set(panel.breaks).sorted().filter { panel.points.indices.contains($0) && $0 > 0 }
            .map { ($0, (xs[$0 - 1] + xs[$0]) / 2) }
    }

    /// Where the weeks begin that the usual range is about: after the last break.
    private var judgedFrom: Double { breaks.last?.x ?? plot.x }

    private func interruptions(_ scene: inout Scene) {
        for (_, x) in breaks {
            scene.line(.init(x, plot.y), .init(x, plot.bottom), stroke: Stroke(.ink2, dash: .interruption))
        }
    }

    private func goal(_ scene: inout Scene) {
        guard let goal = panel.goal, goal.isFinite else { return }
        scene.line(.init(plot.x, y(goal)), .init(plot.right, y(goal)), stroke: Stroke(.ink2))
    }

    /// A dot for the last week, for signals, for values cut off, and for a week that no line reaches.
    private func marks(_ scene: inout Scene) {
        let alone = TrendLine(panel).isolated
        for (index, point) in panel.points.enumerated() {
            guard let value = point.value, value.isFinite else { continue }
            let place = place(index)
            if point.isSignal {
                scene.circle(place, radius: Self.ringRadius, fill: nil, stroke: Stroke(.ink, width: 1.5))
            }
            if point.isPartial {
                scene.circle(
                    place, radius: Self.markRadius, fill: .background,
                    stroke: Stroke(point.isThin ? .ghost : .accent, width: 2))
            } else if index == latest || point.isSignal || point.isThin || alone.contains(index) {
                scene.circle(place, radius: Self.markRadius, fill: point.isThin ? .ghost : .accent)
            }
            if isCutOff(value) { breakMark(place, &scene) }
        }
    }

    /// Two slanted strokes across the line to a value that lies beyond the picture.
    private func breakMark(_ place: Scene.Point, _ scene: inout Scene) {
        let (left, right) = (place.x - 7, place.x + 7)
        scene.line(.init(left, place.y + 15), .init(right, place.y + 11), stroke: Stroke(.background, width: 4))
        for shift in [0.0, 4] {
            scene.line(
                .init(left, place.y + 15 - shift), .init(right, place.y + 11 - shift),
                stroke: Stroke(.ink, width: 1.5))
        }
    }

    private func notes(_ scene: inout Scene) {
        var placer = LabelPlacer(within: Scene.Box(x: 0, y: 0, width: scene.width, height: height))
        let weeks = panel.points.enumerated().compactMap { index, point in point.note.map { (xs[index], $0) } }
        let breaks =
            panel.points.count > 1 ? breaks.compactMap { at in panel.breakNotes[at.index].map { (at.x, $0) } } : []
        for (x, note) in weeks + breaks {
            scene.line(.init(x, plot.bottom), .init(x, plot.bottom + 5), stroke: Stroke(.ink, width: 1.5))
            let text = String(note), baseline = plot.bottom + 17
            let places = [
                Label(text, x: x, baseline: baseline, bold: true, anchor: .middle),
                Label(text, x: x + 2, baseline: baseline, bold: true, anchor: .end),
                Label(text, x: x - 2, baseline: baseline, bold: true),
            ]
            if let label = placer.place(places) { scene.text(label) }
        }
    }

    private func weeks(_ scene: inout Scene) {
        let labels = WeekLabels.fitting(
            panel.points.map { SafeText.clean($0.label) }, at: xs, baseline: height - 4, within: 0...scene.width)
        for label in labels { scene.text(label) }
    }

    /// The values in words: the last week and the goal beside the plot, then signals from the newest to the oldest.
    private func values(_ scene: inout Scene) {
        let centring = Typography.centring * Typography.small
        let room = scene.width - plot.right - 6
        var right: [Label] = []
        if let last = panel.points.last, let value = last.value, value.isFinite {
            let text = TextWidth.cutEnd(
                SafeText.clean(last.valueLabel), to: room, size: Typography.small, bold: true)
            // A lone value stands at its dot.
            let x = panel.points.count > 1 ? plot.right + 6 : place(0).x + 10
            right.append(
                Label(
                    text, x: x, baseline: y.clamped(value) + centring, bold: true, color: last.isThin ? .ink2 : .ink))
        }
        if panel.points.count > 1, let goal = panel.goal, goal.isFinite, let text = panel.goalLabel {
            let text = TextWidth.cutEnd(SafeText.clean(text), to: room, size: Typography.small)
            right.append(Label(text, x: plot.right + 6, baseline: y(goal) + centring, color: .ink2))
        }
        let baselines = LabelPlacer.spread(
            right.map(\.baseline), apart: 15, within: (plot.y + centring)...(plot.bottom + centring))
        for (index, baseline) in baselines.enumerated() {
            right[index].baseline = baseline
            scene.text(right[index])
        }
        var placer = LabelPlacer(
            within: Scene.Box(x: 0, y: 0, width: scene.width, height: plot.bottom),
            avoiding: scene.textBoxes + lineBoxes)
        for (index, point) in panel.points.enumerated().reversed() {
            guard let value = point.value, value.isFinite else { continue }
            let isNamed = index == latest || point.isSignal || isCutOff(value)
            guard isNamed, index < panel.points.count - 1 else { continue }
            if let label = placer.place(candidates(for: point, at: place(index))) { scene.text(label) }
        }
    }

    /// Small boxes along the line, which no value may lie on.
    private var lineBoxes: [Scene.Box] {
        let known = panel.points.indices.filter { panel.points[$0].value?.isFinite == true }
        let places = known.map { place($0) }
        return zip(places, places.dropFirst()).flatMap { start, end in
            let parts = max(1, (max(abs(end.x - start.x), abs(end.y - start.y)) / 4).rounded(.up))
            return stride(from: 0, through: parts, by: 1).map { part in
                Scene.Box(
                    x: start.x + (end.x - start.x) * part / parts - 2,
                    y: start.y + (end.y - start.y) * part / parts - 2, width: 4, height: 4)
            }
        }
    }

    /// Above, below, or beside a mark.
    private func candidates(for point: TrendPanel.Point, at place: Scene.Point) -> [Label] {
        let text = TextWidth.cutEnd(SafeText.clean(point.valueLabel), to: plot.width / 2, size: Typography.small)
        let middle = place.y + Typography.centring * Typography.small
        let above = Label(text, x: place.x, baseline: place.y - 10, bold: true, anchor: .middle)
        let below = Label(text, x: place.x, baseline: place.y + 19, bold: true, anchor: .middle)
        let left = Label(text, x: place.x - 10, baseline: middle, bold: true, anchor: .end)
        let right = Label(text, x: place.x + 10, baseline: middle, bold: true)
        let upright = [above, below].map { $0.clamped(to: plot.x...plot.right) }
        // Below a value cut off stands its break mark.
        return isCutOff(point.value ?? 0) ? [right, left, above] : upright + [left, right]
    }
}
