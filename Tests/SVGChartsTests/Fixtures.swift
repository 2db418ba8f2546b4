import SVGCharts
import Testing

/// One chart in one state, by a name that shows in the results.
struct Fixture: CustomTestStringConvertible, Sendable {
    let name: String
    let chart: any Chart

    var testDescription: String { name }

    static let caption = ChartCaption(key: "figure", title: "Title", description: "A description.")

    static let longName = "A step whose name is sixty characters long, as products call"
    static let hostileNames = [
        "<script>alert(\"x\")</script>", "]]>&amp;<!-- ' \" -->", "a\u{0}b\u{1}c\u{C}d\u{FFFE}e\u{85}f",
        "\u{202E}evil\u{2066} مرحبا بالعالم שלום", "👩‍👩‍👧‍👦🏳️‍🌈 東京都 e\u{301}", String(repeating: "long ", count: 2000),
        "Z" + String(repeating: "\u{300}", count: 10_000), "line\nbreak\r\n\ttab", "", "“A”→B—C…",
    ]

    static let all: [Fixture] =
        funnels + trends + lifecycles + dots + ranks + histograms + ChartState.all.compactMap(\.fixture)

    static let funnels: [Fixture] = [
        Fixture(name: "funnel, standard", chart: funnel(5)),
        Fixture(name: "funnel, empty", chart: FunnelBars(steps: [])),
        Fixture(name: "funnel, one step", chart: funnel(1)),
        Fixture(name: "funnel, nine steps", chart: funnel(9)),
        Fixture(name: "funnel, forty steps", chart: funnel(40)),
        Fixture(name: "funnel, huge", chart: funnel(8, name: longName, count: "1,000,000,000")),
        Fixture(
            name: "funnel, zero and thin",
            chart: FunnelBars(steps: [
                .init(name: "All", countLabel: "12", share: 1, shareLabel: "100%", interval: 0.7...1, isThin: true),
                .init(name: "None", countLabel: "0", share: 0, shareLabel: "0%", previousShare: 0.2),
                .init(name: "Nobody could", countLabel: "—", share: nil, shareLabel: "not reached"),
                .init(name: "Direct", countLabel: "20", share: 1.6, shareLabel: "160%", interval: 0...2),
                .init(name: "No number", countLabel: "", share: .nan, shareLabel: "", previousShare: .infinity),
            ])),
        Fixture(
            name: "funnel, hostile",
            chart: FunnelBars(
                steps: hostileNames.prefix(8).map {
                    .init(
                        name: $0, countLabel: $0, share: 0.5, shareLabel: $0, transitionLabel: $0, changeLabel: $0,
                        changeIsSignal: true)
                })),
    ]

    static let ranks: [Fixture] = [
        Fixture(name: "ranks, standard", chart: ranked([0.42, 0.2, 0.1, 0.04, 0.24])),
        Fixture(name: "ranks, empty", chart: RankedBars(rows: [])),
        Fixture(name: "ranks, huge", chart: ranked([1, 0.0001], name: longName, count: "1,000,000,000")),
        Fixture(name: "ranks, no numbers", chart: ranked([0, .nan, .infinity, -1, 7])),
        Fixture(
            name: "ranks, hostile",
            chart: RankedBars(rows: hostileNames.map { .init(name: $0, countLabel: $0, share: 0.3, shareLabel: $0) })),
    ]

    static func ranked(_ shares: [Double], name: String = "add_to_cart", count: String = "1,204") -> RankedBars {
        RankedBars(
            rows: shares.enumerated().map { index, share in
                .init(
                    name: name, countLabel: count, share: share, shareLabel: "42.0%",
                    isHollow: index == shares.count - 1)
            })
    }

    static let histograms: [Fixture] = [
        Fixture(
            name: "histogram, standard", chart: histogram([0.38, 0.31, 0.2, 0.08, 0.03], note: "median 4 min 18 s")),
        Fixture(name: "histogram, empty", chart: Histogram(bins: [])),
        Fixture(name: "histogram, zero", chart: histogram([0, 0, 0])),
        Fixture(name: "histogram, one bin", chart: histogram([1])),
        Fixture(name: "histogram, all bins", chart: histogram([0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.04, 0.03, 0.02, 0.01])),
        Fixture(name: "histogram, no numbers", chart: histogram([.nan, .infinity, -1, 0.2])),
        Fixture(
            name: "histogram, long", chart: histogram([0.5, 0.5], label: longName, note: longName + longName)),
        Fixture(
            name: "histogram, hostile",
            chart: Histogram(
                bins: hostileNames.map {
                    .init(label: $0, share: 0.3, shareLabel: $0, previousShare: 0.2, cumulativeLabel: $0, note: $0)
                }, isPartial: true)),
    ]

    static func histogram(_ shares: [Double], label: String = "15–60\u{A0}min", note: String? = nil) -> Histogram {
        Histogram(
            bins: shares.enumerated().map { index, share in
                .init(
                    label: label, share: share, shareLabel: "38.2%", previousShare: index % 2 == 0 ? share * 0.9 : nil,
                    cumulativeLabel: "100% by here", note: index == 1 ? note : nil)
            })
    }

    static let trends: [Fixture] = [
        Fixture(name: "trend, standard", chart: trend((0..<26).map { 0.4 + 0.002 * Double($0 * $0 % 17) })),
        Fixture(name: "trend, empty", chart: TrendPanel(points: [])),
        Fixture(name: "trend, nothing known", chart: trend([nil, nil, nil])),
        Fixture(name: "trend, one point", chart: trend([0.34])),
        Fixture(name: "trend, two points", chart: trend([0.34, 0.36])),
        Fixture(name: "trend, gaps", chart: trend([0.1, nil, 0.2, 0.3, nil, nil, 0.25, nil])),
        Fixture(name: "trend, all equal", chart: trend([0.1, 0.1, 0.1, 0.1], usual: 0.1...0.1)),
        Fixture(name: "trend, zero", chart: trend([0, 0, 0], format: .count, fromZero: true)),
        Fixture(
            name: "trend, huge",
            chart: trend((0..<26).map { 1e9 + 1e8 * Double($0 % 5) }, format: .count, label: "1,400,000,000")),
        Fixture(
            name: "trend, outlier",
            chart: trend((0..<20).map { $0 == 9 ? 1e6 : 100 + Double($0 % 3) }, format: .count, fromZero: true)),
        Fixture(name: "trend, durations", chart: trend((0..<14).map { 9e4 + 7e3 * Double($0 % 4) }, format: .duration)),
        Fixture(name: "trend, negative", chart: trend([-30, 20, -10, 5], format: .count, fromZero: true)),
        Fixture(name: "trend, a hundred weeks", chart: trend((0..<104).map { Double($0 % 9) }, format: .count)),
        Fixture(name: "trend, no numbers", chart: trend([.nan, .infinity, 0.2, 0.3, 0.25], usual: 0.1...0.4)),
        Fixture(
            name: "trend, all at once",
            chart: TrendPanel(
                points: (0..<26).map {
                    .init(
                        label: "2026-W\($0 + 10)", value: 0.3 + 0.01 * Double($0 % 6), valueLabel: "30.4%",
                        isSignal: true, isPartial: $0 == 25, note: $0 + 1)
                },
                usualRange: 0.31...0.33, usualRangeIsProvisional: true, goal: 0.34, goalLabel: longName,
                axis: .percent, heading: longName + longName, breaks: [-3, 0, 7, 7, 99])),
        Fixture(
            name: "trend, hostile",
            chart: TrendPanel(
                points: hostileNames.enumerated().map {
                    .init(label: $1, value: Double($0), valueLabel: $1, isSignal: true)
                }, goal: 4, goalLabel: hostileNames[5], heading: hostileNames[0])),
    ]

    static let lifecycles: [Fixture] = [
        Fixture(name: "lifecycle, standard", chart: lifecycle(13)),
        Fixture(name: "lifecycle, empty", chart: LifecycleColumns(columns: [])),
        Fixture(name: "lifecycle, one week", chart: lifecycle(1)),
        Fixture(name: "lifecycle, a year", chart: lifecycle(53)),
        Fixture(name: "lifecycle, huge", chart: lifecycle(9, times: 1_000_000)),
        Fixture(
            name: "lifecycle, zero",
            chart: LifecycleColumns(
                columns: [.init(label: "W1", returning: 0, new: 0, resurrected: 0, dormant: 0)])),
        Fixture(
            name: "lifecycle, only dormant",
            chart: LifecycleColumns(
                columns: [.init(label: "W1", returning: 0, new: 0, resurrected: 0, dormant: 5, isPartial: true)])),
        Fixture(
            name: "lifecycle, hostile",
            chart: LifecycleColumns(
                columns: hostileNames.map {
                    .init(label: $0, returning: .max, new: .max, resurrected: -4, dormant: 1, isPartial: true)
                },
                names: LifecycleNames(
                    returning: hostileNames[0], new: hostileNames[5], resurrected: hostileNames[3],
                    dormant: hostileNames[4]))),
    ]

    static let dots: [Fixture] = [
        Fixture(name: "dots, standard", chart: DotPlot(rows: rows(8))),
        Fixture(name: "dots, empty", chart: DotPlot(rows: [])),
        Fixture(name: "dots, one row", chart: DotPlot(rows: rows(1))),
        Fixture(name: "dots, two hundred", chart: DotPlot(rows: rows(200))),
        Fixture(
            name: "dots, zero, thin, suppressed",
            chart: DotPlot(rows: [
                .init(label: "Zero", value: 0, valueLabel: "0%", interval: 0...0.16, countLabel: "20"),
                .init(
                    label: "Thin", value: 0.01, valueLabel: "1%", interval: 0.001...0.4, countLabel: "9", isThin: true),
                .init(label: "Hidden", value: 0.9, valueLabel: "<5", countLabel: "11", isSuppressed: true),
                .init(label: "Nothing", value: nil, valueLabel: "—"),
            ])),
        Fixture(
            name: "dots, negative",
            chart: DotPlot(
                rows: [.init(label: "Down", value: -40, valueLabel: "\u{2212}40", interval: -90...3)], axis: .count)),
        Fixture(
            name: "dots, hostile",
            chart: DotPlot(
                rows: hostileNames.map { .init(label: $0, value: 1e9, valueLabel: $0, countLabel: $0) }, axis: .count)),
    ]

    static func funnel(_ count: Int, name: String = "Created project", count countLabel: String = "48,210")
        -> FunnelBars
    {
        FunnelBars(
            steps: (0..<count).map { index in
                let share = 1 / Double(index + 1)
                return .init(
                    name: name, countLabel: countLabel, share: share, shareLabel: "38.2%", previousShare: share * 0.9,
                    interval: share * 0.95...share,
                    transitionLabel: index + 1 < count ? "38.2% continue, \(countLabel) leave" : nil,
                    changeLabel: index + 1 < count ? "\u{2212}1.7 pp" : nil, changeIsSignal: index == 2)
            })
    }

    static func trend(
        _ values: [Double?], usual: ClosedRange<Double>? = nil, format: AxisFormat = .percent, fromZero: Bool = false,
        label: String = "34.1%"
    ) -> TrendPanel {
        TrendPanel(
            points: values.enumerated().map { index, value in
                .init(
                    label: index % 20 == 0 ? "2026-W\(index + 10)" : "W\(index + 10)", value: value,
                    valueLabel: label, isSignal: index % 7 == 3, note: index % 9 == 4 ? index : nil)
            }, usualRange: usual, startsAtZero: fromZero, axis: format)
    }

    static func lifecycle(_ count: Int, times factor: Int = 1) -> LifecycleColumns {
        LifecycleColumns(
            columns: (0..<count).map { week in
                .init(
                    label: "W\(week + 1)", returning: (900 + week % 4 * 50) * factor,
                    new: (500 + week % 3 * 70) * factor,
                    resurrected: (week % 5) * 30 * factor, dormant: (400 + week % 6 * 20) * factor,
                    isPartial: week == count - 1)
            })
    }

    static func rows(_ count: Int) -> [DotPlot.Row] {
        (0..<count).map { index in
            let value = 0.02 + 0.001 * Double(index % 9)
            return .init(
                label: index == 0 ? "Bosnia and Herzegovina" : longName, value: value, valueLabel: "2.1%",
                interval: value * 0.8...value * 1.3, previous: value * 1.1, countLabel: "1,000,000,000",
                isThin: index == 3, isSignal: index == 2)
        }
    }
}
