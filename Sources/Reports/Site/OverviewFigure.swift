import SVGCharts

/// Draws a measure over all weeks there are, in years rather than in weeks: how it went, not which week was unusual.
struct OverviewFigure {
    let report: WeeklyReport
    let measure: Measure

    var figure: Figure {
        let key = "all-\(Figure.slug(measure.key))"
        let span = localized(
            "\(DateText.week(measure.points.first?.week ?? "")) to \(report.week.name)")
        return Figure(
            key: key, numbers: "", heading: localized("\(measure.name) since the beginning"),
            sub: span + "." + (measure.kind == .count ? "" : localized(" Axis does not start at 0.")),
            caption: Figure.caption(
                key, localized("\(measure.name), all weeks"),
                localized(
                    "\(VisitorText.plain(measure.name)), \(Wording.plural(measure.points.count, "week")), \(span): ",
                    "latest \(measure.text(measure.value)).")),
            chart: measure.points.contains { $0.value != nil } ? panel : nil, hasWide: true,
            sentence: nil, table: table, csv: "weeks.csv")
    }

    private var panel: TrendPanel {
        let annotated = report.annotations.map(\.week)
        let points = measure.points.map { point in
            TrendPanel.Point(
                label: DateText.week(point.week), value: point.value, valueLabel: measure.text(point.value),
                isPartial: point.week == report.week.week && (!point.isComplete || point.isFinal == false),
                note: annotated.firstIndex(of: point.week).map { $0 + 1 })
        }
        return TrendPanel(
            points: points, goal: measure.goal?.target, goalLabel: GoalWords.label(measure),
            startsAtZero: measure.kind == .count, axis: measure.kind == .count ? .count : .percent,
            numbers: Language.current.numbers)
    }

    /// A year a row: its lowest, its middle and its highest week.
    private var table: Table {
        let years = Dictionary(grouping: measure.points.filter { $0.value != nil }) { $0.week.prefix(4) }
        let rows = years.sorted { $0.key > $1.key }.map { year, points in
            let values = points.compactMap(\.value).sorted()
            let middle = (values[(values.count - 1) / 2] + values[values.count / 2]) / 2
            return [
                String(year), NumberText.count(values.count), measure.text(values.first), measure.text(middle),
                measure.text(values.last),
            ]
        }
        return Table(
            label: localized("\(VisitorText.plain(measure.name)) by year"),
            head: [
                localized("Year"), localized("Weeks"), localized("Lowest"), localized("Middle"), localized("Highest"),
            ], rows: rows)
    }
}
