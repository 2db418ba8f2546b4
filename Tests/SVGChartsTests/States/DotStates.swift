import SVGCharts

extension ChartState {
    static let dots: [ChartState] = [
        ChartState(
            "Dots", "standard",
            "Conversion with 95% intervals, 2026-W36. Hollow dots: W35. Grey: fewer than 30 visitors.",
            DotPlot(rows: countries)),
        ChartState(
            "Dots", "first week", "First week; no comparison. Grey: fewer than 30 visitors.",
            DotPlot(
                rows: countries.map { row in
                    var row = row
                    row.previous = nil
                    return row
                })),
        ChartState("Dots", "one row", "All visitors share one value, Czechia."),
        ChartState("Dots", "all unknown", "Country is not known for any of these visitors."),
        ChartState(
            "Dots", "equal and nearly equal to last week",
            "Changed since the week before: tablet. Hollow dots: W35. Grey: fewer than 30 visitors.",
            DotPlot(rows: [
                row("desktop", Part(120, of: 1_000), Part(108, of: 900)),
                row("mobile", Part(96, of: 820), Part(99, of: 810)),
                row("tablet", Part(40, of: 310), Part(46, of: 300), isSignal: true),
                row("console", Part(3, of: 24), Part(3, of: 25)),
            ])),
        ChartState(
            "Dots", "zero, thin, suppressed",
            "Hollow dots: W35. Grey: fewer than 30 visitors. Below 5 visitors nothing is shown.",
            DotPlot(rows: [
                row("mobile", Part(0, of: 219), Part(23, of: 217), isSignal: true),
                row("desktop", Part(18, of: 147), Part(18, of: 152)),
                row("tablet", Part(1, of: 9), Part(1, of: 12)),
                .init(label: "tv", value: nil, valueLabel: "—", countLabel: "<5 visitors", isSuppressed: true),
                .init(label: "Unknown", value: nil, valueLabel: "—", countLabel: "0 visitors"),
            ])),
        ChartState(
            "Dots", "huge", "Other sums up what the data file lists.",
            DotPlot(rows: many.prefix(9) + [rest(9)])),
        ChartState(
            "Dots", "negative", "Net change of visitors with 95% intervals.",
            DotPlot(
                rows: [
                    .init(
                        label: "Growing", value: 40, valueLabel: "+40", interval: 12...68, countLabel: "120 visitors"),
                    .init(
                        label: "Shrinking", value: -25, valueLabel: "\u{2212}25", interval: -59...9,
                        countLabel: "88 visitors"),
                ], axis: .count)),
        ChartState(
            "Dots", "outlier", "Hollow dots: W35. Grey: fewer than 30 visitors.",
            DotPlot(rows: [
                row("desktop", Part(1_446, of: 48_200), Part(1_400, of: 47_100)),
                row("mobile", Part(620, of: 31_000), Part(610, of: 29_800)),
                row("tablet", Part(12, of: 510), Part(14, of: 498)),
                row("console", Part(0, of: 6), Part(0, of: 7)),
            ])),
    ]

    private static func row(_ name: String, _ now: Part, _ before: Part?, isSignal: Bool = false) -> DotPlot.Row {
        .init(
            label: name, value: now.rate, valueLabel: Text.share(now.rate), interval: now.interval,
            previous: before?.rate, countLabel: "\(Text.short(now.whole)) visitors", isThin: now.whole < 30,
            isSignal: isSignal)
    }

    private static let countries: [DotPlot.Row] = [
        row("Czechia", Part(6, of: 124), Part(8, of: 120)),
        row("Germany", Part(5, of: 58), Part(6, of: 61)),
        row("Slovakia", Part(2, of: 48), Part(2, of: 48)),
        row("United States", Part(3, of: 41), Part(1, of: 38)),
        row("Bosnia & Herzegovina", Part(3, of: 33), Part(5, of: 35)),
        row("Other (4)", Part(1, of: 28), Part(1, of: 31)),
    ]

    private static let parts = (0..<14).map { Part((14 - $0) * (21 + $0) * 1_000, of: (14 - $0) * 1_000_000) }
    private static let many = parts.enumerated().map { index, part in
        row("\(index + 1). \(Fixture.longName)", part, Part(part.count - 400, of: part.whole - 9_000))
    }

    /// What is left after some rows.
    private static func rest(_ shown: Int) -> DotPlot.Row {
        let left = parts.dropFirst(shown)
        let sum = Part(left.map(\.count).reduce(0, +), of: left.map(\.whole).reduce(0, +))
        return row("Other (\(left.count))", sum, nil)
    }
}
