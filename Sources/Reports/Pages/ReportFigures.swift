import SVGCharts

/// All drawings of a report, in the order of the page.
struct ReportFigures {
    let funnels: [Figure]
    let trends: [(name: String, figures: [Figure])]
    let timing: Figure?
    let visitors: Figure
    let lifecycle: Figure
    let segments: [Figure]
    let paths: [Figure]

    /// More transitions than this are left to the tables.
    private static let mostPanels = 8

    init(_ report: WeeklyReport) {
        funnels = report.funnels.map { FunnelFigure(report: report, funnel: $0).figure }
        // Two funnels may share a step; all panels then say of which funnel they are.
        let names = report.funnels.flatMap(\.stepRates).map(\.name)
        let areShared = Set(names).count < names.count
        trends = report.funnels.map { funnel in
            let measures = [funnel.conversion] + (funnel.stepRates.count > 1 ? funnel.stepRates : [])
            let csv = "data/funnel-\(funnel.key).csv"
            var grid = measures.prefix(Self.mostPanels + 1).enumerated().map { index, measure in
                TrendFigure(
                    report: report, measure: measure,
                    key: index == 0 ? "trend-\(funnel.key)" : "trend-\(funnel.key)-step-\(index + 1)",
                    funnel: index == 0 ? nil : funnel.name,
                    isShared: areShared, csv: csv)
            }
            // These stand among the key numbers; with a goal they have a line to be seen against.
            grid += [funnel.converted, funnel.medianTime].filter { $0.goal != nil }.map { measure in
                TrendFigure(
                    report: report, measure: measure, key: "trend-\(Figure.slug(measure.key))", csv: csv)
            }
            // One below the other, their weeks stand in the same places.
            let panels = grid.map(\.panel)
            let margins = TrendMargins(of: panels.compactMap(\.self))
            let figures = zip(grid, panels).map { figure, panel in
                var panel = panel
                panel?.margins = margins
                return figure.figure(panel)
            }
            return (VisitorText.inSentence(funnel.name), figures)
        }
        timing = report.timing.flatMap { TimingFigure(report: report, part: $0).figure }
        visitors =
            TrendFigure(
                report: report, measure: report.visitors.measure, key: "trend-visitors", hasWide: true,
                csv: "data/visitors.csv"
            ).figure
        lifecycle = LifecycleFigure(report: report).figure
        segments =
            report.primaryFunnel.map { funnel in
                funnel.dimensions.map { SegmentFigure(report: report, funnel: funnel, part: $0).figure }
            } ?? []
        paths =
            report.paths.map { part in
                part.lists.indices.map { PathFigure(report: report, part: part, index: $0).figure }
            } ?? []
    }

    var all: [Figure] {
        funnels + trends.flatMap(\.figures) + [timing].compactMap(\.self) + [visitors, lifecycle] + segments + paths
    }
}
