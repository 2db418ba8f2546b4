import SVGCharts

/// A rate over twelve weeks; the last one lies below its usual range.
func conversionTrend() -> TrendPanel {
    let rates = [0.112, 0.108, 0.115, 0.109, 0.104, 0.113, 0.107, 0.111, 0.106, 0.114, 0.112, 0.055]
    return TrendPanel(
        points: rates.enumerated().map { week, rate in
            .init(
                label: "W\(week + 35)", value: rate, valueLabel: "\((rate * 1000).rounded() / 10)%",
                isSignal: rate < 0.091)
        },
        usualRange: 0.091...0.128, axis: .percent)
}
