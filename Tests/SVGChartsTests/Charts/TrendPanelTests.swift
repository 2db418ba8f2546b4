import Testing

@testable import SVGCharts

@Suite("Trend panels")
struct TrendPanelTests {
    private func lines(_ chart: TrendPanel) -> [(count: Int, dash: Stroke.Dash?)] {
        chart.scene(.compact).shapes.compactMap { shape in
            guard case .path(let points, _, let paint) = shape, paint.stroke?.color == .accent else { return nil }
            return (points.count, paint.stroke?.dash)
        }
    }

    private func dots(_ chart: TrendPanel, fill: ChartColor?) -> Int {
        chart.scene(.compact).shapes.count {
            if case .circle(_, _, let paint) = $0 { paint.fill == fill } else { false }
        }
    }

    private func panel(_ values: [Double?]) -> TrendPanel {
        TrendPanel(
            points: values.enumerated().map { .init(label: "W\($0 + 1)", value: $1, valueLabel: "v\($0 + 1)") },
            axis: .percent)
    }

    @Test("One week is a dot and a value, without line or axis")
    func onePoint() {
        let scene = panel([0.3]).scene(.compact)
        #expect(scene.labels.map(\.text).sorted() == ["W1", "v1"])
        #expect(scene.shapes.count == 3)
    }

    @Test("Gaps and new definitions break the line, and lone weeks keep a dot")
    func gaps() {
        #expect(lines(panel([0.1, 0.2, nil, 0.3, nil, 0.4, 0.5])).map(\.count) == [2, 2])
        #expect(dots(panel([0.1, 0.2, nil, 0.3, nil, 0.4, 0.5]), fill: .accent) == 2)
        var broken = panel([0.1, 0.2, 0.3, 0.4])
        broken.breaks = [2]
        #expect(lines(broken).map(\.count) == [2, 2])
    }

    @Test("A week that is not over is hollow, on a broken line")
    func partial() {
        var chart = panel([0.1, 0.2, 0.3])
        chart.points[2].isPartial = true
        #expect(lines(chart).map(\.count) == [2, 2])
        #expect(lines(chart).map(\.dash) == [nil, .partial])
        #expect(dots(chart, fill: .background) == 1)
        #expect(dots(chart, fill: .accent) == 0)
    }

    @Test("A signal is ringed and its value written")
    func signal() {
        var chart = panel([0.1, 0.2, 0.1, 0.15, 0.1])
        #expect(!chart.scene(.compact).labels.contains { $0.text == "v2" })
        chart.points[1].isSignal = true
        #expect(chart.scene(.compact).labels.contains { $0.text == "v2" })
        #expect(dots(chart, fill: nil) == 1)
    }

    @Test("Provisional limits have no coloured band")
    func provisional() {
        var chart = panel([0.1, 0.2, 0.1])
        chart.usualRange = 0.1...0.2
        #expect(chart.scene(.wide).colors.contains(.band))
        chart.usualRangeIsProvisional = true
        #expect(!chart.scene(.wide).colors.contains(.band))
    }

    @Test("A limit of zero leaves the axis solid")
    func zeroLimit() {
        func limits(_ range: ClosedRange<Double>) -> Int {
            var chart = panel([0.1, 0.2, 0.1])
            chart.usualRange = range
            chart.startsAtZero = true
            return chart.scene(.wide).shapes.count { $0.paint.stroke?.dash == .limit }
        }
        #expect(limits(0.05...0.2) == 2)
        #expect(limits(0...0.2) == 1)
    }

    @Test("The last week and its value are always written")
    func last() {
        for count in 1...60 {
            let labels = panel((0..<count).map { 0.1 + Double($0 % 5) / 50 }).scene(.compact).labels.map(\.text)
            #expect(labels.contains("W\(count)") && labels.contains("v\(count)"))
        }
    }

    @Test("One value far above all others is cut off and written")
    func outlier() {
        let values = (0..<20).map { $0 == 8 ? 90.0 : 1 + Double($0 % 3) / 10 }
        let domain = TrendDomain(panel(values))
        #expect(domain.range.upperBound < 2)
        #expect(panel(values).scene(.compact).labels.contains { $0.text == "v9" })
    }

    @Test("An axis from zero shows zero, the usual range and the goal")
    func domain() {
        var chart = panel([0.4, 0.5])
        chart.usualRange = 0.2...0.6
        chart.goal = 0.9
        #expect(TrendDomain(chart).range.lowerBound <= 0.2)
        #expect(TrendDomain(chart).range.lowerBound > 0)
        #expect(TrendDomain(chart).range.upperBound >= 0.9)
        chart.startsAtZero = true
        #expect(TrendDomain(chart).range.lowerBound == 0)
    }

    @Test("A constant lies in the middle of a low frame", arguments: [0, 0.4], ChartWidth.allCases)
    func constant(_ value: Double, width: ChartWidth) {
        var chart = panel([value, value, value])
        chart.usualRange = value...value
        let scene = chart.scene(width)
        #expect(scene.height < 100)
        let dot = scene.shapes.compactMap { shape -> Double? in
            if case .circle(let center, _, _) = shape { center.y } else { nil }
        }
        #expect(dot.first.map { abs($0 - (12 + scene.height - 22) / 2) < 1 } == true)
    }

    @Test("The unit of percentages stands at the top tick only, of which there are three or four")
    func unit() {
        for count in 3...60 {
            let labels = panel((0..<count).map { 0.372 + Double($0 % 58) / 1000 }).scene(.wide).labels
            let ticks = labels.filter { $0.anchor == .end && !$0.isBold }.map(\.text)
            #expect((3...4).contains(ticks.count), "\(ticks)")
            #expect(ticks.filter { $0.hasSuffix("%") } == Array(ticks.suffix(1)))
        }
    }

    @Test("A ring at the foot keeps off the weeks", arguments: ChartWidth.allCases)
    func footRing(_ width: ChartWidth) {
        for lowest in [0.1, 0.2, 0.3, 0.35] {
            for startsAtZero in [false, true] {
                var chart = panel([0.4, 0.5, 0.45, startsAtZero ? 0 : lowest])
                chart.startsAtZero = startsAtZero
                chart.points[3].isSignal = true
                let scene = chart.scene(width)
                let ring = scene.shapes.compactMap { shape -> Double? in
                    if case .circle(let center, let radius, let paint) = shape, paint.fill == nil {
                        center.y + radius + 0.75
                    } else {
                        nil
                    }
                }
                let weeks = scene.labels.filter { $0.text.hasPrefix("W") }.map(\.box.y)
                #expect(ring.max() ?? .infinity < weeks.min() ?? 0)
            }
        }
    }

    @Test("The usual range begins with the last break, which has the number of its note")
    func breaks() throws {
        var chart = panel([0.5, 0.6, 0.5, 0.2, 0.1, 0.2])
        chart.usualRange = 0.1...0.2
        chart.breaks = [3]
        chart.breakNotes = [3: 7]
        let scene = chart.scene(.compact)
        func starts(_ dash: Stroke.Dash) -> Set<Double> {
            Set(
                scene.shapes.compactMap { shape in
                    if case .path(let points, _, let paint) = shape, paint.stroke?.dash == dash {
                        points[0].x
                    } else {
                        nil
                    }
                })
        }
        #expect(starts(.interruption).count == 1)
        #expect(starts(.limit) == starts(.interruption))
        let number = try #require(scene.labels.first { $0.text == "7" })
        #expect(starts(.interruption).contains(number.x))
    }

    @Test("Panels of one grid share their edges", arguments: ChartWidth.allCases)
    func sharedEdges(_ width: ChartWidth) {
        var narrow = panel([0.4, 0.5, 0.45])
        var wide = panel([1_200_000, 1_300_000, 900_000])
        wide.axis = .count
        wide.goal = 1_250_000
        wide.goalLabel = "goal 1,250,000"
        func edges(_ chart: TrendPanel) -> [Double]? {
            chart.scene(width).shapes.lazy.compactMap { shape in
                if case .path(let points, _, let paint) = shape, paint.stroke?.color == .grid {
                    points.map(\.x)
                } else {
                    nil
                }
            }.first
        }
        #expect(edges(narrow) != edges(wide))
        let margins = TrendMargins(of: [narrow, wide])
        (narrow.margins, wide.margins) = (margins, margins)
        #expect(edges(narrow) == edges(wide))
    }
}
