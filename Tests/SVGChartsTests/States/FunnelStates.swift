import SVGCharts

extension ChartState {
    static let funnels: [ChartState] = [
        ChartState(
            "Funnel", "standard",
            "Share of visitors at the first step who reached each step, 2026-W36. Dashed line: W35.",
            funnel(week, before: before, signals: [1, 2])),
        ChartState(
            "Funnel", "as last week", "Dashed line: W35. No step is unusual.",
            funnel([1_000, 400, 390, 12], before: [900, 360, 351, 11])),
        ChartState("Funnel", "first week", "First week; no comparison.", funnel(week)),
        ChartState("Funnel", "short", "Dashed line: W35.", funnel([1_204, 388], before: [1_190, 402])),
        ChartState("Funnel", "one step", "1,204 visitors reached its only step."),
        ChartState(
            "Funnel", "partial", "Through Thursday; no comparison made.",
            funnel([9_120, 3_402, 1_377, 96], isPartial: true)),
        ChartState(
            "Funnel", "empty",
            "No one entered this week (the week before: 41). Expected first step: Visited pricing page."),
        ChartState(
            "Funnel", "zero", "None verified an email this week (W35: 12). Dashed line: W35.",
            funnel([820, 31, 0, 0], before: [790, 40, 12, 5], signals: [1])),
        ChartState(
            "Funnel", "thin", "Grey: fewer than 30 visitors. Dashed line: W35.",
            funnel([24, 9, 2], before: [26, 8, 3])),
        ChartState(
            "Funnel", "tiny", "Dashed line: W35.", funnel([48_210, 310, 21, 3], before: [45_020, 330, 18, 4])),
        ChartState(
            "Funnel", "huge", "2 steps more in the data file.",
            funnel((0..<14).map { 1_000_000_000 / ($0 + 1) }, name: Fixture.longName)),
        ChartState(
            "Funnel", "outlier: a step is entered directly", "Steps may be entered directly. Dashed line: W35.",
            funnel([400, 610, 120], before: [420, 600, 130])),
    ]

    private static let week = [48_210, 18_420, 12_077, 4_106]
    private static let before = [45_020, 17_960, 11_060, 4_130]

    private static func funnel(
        _ counts: [Int], before: [Int]? = nil, name: String? = nil, signals: Set<Int> = [], isPartial: Bool = false
    ) -> FunnelBars {
        let names = ["Visited pricing page", "Started signup", "Verified email", "Created first project"]
        let steps = counts.indices.map { index -> FunnelBars.Step in
            let isReachable = index == 0 || counts[index - 1] > 0
            let share = Part(counts[index], of: counts[0])
            var step = FunnelBars.Step(
                name: name ?? names[index % 4], countLabel: Text.count(counts[index]),
                share: isReachable ? share.rate : nil,
                shareLabel: isReachable ? Text.share(share.rate) : "not reached",
                previousShare: before.map { Part($0[index], of: $0[0]).rate },
                interval: index > 0 && isReachable && share.rate <= 1 ? share.interval : nil,
                isThin: counts[0] < 30)
            if index > 0, counts[index] > counts[index - 1] {
                step.entryLabel = "\(Text.count(counts[index] - counts[index - 1])) more enter here"
            }
            guard index + 1 < counts.count, counts[index] > 0, counts[index + 1] <= counts[index] else { return step }
            let next = Part(counts[index + 1], of: counts[index])
            let change = before.map { next.rate - Part($0[index + 1], of: $0[index]).rate }
            step.transitionLabel = "\(Text.share(next.rate)) continue"
            step.lossLabel = "\(Text.count(next.whole - next.count)) leave"
            step.changeLabel = change.map { Text.points($0) + (signals.contains(index) ? ", unusual" : "") }
            step.changeIsSignal = signals.contains(index)
            step.changeIsGood = change.map { $0 > 0 }
            return step
        }
        return FunnelBars(steps: steps, isPartial: isPartial)
    }
}
