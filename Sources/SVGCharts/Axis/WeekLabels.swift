/// Chooses which weeks are named along a time axis.
enum WeekLabels {
    /// Every how many weeks a label may stand: each, each second, by months, quarters, half years and years.
    private static let steps = [1, 2, 4, 8, 13, 26, 52]
    private static let gap = 8.0

    /// The labels that fit between two edges, counted back from the last week, which readers look for first.
    static func fitting(_ texts: [String], at xs: [Double], baseline: Double, within edges: ClosedRange<Double>)
        -> [Label]
    {
        let labels = zip(texts, xs).map { text, x in
            let fitted = TextWidth.cutEnd(
                text, to: edges.upperBound - edges.lowerBound, size: Typography.small)
            return Label(fitted, x: x, baseline: baseline, anchor: .middle, color: .ink2).clamped(to: edges)
        }
        guard let last = labels.indices.last else { return [] }
        for step in steps {
            var chosen = stride(from: last, through: 0, by: -step).map { labels[$0] }
            guard isLegible(chosen) else { continue }
            // The first week is named too where there is room; where its label says more than the others, as one with
            // the year does, its neighbours make room.
            if last % step != 0 {
                let saysMore = labels[0].width > (chosen.last?.width ?? 0)
                while saysMore, chosen.count > 1, !isLegible(chosen + [labels[0]]) { chosen.removeLast() }
                if isLegible(chosen + [labels[0]]) { chosen.append(labels[0]) }
            }
            return chosen.reversed()
        }
        return isLegible([labels[last], labels[0]]) && last > 0 ? [labels[0], labels[last]] : [labels[last]]
    }

    /// Whether labels, from right to left, keep their distance.
    private static func isLegible(_ labels: [Label]) -> Bool {
        zip(labels, labels.dropFirst()).allSatisfy { right, left in
            left.box.x + left.width * TextWidth.reserve + gap <= right.box.x
        }
    }
}
