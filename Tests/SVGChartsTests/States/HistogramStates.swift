import SVGCharts

extension ChartState {
    static let histograms: [ChartState] = [
        ChartState(
            "Histogram", "standard", "Time from the first step to the last, 430 who converted. Dashed line: W35.",
            histogram([46, 190, 131, 63], before: [51, 171, 120, 70])),
        ChartState("Histogram", "first week", "First week; no comparison.", histogram([46, 190, 131, 63])),
        ChartState(
            "Histogram", "partial", "So far: conversions may still arrive.",
            histogram([31, 88, 12, 2], isPartial: true)),
        ChartState("Histogram", "one bin", "All 44 who converted did so within a minute.", histogram([44])),
        ChartState(
            "Histogram", "thin", "Too few to draw: 12 converted; median 4 min 18 s, from 40 s to 2 h 10 min."),
        ChartState(
            "Histogram", "zero", "Time from the first step to the last, 100 who converted.", histogram([0, 60, 0, 40])),
        ChartState(
            "Histogram", "huge", "Time from the first step to the last, 59M who converted.",
            histogram([9, 14, 8, 7, 6, 5, 4, 3, 2, 1].map { $0 * 1_000_000 })),
        ChartState(
            "Histogram", "outlier", "Time from the first step to the last, 4,003 who converted.",
            histogram([2, 1, 0, 0, 0, 0, 0, 0, 0, 4_000], before: [3, 0, 0, 0, 0, 0, 0, 1, 4, 3_700])),
    ]

    private static let bins = [
        ("≤ 1 min", "38 s", "52 s"), ("1–5 min", "3 min 10 s", "4 min 40 s"), ("5–15 min", "8 min", "13 min"),
        ("15–60 min", "22 min", "48 min"), ("1–4 h", "2 h 10 min", "3 h 30 min"), ("4–24 h", "9 h", "21 h"),
        ("1–3 d", "1 d 16 h", "2 d 12 h"), ("3–7 d", "4 d 3 h", "6 d 8 h"), ("7–14 d", "9 d", "12 d 6 h"),
        ("> 14 d", "21 d", "33 d"),
    ]

    private static func histogram(_ counts: [Int], before: [Int]? = nil, isPartial: Bool = false) -> Histogram {
        let whole = counts.reduce(0, +)
        let sums = counts.indices.map { counts[...$0].reduce(0, +) }
        let median = sums.firstIndex { $0 * 2 >= whole }, most = sums.firstIndex { $0 * 10 >= whole * 9 }
        return Histogram(
            bins: counts.indices.map { index in
                let (name, middle, late) = bins[index]
                let notes = [
                    index == median ? "median \(middle)" : nil, index == most ? "nine in ten within \(late)" : nil,
                ].compactMap(\.self)
                let share = Part(counts[index], of: whole).rate
                return .init(
                    label: name.replacing(" ", with: "\u{A0}"), share: share, shareLabel: Text.share(share),
                    previousShare: before.map { Part($0[index], of: $0.reduce(0, +)).rate },
                    cumulativeLabel: "\(byHere(Part(sums[index], of: whole))) by here",
                    note: notes.isEmpty ? nil : notes.joined(separator: ", "))
            }, isPartial: isPartial)
    }

    /// A whole percentage, which is neither none nor all before it is.
    private static func byHere(_ part: Part) -> String {
        let percent = Int((part.rate * 100).rounded())
        if percent == 0, part.count > 0 { return "<1%" }
        return percent == 100 && part.count < part.whole ? ">99%" : "\(percent)%"
    }
}
