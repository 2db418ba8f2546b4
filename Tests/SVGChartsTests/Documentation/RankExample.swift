import SVGCharts

/// What visitors did after they had looked at an item.
func nextEvents() -> RankedBars {
    RankedBars(rows: [
        .init(name: "add_to_cart", countLabel: "148", share: 0.307, shareLabel: "30.7%"),
        .init(name: "wishlist_add", countLabel: "46", share: 0.095, shareLabel: "9.5%"),
        .init(name: "Session ended", countLabel: "226", share: 0.469, shareLabel: "46.9%", isHollow: true),
    ])
}
