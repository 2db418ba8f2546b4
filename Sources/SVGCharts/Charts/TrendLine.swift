/// Which weeks of a trend are joined by lines.
struct TrendLine {
    struct Segment: Equatable {
        var indices: [Int]
        /// Whether the segment leads to or from a week that is not over.
        var isPartial: Bool
    }

    private(set) var segments: [Segment] = []
    /// Weeks with a value that no line reaches.
    private(set) var isolated: Set<Int> = []

    /// A missing week or a new definition ends a line: nothing is known in between.
    init(_ panel: TrendPanel) {
        let points = panel.points
        let breaks = Set(panel.breaks)
        var joined: Set<Int> = []
        for index in points.indices.dropFirst() where !breaks.contains(index) {
            let (before, point) = (points[index - 1], points[index])
            guard before.value?.isFinite == true, point.value?.isFinite == true else { continue }
            joined.formUnion([index - 1, index])
            let isPartial = before.isPartial || point.isPartial
            if let last = segments.indices.last, segments[last].indices.last == index - 1,
                segments[last].isPartial == isPartial
            {
                segments[last].indices.append(index)
            } else {
                segments.append(Segment(indices: [index - 1, index], isPartial: isPartial))
            }
        }
        isolated = Set(points.indices.filter { points[$0].value?.isFinite == true }).subtracting(joined)
    }
}
