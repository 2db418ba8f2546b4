import SVGCharts

/// Who came in four weeks, and who stayed away.
func visitorsByWeek() -> LifecycleColumns {
    LifecycleColumns(columns: [
        .init(label: "W43", returning: 312, new: 91, resurrected: 132, dormant: 204),
        .init(label: "W44", returning: 298, new: 84, resurrected: 113, dormant: 237),
        .init(label: "W45", returning: 331, new: 76, resurrected: 144, dormant: 164),
        .init(label: "W46", returning: 338, new: 83, resurrected: 140, dormant: 213),
    ])
}
