import SVGCharts

extension ChartState {
    static let trends: [ChartState] = [
        ChartState(
            "Trend", "standard", "Within its usual range. Axis does not start at 0.", trend(wave(26), hasRange: true)),
        ChartState("Trend", "first week, one point", "First week; no comparison.", trend([0.402])),
        ChartState(
            "Trend", "short", "Too few weeks for a usual range. Axis does not start at 0.",
            trend([0.402, 0.391, 0.413])),
        ChartState(
            "Trend", "provisional range", "Within its usual range (provisional). Axis does not start at 0.",
            trend(wave(9), hasRange: true)),
        ChartState(
            "Trend", "partial", "Through Thursday. Axis does not start at 0.",
            trend(wave(26), hasRange: true, isPartial: true)),
        ChartState("Trend", "nothing", "None recorded in any of these weeks."),
        ChartState("Trend", "zero", "None this week (W51: 0).", trend([0, 0, 0, 0, 0, 0], isCount: true)),
        ChartState(
            "Trend", "all equal", "No variation. Axis does not start at 0.",
            trend([Double?](repeating: 0.4, count: 14), hasRange: true)),
        ChartState(
            "Trend", "thin", "Within its usual range. Grey: fewer than 30 visitors. Axis does not start at 0.",
            trend(wave(14), hasRange: true, thinFrom: 11)),
        ChartState(
            "Trend", "gap", "Weeks without data: W36–W38 and W48. Axis does not start at 0.",
            trend(gaps, hasRange: true)),
        ChartState("Trend", "huge", "Within its usual range.", trend(huge, hasRange: true, isCount: true)),
        ChartState("Trend", "negative", "Too few weeks for a usual range.", trend(net, isCount: true)),
        ChartState(
            "Trend", "outlier", "Within its usual range. W44 is cut off: 9,400.",
            trend(outlier, hasRange: true, isCount: true)),
        ChartState(
            "Trend", "break in series",
            "Within its usual range since W39. (1) W39: signups are counted without invitations. Axis does not start at 0.",
            trend(anew, hasRange: true, breakAt: 12)),
        ChartState(
            "Trend", "goal, notes and signals",
            "Below its usual range. (1) W33: new pricing page. (2) W47: outage. Axis does not start at 0.",
            trend(falling, hasRange: true, goal: 0.42, notes: [6: 1, 20: 2])),
        ChartState(
            "Trend", "edges shared with the panel above", "Within its usual range.", besideGoal),
    ]

    private static func trend(
        _ values: [Double?], hasRange: Bool = false, isPartial: Bool = false, isCount: Bool = false,
        thinFrom: Int? = nil, breakAt: Int? = nil, goal: Double? = nil, notes: [Int: Int] = [:]
    ) -> TrendPanel {
        let judged = values[(breakAt ?? 0)...].dropLast().compactMap(\.self)
        let usual = hasRange ? range(of: judged, isCount: isCount) : nil
        let points = values.enumerated().map { index, value -> TrendPanel.Point in
            let week = 53 - values.count + index
            let text = value.map { isCount ? Text.short(Int($0)) : Text.share($0) } ?? "—"
            return .init(
                label: index == 0 ? "2026-W\(week)" : "W\(week)", value: value, valueLabel: text,
                isSignal: judged.count >= 12 && index >= (breakAt ?? 0)
                    && value.map { usual?.contains($0) == false } == true,
                isPartial: isPartial && index == values.count - 1, isThin: thinFrom.map { index >= $0 } == true,
                note: notes[index])
        }
        return TrendPanel(
            points: points, usualRange: usual, usualRangeIsProvisional: judged.count < 12, goal: goal,
            goalLabel: goal.map { "goal \(Text.share($0))" }, startsAtZero: isCount, axis: isCount ? .count : .percent,
            breaks: breakAt.map { [$0] } ?? [], breakNotes: breakAt.map { [$0: 1] } ?? [:])
    }

    /// The limits of an XmR chart.
    private static func range(of values: [Double], isCount: Bool) -> ClosedRange<Double> {
        let mean = values.reduce(0, +) / Double(values.count)
        let moves = zip(values, values.dropFirst()).map { abs($1 - $0) }
        let reach = 2.66 * moves.reduce(0, +) / Double(moves.count)
        return max(0, mean - reach)...(isCount ? mean + reach : min(1, mean + reach))
    }

    private static let besideGoal: TrendPanel = {
        var panel = trend(huge, hasRange: true, isCount: true)
        panel.margins = TrendMargins(of: [trend(falling, hasRange: true, goal: 0.42)])
        return panel
    }()

    private static let gaps: [Double?] = (0..<24).map { [7, 8, 9, 19].contains($0) ? nil : wave(24)[$0] }
    private static let falling: [Double?] = Array(wave(24)) + [0.331, 0.318] as [Double?]
    private static let anew: [Double?] = (0..<26).map { week in wave(26)[week].map { week < 12 ? $0 + 0.06 : $0 } }
    private static let net: [Double?] = [120, 40, -35, 12, -80]
    private static let huge: [Double?] = (0..<26).map { (index: Int) -> Double? in
        1.1e9 + 9e7 * Double(index * index % 7)
    }
    private static let outlier: [Double?] = (0..<26).map { (index: Int) -> Double? in
        index == 17 ? 9_400 : Double(500 + index * 7 % 90)
    }

    /// Rates that move a little around 40%.
    private static func wave(_ count: Int) -> [Double?] {
        (0..<count).map { (week: Int) -> Double? in 0.4 + 0.003 * Double((week * 7 + 3) % 13 - 6) }
    }
}
