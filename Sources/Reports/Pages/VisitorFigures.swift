import SVGCharts

/// Draws where the visitors of a week stand: new, returning, back again, gone.
struct LifecycleFigure {
    let report: WeeklyReport

    private static let names = ["New", "Returning", "Resurrected", "Dormant"]

    var figure: Figure {
        report.visitors.hasLifecycle ? lifecycle : totals
    }

    /// Where nobody knows who came back: a table.
    private var totals: Figure {
        Figure(
            key: "lifecycle", numbers: "visitors", heading: "New visitors",
            sub: "Visitors recorded in the week, and those first seen in it.",
            caption: Figure.caption("lifecycle", "Visitors by week, to \(report.week.week)", "A table, no chart."),
            chart: nil,
            sentence: report.visitors.weeks.last.map {
                "\(Wording.plural($0.active, "visitor")), \(NumberText.count($0.new)) of them new."
            },
            table: Table(
                label: "Visitors by week: data", head: ["Week", "Active", "New", "Note"],
                rows: report.visitors.weeks.reversed().map { week in
                    [
                        week.week, NumberText.count(week.active), NumberText.count(week.new),
                        week.complete ? "" : "incomplete",
                    ]
                }, columnNumbers: ["", "new"]), csv: "data/visitors.csv")
    }

    private var lifecycle: Figure {
        let visitors = report.visitors
        let hasHistory = visitors.weeks.count > 1
        return Figure(
            key: "lifecycle", numbers: "visitors", heading: heading,
            sub: "Visitors by what they did before, per week; dormant visitors hang below zero.",
            caption: Figure.caption(
                "lifecycle", "New and returning visitors by week, to \(report.week.week)", description),
            chart: hasHistory && visitors.weeks.contains { $0.active > 0 } ? chart : nil,
            sentence: hasHistory ? nil : "In the first week of the data everybody is new by definition.", table: table,
            csv: "data/visitors.csv")
    }

    private var heading: String {
        guard report.week.complete else { return "New and returning visitors, so far" }
        guard let net = report.visitors.netChange, let now = report.visitors.weeks.last else {
            return "New and returning visitors"
        }
        let total =
            net == 0
            ? "As many visitors as the week before"
            : "\(Wording.plural(abs(net), "visitor")) \(net > 0 ? "more" : "fewer") than the week before"
        return "\(total): \(NumberText.count(now.new)) new and \(NumberText.count(now.resurrected)) resurrected, "
            + "\(NumberText.count(now.dormant)) dormant"
    }

    private var description: String {
        guard let now = report.visitors.weeks.last else { return "No weeks." }
        return "\(report.week.week): \(NumberText.count(now.new)) new, \(NumberText.count(now.returning)) returning, "
            + "\(NumberText.count(now.resurrected)) resurrected, \(NumberText.count(now.dormant)) dormant visitors."
    }

    private var chart: LifecycleColumns {
        let labels = DateText.axisWeeks(report.visitors.weeks.map(\.week))
        return LifecycleColumns(
            columns: zip(report.visitors.weeks, labels).map { week, label in
                .init(
                    label: label, returning: week.returning, new: week.new, resurrected: week.resurrected,
                    dormant: week.dormant, isPartial: !week.complete)
            })
    }

    private var table: Table {
        Table(
            label: "Visitors by week: data", head: ["Week", "Active"] + Self.names + ["Note"],
            rows: report.visitors.weeks.reversed().map { week in
                [week.week]
                    + [week.active, week.new, week.returning, week.resurrected, week.dormant].map(NumberText.count)
                    + [week.complete ? "" : "incomplete"]
            }, columnNumbers: [""] + Self.names.map { $0.lowercased() })
    }
}

/// Draws the conversion of the values of one dimension.
struct SegmentFigure {
    let report: WeeklyReport
    let funnel: FunnelPart
    let part: DimensionPart

    var figure: Figure {
        let key = "segments-\(Figure.slug(part.dimension))"
        let name = DimensionWords.name(part.dimension)
        let single = part.rows.count == 1 && !part.isOfRules
        var sentence: String?
        if single, let row = part.rows.first {
            let value = VisitorText.inSentence(DimensionWords.label(row, in: part.dimension))
            sentence =
                switch row.kind {
                case .value: "All visitors share one value, \(value)."
                case .other: "Too few visitors of each value to show."
                case .unknown: "\(name) is not known for any of these visitors."
                }
        }
        if part.rows.allSatisfy({ $0.visitors == 0 }) {
            sentence = part.hidden == nil ? "No one entered." : "Too few visitors to show."
        }
        return Figure(
            key: key, numbers: "\(funnel.key).\(NumberID.part(part.dimension))", heading: heading(name), sub: sub,
            caption: Figure.caption(
                key, "\(funnel.conversion.name) by \(name.lowercased()), \(report.week.week)", description),
            chart: sentence == nil ? chart : nil, sentence: sentence, table: table, csv: "data/segments.csv")
    }

    private func heading(_ name: String) -> String {
        let found = part.rows.filter(\.isDiscovery).map {
            VisitorText.inSentence(DimensionWords.label($0, in: part.dimension))
        }
        let name = part.isOfRules ? "Segments" : name
        guard !found.isEmpty else { return name }
        return "\(name): \(found.prefix(3).joined(separator: ", ")) changed"
    }

    private var sub: String {
        var text = "\(funnel.conversion.name) with 95% intervals, \(report.week.week)."
        if let previous = report.week.previousWeek { text += " Hollow dots: \(DateText.shortWeek(previous))." }
        if part.rows.contains(where: { $0.isThin }) { text += " Grey: fewer than 30 visitors." }
        guard part.isOfRules else { return text }
        if let rate = funnel.conversion.value { text += " All visitors: \(NumberText.rate(rate))." }
        if let hidden = part.hidden {
            text += " Not shown: \(Wording.plural(hidden, "segment")) of fewer than 5 visitors."
        }
        let changed = report.breaks.filter { $0.subject == DimensionPart.rules && $0.isRecent }.map(\.reason)
        return changed.isEmpty ? text : text + " \(changed.joined(separator: "; ").capitalisedFirst)."
    }

    private var description: String {
        let found = part.rows.filter(\.isDiscovery).map { DimensionWords.label($0, in: part.dimension) }
        let what =
            found.isEmpty ? "None differs" : "Changed since the week before: \(found.prefix(4).joined(separator: ", "))"
        return "\(Wording.plural(part.rows.count, "group")) by \(DimensionWords.name(part.dimension).lowercased()). "
            + "\(what), by a test that allows for the number of comparisons."
    }

    private var chart: DotPlot {
        DotPlot(
            rows: part.rows.map { row in
                let isTiny = row.visitors < SegmentRow.fewest && !part.isOfRules
                return DotPlot.Row(
                    label: DimensionWords.label(row, in: part.dimension), value: row.rate,
                    valueLabel: isTiny ? "<5" : Cell.rate(row.rate), interval: row.interval?.range,
                    previous: row.previousRate, countLabel: "\(NumberText.compact(row.visitors)) visitors",
                    isThin: row.isThin, isSuppressed: isTiny, isSignal: row.isDiscovery)
            }, axis: .percent)
    }

    private var table: Table {
        Table(
            label: "\(DimensionWords.name(part.dimension)): data",
            head: [
                DimensionWords.name(part.dimension), "Visitors", "Converted", "Conversion", "95% interval", "Before",
                "Change", "95% interval",
            ],
            rows: part.rows.map { row in
                [
                    VisitorText.inSentence(DimensionWords.label(row, in: part.dimension)),
                    NumberText.count(row.visitors),
                    NumberText.count(row.converted), Cell.rate(row.rate), Cell.interval(row.interval),
                    Cell.rate(row.previousRate), row.difference.map(NumberText.points) ?? NumberText.missing,
                    row.differenceInterval.map { NumberText.pointsInterval($0.lower, $0.upper) } ?? NumberText.missing,
                ]
            }, rowNumbers: part.rows.map { NumberID.part($0) })
    }
}
