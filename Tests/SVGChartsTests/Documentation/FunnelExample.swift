import SVGCharts

/// Three steps of a signup, this week beside the week before.
func signupFunnel() -> FunnelBars {
    FunnelBars(steps: [
        .init(
            name: "Visited pricing", countLabel: "48,210", share: 1, shareLabel: "100%", previousShare: 1,
            transitionLabel: "38.2% continue", changeLabel: "−1.7 pp", lossLabel: "29,790 leave"),
        .init(
            name: "Started signup", countLabel: "18,420", share: 0.382, shareLabel: "38.2%", previousShare: 0.399,
            transitionLabel: "65.6% continue", changeLabel: "+4.4 pp, unusual", changeIsSignal: true,
            changeIsGood: true,
            lossLabel: "6,343 leave"),
        .init(name: "Verified email", countLabel: "12,077", share: 0.251, shareLabel: "25.1%", previousShare: 0.244),
    ])
}
