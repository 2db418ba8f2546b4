/// Finds places for texts so that no two of them touch; whoever comes first has the better right.
struct LabelPlacer {
    let bounds: Scene.Box
    private(set) var taken: [Scene.Box]

    /// A placer within some bounds, where some texts already stand.
    init(within bounds: Scene.Box, avoiding taken: [Scene.Box] = []) {
        self.bounds = bounds
        self.taken = taken
    }

    /// The first of some places for a text that is free, or nothing.
    mutating func place(_ candidates: [Label]) -> Label? {
        let free = candidates.first { label in
            let box = label.box
            return box.x >= bounds.x && box.right <= bounds.right && box.y >= bounds.y && box.bottom <= bounds.bottom
                && taken.allSatisfy { box.overlap(with: $0) == (0, 0) }
        }
        if let free { taken.append(free.box) }
        return free
    }

    /// Baselines as near as possible to wanted ones, in the same order, at least a line apart and within limits.
    static func spread(_ wanted: [Double], apart: Double, within limits: ClosedRange<Double>) -> [Double] {
        let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
        var placed = wanted
        var lowest = limits.lowerBound
        for index in order {
            placed[index] = max(wanted[index], lowest)
            lowest = placed[index] + apart
        }
        var highest = limits.upperBound
        for index in order.reversed() {
            placed[index] = min(placed[index], highest)
            highest = placed[index] - apart
        }
        return placed
    }
}
