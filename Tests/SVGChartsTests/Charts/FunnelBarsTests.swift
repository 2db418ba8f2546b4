import Testing

@testable import SVGCharts

@Suite("Funnel bars")
struct FunnelBarsTests {
    private func bars(_ chart: FunnelBars, _ width: ChartWidth, color: ChartColor = .accent) -> [Scene.Box] {
        chart.scene(width).shapes.compactMap { shape in
            if case .rect(let box, let paint) = shape, paint.fill == color { box } else { nil }
        }
    }

    private func steps(_ shares: [Double?]) -> FunnelBars {
        FunnelBars(steps: shares.map { .init(name: "Step", countLabel: "1", share: $0, shareLabel: "1%") })
    }

    @Test("Lengths are shares of the first bar, from one left edge", arguments: ChartWidth.allCases)
    func lengths(_ width: ChartWidth) {
        let shares = [1, 0.382, 0.25, 0.085, 0.0232]
        let bars = bars(steps(shares), width)
        #expect(bars.count == shares.count)
        for (bar, share) in zip(bars, shares) {
            #expect(abs(bar.width / bars[0].width - share) < 1e-9)
            #expect(bar.x == bars[0].x)
        }
    }

    @Test("Where a share exceeds the first, the longest bar sets the scale", arguments: ChartWidth.allCases)
    func direct(_ width: ChartWidth) {
        let bars = bars(steps([1, 1.6, 0.4]), width)
        #expect(abs(bars[0].width / bars[1].width - 1 / 1.6) < 1e-9)
        #expect(abs(bars[2].width / bars[1].width - 0.4 / 1.6) < 1e-9)
    }

    @Test("A tiny share is one pixel, zero is hollow, nothing is nothing")
    func small() {
        #expect(bars(steps([1, 1e-6]), .compact)[1].width == 1)
        #expect(bars(steps([1, 0]), .compact).count == 1)
        #expect(bars(steps([1, 0]), .compact, color: .background).count == 1)
        #expect(bars(steps([1, nil]), .compact, color: .background).isEmpty)
    }

    @Test("Last week's marker stands at last week's share")
    func marker() {
        var chart = steps([1, 0.5])
        chart.steps[1].previousShare = 0.25
        let markers = chart.scene(.wide).shapes.compactMap { shape -> Double? in
            guard case .path(let points, _, let paint) = shape, paint.stroke?.dash == .marker else { return nil }
            return points[0].x
        }
        let bar = bars(chart, .wide)[0]
        #expect(markers.count == 1)
        #expect(abs((markers[0] - bar.x) / bar.width - 0.25) < 1e-9)
    }

    @Test("An interval is drawn only if it is wide enough to be seen")
    func interval() {
        func whiskers(_ interval: ClosedRange<Double>) -> Int {
            var chart = steps([1, 0.5])
            chart.steps[1].interval = interval
            return chart.scene(.compact).shapes.count { $0.paint.stroke == Stroke(.ink, width: 1.5) }
        }
        #expect(whiskers(0.4...0.6) == 3)
        #expect(whiskers(0.499...0.501) == 0)
    }

    @Test("Long funnels lose their transitions, very long ones their middle")
    func long() {
        func names(_ count: Int) -> [String] {
            FunnelBars(
                steps: (1...count).map {
                    .init(name: "S\($0)", countLabel: "", share: 1, shareLabel: "", transitionLabel: "T\($0)")
                }
            ).scene(.compact).labels.map(\.text)
        }
        #expect(names(8).contains("T1"))
        #expect(names(9).filter { $0.hasPrefix("T") }.isEmpty)
        #expect(names(13) == (1...11).map { "S\($0)" } + ["S13"])
    }

    @Test("A signal is bold and in the colour of its direction where that is known")
    func signal() throws {
        var chart = steps([1, 0.5])
        chart.steps[0].changeLabel = "+4.4 pp"
        func change() throws -> Label {
            try #require(chart.scene(.compact).labels.first { $0.text == "(+4.4 pp)" })
        }
        chart.steps[0].changeIsGood = true
        #expect(try change().isBold == false && change().color == .ink2)
        chart.steps[0].changeIsSignal = true
        #expect(try change().isBold && change().color == .good)
        chart.steps[0].changeIsGood = false
        #expect(try change().color == .bad)
        chart.steps[0].changeIsGood = nil
        #expect(try change().isBold && change().color == .ink)
    }

    @Test("The change stands between those who continue and those who leave", arguments: ChartWidth.allCases)
    func transition(_ width: ChartWidth) throws {
        var chart = steps([1, 0.5])
        chart.steps[0].transitionLabel = "50.0% continue"
        chart.steps[0].changeLabel = "\u{2212}1.7 pp"
        chart.steps[0].lossLabel = "29,790 leave"
        let line = chart.scene(width).labels.suffix(from: 3).prefix(3)
        #expect(line.map(\.text) == ["50.0% continue", "(\u{2212}1.7 pp)", "29,790 leave"])
        #expect(Set(line.map(\.baseline)).count == 1)
        for (left, right) in zip(line, line.dropFirst()) { #expect(left.box.right < right.box.x) }
    }

    @Test(
        "A step that nobody could reach says so in the place of its bar, without a marker",
        arguments: ChartWidth.allCases)
    func notReached(_ width: ChartWidth) throws {
        var chart = steps([1, nil])
        chart.steps[1].shareLabel = "not reached"
        chart.steps[1].previousShare = 0.2
        let scene = chart.scene(width)
        #expect(!scene.shapes.contains { $0.paint.stroke?.dash == .marker })
        let words = try #require(scene.labels.first { $0.text == "not reached" })
        #expect(words.x <= bars(chart, width)[0].x)
    }

    @Test("Who enters at a step is written beneath its bar", arguments: ChartWidth.allCases)
    func entry(_ width: ChartWidth) throws {
        var chart = steps([1, 1.5, 0.3])
        chart.steps[1].entryLabel = "210 more enter here"
        chart.steps[1].transitionLabel = "19.7% continue"
        let labels = chart.scene(width).labels
        let entry = try #require(labels.first { $0.text == "210 more enter here" })
        let transition = try #require(labels.first { $0.text == "19.7% continue" })
        #expect(entry.baseline > bars(chart, width)[1].bottom && entry.box.bottom <= transition.box.y + 2.5)
        #expect(transition.box.bottom < bars(chart, width)[2].y)
    }

    @Test("Words that have no room beside the others go on beneath them")
    func broken() throws {
        var chart = steps([1, 0.5, 0.25])
        chart.steps[0].transitionLabel = "50.0% of them continue to the next step"
        chart.steps[0].changeLabel = "no change since the week before"
        chart.steps[0].lossLabel = "12,345 leave"
        let scene = chart.scene(.compact)
        let transition = try #require(scene.labels.first { $0.text.hasPrefix("50.0%") })
        let change = try #require(scene.labels.first { $0.text.hasPrefix("(no change") })
        let loss = try #require(scene.labels.first { $0.text == "12,345 leave" })
        #expect(transition.text == "50.0% of them continue to the next step" && loss.text == "12,345 leave")
        #expect(change.x == 0 && change.baseline > transition.baseline && change.baseline == loss.baseline)
        #expect(change.baseline < bars(chart, .compact)[1].y)
        #expect(scene.labels.allSatisfy { $0.box.right <= scene.width })
    }

    @Test("The halo of the marker leaves no sliver of the bar", arguments: ChartWidth.allCases)
    func slivers(_ width: ChartWidth) {
        for previous in stride(from: 0.0, through: 1, by: 0.01) {
            var chart = steps([1, 0.5])
            chart.steps[1].previousShare = previous
            let bar = bars(chart, width)[1]
            for halo in bars(chart, width, color: .background) {
                #expect(halo.right <= bar.right && halo.x >= bar.x && halo.width <= 2)
                #expect(halo.width == 2 || min(halo.x - bar.x, bar.right - halo.right) < 6)
            }
        }
    }

    @Test("The interval lies between the bar and the words beneath it", arguments: ChartWidth.allCases)
    func interval(_ width: ChartWidth) throws {
        var chart = steps([1, 0.5])
        chart.steps[1].interval = 0.4...0.6
        chart.steps[1].transitionLabel = "19.7% continue"
        let scene = chart.scene(width)
        let bar = bars(chart, width)[1]
        let words = try #require(scene.labels.first { $0.text == "19.7% continue" })
        let whisker = scene.shapes.compactMap { shape -> [Scene.Point]? in
            guard case .path(let points, _, let paint) = shape, paint.stroke?.color == .ink else { return nil }
            return points
        }.joined()
        #expect(whisker.count == 6)
        for point in whisker { #expect(point.y > bar.bottom + 0.5 && point.y < words.baseline - 9) }
    }
}
