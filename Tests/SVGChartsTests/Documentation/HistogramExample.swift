import SVGCharts

/// How long conversions took; the broken line is the week before.
func timeToConvert() -> Histogram {
    Histogram(bins: [
        .init(label: "≤ 1 min", share: 0.11, shareLabel: "11.0%", previousShare: 0.13, cumulativeLabel: "11% by here"),
        .init(
            label: "1–5 min", share: 0.44, shareLabel: "44.0%", previousShare: 0.41, cumulativeLabel: "55% by here",
            note: "median 4 min 18 s"),
        .init(label: "5–15 min", share: 0.31, shareLabel: "31.0%", previousShare: 0.3, cumulativeLabel: "86% by here"),
        .init(
            label: "15–60 min", share: 0.14, shareLabel: "14.0%", previousShare: 0.16, cumulativeLabel: "100% by here",
            note: "nine in ten within 17 min"),
    ])
}
