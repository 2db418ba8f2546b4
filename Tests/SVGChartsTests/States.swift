import SVGCharts

/// A chart as a report would draw it in one of the states that a week can be in.
struct ChartState: Sendable {
    let chart: String
    let state: String
    let drawing: any Chart

    init(_ chart: String, _ state: String, _ drawing: any Chart) {
        self.chart = chart
        self.state = state
        self.drawing = drawing
    }

    var name: String { "\(chart), \(state)" }
    var fixture: Fixture { Fixture(name: name, chart: drawing) }
}

extension Fixture {
    static let states: [ChartState] =
        funnelStates + trendStates + lifecycleStates + dotStates + rankStates + histogramStates

    // MARK: Funnels

    private static let funnelStates: [ChartState] = [
        ChartState("Funnel", "standard", funnelOf([48_210, 18_420, 12_077, 4_106])),
        ChartState("Funnel", "first week", funnelOf([48_210, 18_420, 12_077, 4_106], hasPrevious: false)),
        ChartState("Funnel", "short", funnelOf([1_204, 388])),
        ChartState("Funnel", "partial", funnelOf([9_120, 3_402, 1_377, 96], hasPrevious: false, isPartial: true)),
        ChartState("Funnel", "zero", funnelOf([820, 31, 0, 0])),
        ChartState("Funnel", "thin", funnelOf([24, 9, 2], isThin: true)),
        ChartState("Funnel", "huge", funnelOf((0..<14).map { 1_000_000_000 / ($0 + 1) }, name: longName)),
        ChartState("Funnel", "outlier: a step is entered directly", funnelOf([400, 610, 120])),
    ]

    private static func funnelOf(
        _ counts: [Int], name: String? = nil, hasPrevious: Bool = true, isPartial: Bool = false, isThin: Bool = false
    ) -> FunnelBars {
        let names = ["Visited pricing page", "Started signup", "Verified email", "Created first project"]
        let steps = counts.enumerated().map { index, count -> FunnelBars.Step in
            let share = Double(count) / Double(counts[0])
            let next = index + 1 < counts.count ? counts[index + 1] : nil
            let transition = next.map {
                count == 0
                    ? "not reached"
                    : $0 > count
                        ? "\(grouped($0 - count)) more enter here"
                        : "\(percent(Double($0) / Double(count))) continue, \(grouped(count - $0)) leave"
            }
            return .init(
                name: name ?? names[index % 4], countLabel: grouped(count),
                share: index > 0 && counts[index - 1] == 0 ? nil : share,
                shareLabel: index > 0 && counts[index - 1] == 0 ? "" : percent(share),
                previousShare: hasPrevious && index > 0 ? max(share, 0.02) * 1.12 : hasPrevious ? 1 : nil,
                interval: index > 0 ? (share * 0.93)...(share * 1.07) : nil, transitionLabel: transition,
                changeLabel: hasPrevious && next != nil && count > 0 ? "\u{2212}1.7\u{A0}pp" : nil,
                changeIsSignal: index == 1 && !isThin, isThin: isThin)
        }
        return FunnelBars(steps: steps, isPartial: isPartial)
    }

    // MARK: Trends

    private static let trendStates: [ChartState] = [
        ChartState("Trend", "standard", trendOf(wave(26), usual: 0.372...0.429)),
        ChartState("Trend", "first week, one point", trendOf([0.402])),
        ChartState("Trend", "short", trendOf([0.402, 0.391, 0.413])),
        ChartState("Trend", "provisional range", trendOf(wave(9), usual: 0.36...0.44, isProvisional: true)),
        ChartState("Trend", "partial", trendOf(wave(26), usual: 0.372...0.429, isPartial: true)),
        ChartState("Trend", "zero", trendOf([0, 0, 0, 0, 0, 0], isCount: true)),
        ChartState("Trend", "all equal", trendOf([Double?](repeating: 0.4, count: 12), usual: 0.4...0.4)),
        ChartState("Trend", "thin", trendOf(wave(14), usual: 0.31...0.49, thinFrom: 11)),
        ChartState("Trend", "gap", trendOf(gaps)),
        ChartState(
            "Trend", "huge", trendOf(huge, isCount: true)),
        ChartState("Trend", "negative", trendOf([120, 40, -35, 12, -80, 5, 60, -10], isCount: true)),
        ChartState(
            "Trend", "outlier", trendOf(outlier, isCount: true)),
        ChartState(
            "Trend", "broken: defined anew", trendOf(wave(26), usual: 0.372...0.429, breaks: [14])),
        ChartState(
            "Trend", "goal, notes and signals",
            trendOf(falling, usual: 0.372...0.429, goal: 0.42, notes: [6: 1, 20: 2])),
    ]

    private static func trendOf(
        _ values: [Double?], usual: ClosedRange<Double>? = nil, isProvisional: Bool = false, isPartial: Bool = false,
        isCount: Bool = false, thinFrom: Int? = nil, breaks: [Int] = [], goal: Double? = nil, notes: [Int: Int] = [:]
    ) -> TrendPanel {
        let points = values.enumerated().map { index, value -> TrendPanel.Point in
            let week = 53 - values.count + index
            let text = value.map { isCount ? grouped(Int($0)) : percent($0) } ?? "—"
            return .init(
                label: index == 0 ? "2026-W\(week)" : "W\(week)", value: value, valueLabel: text,
                isSignal: !isCount && value.map { usual?.contains($0) == false } == true,
                isPartial: isPartial && index == values.count - 1, isThin: thinFrom.map { index >= $0 } == true,
                note: notes[index])
        }
        return TrendPanel(
            points: points, usualRange: usual, usualRangeIsProvisional: isProvisional, goal: goal,
            goalLabel: goal.map { "goal \(percent($0))" }, startsAtZero: isCount, axis: isCount ? .count : .percent,
            breaks: breaks)
    }

    private static let gaps: [Double?] = (0..<24).map { [7, 8, 9, 19].contains($0) ? nil : wave(24)[$0] }
    private static let falling: [Double?] = Array(wave(24)) + [0.331, 0.318] as [Double?]
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

    // MARK: Visitors

    private static let lifecycleStates: [ChartState] = [
        ChartState("Lifecycle", "standard", columns(13)),
        ChartState("Lifecycle", "short", columns(2)),
        ChartState("Lifecycle", "one week", columns(1)),
        ChartState("Lifecycle", "partial", columns(9, isPartial: true)),
        ChartState(
            "Lifecycle", "zero",
            LifecycleColumns(
                columns: (40..<46).map {
                    .init(label: "W\($0)", returning: 0, new: 0, resurrected: 0, dormant: 0)
                })),
        ChartState("Lifecycle", "huge", columns(13, times: 1_000_000)),
        ChartState(
            "Lifecycle", "negative: nobody came back",
            LifecycleColumns(
                columns: (40..<46).map {
                    .init(label: "W\($0)", returning: 0, new: $0 % 3, resurrected: 0, dormant: 40 - $0 / 2)
                })),
        ChartState("Lifecycle", "outlier", columns(13, spike: 9)),
    ]

    private static func columns(
        _ count: Int, times factor: Int = 1, isPartial: Bool = false, spike: Int? = nil
    ) -> LifecycleColumns {
        LifecycleColumns(
            columns: (0..<count).map { week in
                .init(
                    label: week == 0 ? "2026-W33" : "W\(week + 33)", returning: (310 + week * 5 % 40) * factor,
                    new: (week == spike ? 2_900 : 90 + week * 7 % 30) * factor,
                    resurrected: (130 + week * 11 % 25) * factor, dormant: (205 + week * 3 % 19) * factor,
                    isPartial: isPartial && week == count - 1)
            })
    }

    // MARK: Segments

    private static let dotStates: [ChartState] = [
        ChartState("Dots", "standard", DotPlot(rows: countries)),
        ChartState(
            "Dots", "first week",
            DotPlot(
                rows: countries.map { row in
                    var row = row
                    row.previous = nil
                    return row
                })),
        ChartState("Dots", "one row", DotPlot(rows: Array(countries.prefix(1)))),
        ChartState(
            "Dots", "zero, thin, suppressed",
            DotPlot(rows: [
                .init(
                    label: "desktop", value: 0.124, valueLabel: "12.4%", interval: 0.09...0.17, previous: 0.121,
                    countLabel: "147 visitors"),
                .init(
                    label: "mobile", value: 0, valueLabel: "0%", interval: 0...0.017, previous: 0.106,
                    countLabel: "219 visitors", isSignal: true),
                .init(
                    label: "tablet", value: 0.11, valueLabel: "11.1%", interval: 0.02...0.43, previous: 0.08,
                    countLabel: "9 visitors", isThin: true),
                .init(label: "tv", value: nil, valueLabel: "<5", countLabel: "3 visitors", isSuppressed: true),
                .init(label: "Unknown", value: nil, valueLabel: "—", countLabel: "0 visitors"),
            ])),
        ChartState(
            "Dots", "huge",
            DotPlot(
                rows: (0..<10).map { index in
                    .init(
                        label: longName, value: 0.02 + 0.002 * Double(index), valueLabel: "2.1%",
                        interval: (0.019 + 0.002 * Double(index))...(0.021 + 0.002 * Double(index)), previous: 0.02,
                        countLabel: "1.00M visitors")
                })),
        ChartState(
            "Dots", "negative",
            DotPlot(
                rows: [
                    .init(label: "Growing", value: 40, valueLabel: "+40", interval: 12...66, countLabel: "120"),
                    .init(
                        label: "Shrinking", value: -25, valueLabel: "\u{2212}25", interval: -61...9, countLabel: "88"),
                ], axis: .count)),
        ChartState(
            "Dots", "outlier",
            DotPlot(rows: [
                .init(
                    label: "Few visitors", value: 0.02, valueLabel: "2.0%", interval: 0.001...0.6,
                    countLabel: "31 visitors"),
                .init(
                    label: "Many visitors", value: 0.03, valueLabel: "3.0%", interval: 0.029...0.031,
                    countLabel: "48.2k visitors"),
            ])),
    ]

    private static let countries: [DotPlot.Row] = [
        ("Czechia", 0.048, 124), ("Germany", 0.086, 58), ("Slovakia", 0.042, 48), ("Bosnia & Herzegovina", 0.091, 33),
        ("United States", 0.077, 41), ("Other (4)", 0.036, 28),
    ].map { name, rate, count in
        .init(
            label: name, value: rate, valueLabel: percent(rate), interval: (rate * 0.5)...(rate * 1.8),
            previous: rate * 1.3, countLabel: "\(count) visitors", isThin: count < 30)
    }

    // MARK: Paths and times

    private static let rankStates: [ChartState] = [
        ChartState("Ranks", "standard", ranks([148, 46, 38, 8, 4], ends: 226)),
        ChartState("Ranks", "zero", ranks([12, 0], ends: 0)),
        ChartState("Ranks", "one row", ranks([], ends: 31)),
        ChartState("Ranks", "huge", ranks([712_000_000, 1_004, 3], ends: 480_000_000, name: longName)),
    ]

    private static func ranks(_ counts: [Int], ends: Int, name: String? = nil) -> RankedBars {
        let names = ["add_to_cart", "wishlist_add", "video_play", "rate_product", "share"]
        let whole = Double(max(counts.reduce(ends, +), 1))
        let rows =
            counts.enumerated().map { (name ?? names[$0.offset], $0.element, false) } + [("Session ended", ends, true)]
        return RankedBars(
            rows: rows.map { name, count, isHollow in
                .init(
                    name: name, countLabel: grouped(count), share: Double(count) / whole,
                    shareLabel: percent(Double(count) / whole), isHollow: isHollow)
            })
    }

    private static let histogramStates: [ChartState] = [
        ChartState("Histogram", "standard", times([46, 190, 131, 63])),
        ChartState("Histogram", "first week", times([46, 190, 131, 63], hasPrevious: false)),
        ChartState("Histogram", "partial", times([31, 88, 12, 2], hasPrevious: false, isPartial: true)),
        ChartState("Histogram", "one bin", times([44])),
        ChartState("Histogram", "zero", times([0, 60, 0, 40])),
        ChartState("Histogram", "huge", times([9, 14, 8, 7, 6, 5, 4, 3, 2, 1].map { $0 * 1_000_000 })),
        ChartState("Histogram", "outlier", times([2, 1, 0, 0, 0, 0, 0, 0, 0, 4_000])),
    ]

    private static func times(_ counts: [Int], hasPrevious: Bool = true, isPartial: Bool = false) -> Histogram {
        let names = [
            "≤ 1 min", "1–5 min", "5–15 min", "15–60 min", "1–4 h", "4–24 h", "1–3 d", "3–7 d", "7–14 d", "> 14 d",
        ]
        let whole = Double(counts.reduce(0, +))
        var sum = 0
        return Histogram(
            bins: counts.enumerated().map { index, count in
                sum += count
                let notes = [1: "median 4 min 18 s", 2: "nine in ten within 12 min"]
                return .init(
                    label: names[index].replacing(" ", with: "\u{A0}"), share: Double(count) / whole,
                    shareLabel: percent(Double(count) / whole),
                    previousShare: hasPrevious ? (Double(count) / whole * 0.9 + 0.02) : nil,
                    cumulativeLabel: "\(Int((Double(sum) / whole * 100).rounded()))% by here",
                    note: counts.count > 2 ? notes[index] : nil)
            }, isPartial: isPartial)
    }

    // MARK: Texts

    static func percent(_ value: Double) -> String {
        let tenths = Int((value * 1000).rounded())
        return tenths % 1000 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
    }

    static func grouped(_ value: Int) -> String {
        let digits = Array(String(value.magnitude))
        let text = digits.indices.reduce(into: "") { text, index in
            if index > 0, (digits.count - index) % 3 == 0 { text += "," }
            text.append(digits[index])
        }
        return (value < 0 ? "\u{2212}" : "") + text
    }
}
