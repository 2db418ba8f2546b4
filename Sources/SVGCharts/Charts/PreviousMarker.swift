extension Scene {
    /// What the marker of last week needs beyond the end of a full bar, and above it.
    static let markerRoom = 3.0

    /// Last week's value at a bar, as a broken line on a light halo, since ink on the bar alone has too little contrast.
    ///
    /// The halo leaves no sliver of the bar: where little of the bar is left on a side of the marker, it spares that side.
    mutating func previousMarker(at x: Double, on bar: Box, isHollow: Bool) {
        let halo = 1.0, least = 6.0
        let left = x < bar.right && x - bar.x >= least ? halo : 0
        let right = bar.right - x >= least ? halo : 0
        if left + right > 0, !isHollow {
            rect(Box(x: x - left, y: bar.y, width: left + right, height: bar.height), fill: .background)
        }
        line(
            .init(x, bar.y - Self.markerRoom), .init(x, bar.bottom),
            stroke: Stroke(.ink, width: 2, dash: .marker))
    }
}
