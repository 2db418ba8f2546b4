import SVGCharts

/// The conversion of three kinds of devices with 95% intervals; hollow dots are the week before.
func conversionByDevice() -> DotPlot {
    DotPlot(rows: [
        .init(
            label: "mobile", value: 0, valueLabel: "0%", interval: 0...0.017, previous: 0.106,
            countLabel: "219 visitors", isSignal: true),
        .init(
            label: "desktop", value: 0.122, valueLabel: "12.2%", interval: 0.079...0.185, previous: 0.118,
            countLabel: "147 visitors"),
        .init(
            label: "tablet", value: 0.125, valueLabel: "12.5%", interval: 0.05...0.281, previous: 0.11,
            countLabel: "32 visitors"),
    ])
}
