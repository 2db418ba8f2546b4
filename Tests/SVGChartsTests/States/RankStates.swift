import SVGCharts

extension ChartState {
    static let ranks: [ChartState] = [
        ChartState(
            "Ranks", "standard", "What came next, 501 times in 214 sessions.",
            ranked([148, 46, 38, 8, 4], other: 31, ends: 226)),
        ChartState("Ranks", "zero", "What came next, 12 times in 12 sessions.", ranked([12, 0], ends: 0)),
        ChartState("Ranks", "one row", "What came next, 31 times in 31 sessions.", ranked([], ends: 31)),
        ChartState("Ranks", "thin", "Fewer than 30 sessions; the table has the numbers."),
        ChartState(
            "Ranks", "huge", "What came next, 1.19B times in 744M sessions.",
            ranked([712_000_000, 1_004, 3], ends: 480_000_000, suffix: ": \(Fixture.longName)")),
    ]

    private static func ranked(_ counts: [Int], other: Int = 0, ends: Int, suffix: String = "") -> RankedBars {
        let names = ["add_to_cart", "wishlist_add", "video_play", "rate_product", "share"]
        let whole = counts.reduce(other + ends, +)
        func row(_ name: String, _ count: Int) -> RankedBars.Row {
            let share = Part(count, of: whole).rate
            return .init(name: name, countLabel: Text.count(count), share: share, shareLabel: Text.share(share))
        }
        var rows = zip(names, counts).map { row($0 + suffix, $1) }
        if other > 0 {
            var rest = row("Other (12)", other)
            rest.isRest = true
            rows.append(rest)
        }
        var end = row("Session ended", ends)
        end.isHollow = true
        return RankedBars(rows: rows + [end])
    }
}
