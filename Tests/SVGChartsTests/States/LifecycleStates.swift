import SVGCharts

extension ChartState {
    static let lifecycles: [ChartState] = [
        ChartState("Lifecycle", "standard", note, columns(13)),
        ChartState("Lifecycle", "short", note, columns(2)),
        ChartState("Lifecycle", "one week", "In the first week of the data everybody is new by definition."),
        ChartState(
            "Lifecycle", "partial", "Through Thursday; who stayed away is not known yet.",
            columns(9, isPartial: true)),
        ChartState("Lifecycle", "zero", "None recorded in any of these weeks."),
        ChartState("Lifecycle", "a part is zero", note, columns(9, pause: 0)),
        ChartState("Lifecycle", "huge", note, columns(13, times: 1_000_000)),
        ChartState(
            "Lifecycle", "negative: nobody came back", note,
            LifecycleColumns(
                columns: zip(40..., zip([12, 9, 14, 7, 11, 8], [10, 12, 9, 14, 7, 11])).map { week, counts in
                    .init(
                        label: "W\(week)", fullLabel: "2026-W\(week)", returning: 0, new: counts.0, resurrected: 0,
                        dormant: counts.1)
                })),
        ChartState("Lifecycle", "outlier", note + " W42 and W43 are cut off.", columns(13, spike: 9)),
    ]

    private static let note = "Visitors by what they did before, per week; dormant visitors hang below zero."

    /// Weeks in which everybody who was active comes back or is dormant.
    private static func columns(
        _ count: Int, times factor: Int = 1, pause: Int = 130, isPartial: Bool = false, spike: Int? = nil
    ) -> LifecycleColumns {
        var active = 540
        let columns = (0..<count).map { week -> LifecycleColumns.Column in
            let isOpen = isPartial && week == count - 1
            let returning = min(310 + week * 5 % 40, active) / (isOpen ? 2 : 1)
            let new = (week == spike ? 2_900 : 90 + week * 7 % 30) / (isOpen ? 2 : 1)
            let resurrected = pause == 0 ? 0 : (pause + week * 11 % 25) / (isOpen ? 2 : 1)
            let dormant = active - returning
            active = returning + new + resurrected
            return .init(
                label: "W\(week + 33)", fullLabel: "2026-W\(week + 33)", returning: returning * factor,
                new: new * factor, resurrected: resurrected * factor, dormant: dormant * factor, isPartial: isOpen)
        }
        return LifecycleColumns(columns: columns)
    }
}
