import SVGCharts

/// Draws where the visitors of a week stand: new, returning, back again, gone.
struct LifecycleFigure {
    let report: WeeklyReport

    private static var names: [String] {
        [localized("New"), localized("Returning"), localized("Resurrected"), localized("Dormant")]
    }

    var figure: Figure {
        report.visitors.hasLifecycle ? lifecycle : totals
    }

    /// Where nobody knows who came back: a table.
    private var totals: Figure {
        Figure(
            key: "lifecycle", numbers: "visitors", heading: localized("New visitors"),
            sub: localized("Visitors recorded in the week, and those first seen in it."),
            caption: Figure.caption(
                "lifecycle", localized("Visitors by week, to \(report.week.name)"),
                localized("A table, no chart.")),
            chart: nil,
            sentence: report.visitors.weeks.last.map {
                localized("\(Wording.plural($0.active, "visitor")), \(NumberText.count($0.new)) of them new.")
            },
            table: Table(
                label: localized("Visitors by week: data"),
                head: [localized("Week"), localized("Active"), localized("New"), localized("Note")],
                rows: report.visitors.weeks.reversed().map { week in
                    [
                        DateText.week(week.week), NumberText.count(week.active), NumberText.count(week.new),
                        week.complete ? "" : localized("incomplete"),
                    ]
                }, rowNumbers: visitorWeeks, columnNumbers: ["", "new"]), csv: "data/visitors.csv")
    }

    private var lifecycle: Figure {
        let visitors = report.visitors
        let hasHistory = visitors.weeks.count > 1
        let hasVisitors = visitors.weeks.contains { $0.active > 0 || $0.dormant > 0 }
        return Figure(
            key: "lifecycle", numbers: "visitors", heading: heading,
            sub: localized("Visitors by what they did before, per week; dormant visitors hang below zero."),
            caption: Figure.caption(
                "lifecycle", localized("New and returning visitors by week, to \(report.week.name)"),
                description),
            chart: hasHistory && hasVisitors ? chart : nil,
            sentence: !hasHistory
                ? localized("In the first week of the data everybody is new by definition.")
                : hasVisitors ? nil : localized("None recorded in any of these weeks."),
            table: table,
            csv: "data/visitors.csv")
    }

    private var heading: String {
        guard report.week.complete else { return localized("New and returning visitors, so far") }
        guard let net = report.visitors.netChange, let now = report.visitors.weeks.last else {
            return localized("New and returning visitors")
        }
        let total =
            net == 0
            ? localized("As many visitors as the week before")
            : net > 0
                ? localized("\(Wording.plural(net, "visitor")) more than the week before")
                : localized("\(Wording.plural(-net, "visitor")) fewer than the week before")
        return localized(
            "\(total): \(NumberText.count(now.new)) new and \(NumberText.count(now.resurrected)) resurrected, ",
            "\(NumberText.count(now.dormant)) dormant")
    }

    private var description: String {
        guard let now = report.visitors.weeks.last else { return localized("No weeks.") }
        return localized(
            "\(report.week.name): \(NumberText.count(now.new)) new, \(NumberText.count(now.returning)) returning, ",
            "\(NumberText.count(now.resurrected)) resurrected, \(NumberText.count(now.dormant)) dormant visitors.")
    }

    private var chart: LifecycleColumns {
        let labels = DateText.axisWeeks(report.visitors.weeks.map(\.week))
        return LifecycleColumns(
            columns: zip(report.visitors.weeks, labels).map { week, label in
                .init(
                    label: label, fullLabel: DateText.week(week.week), returning: week.returning,
                    new: week.new, resurrected: week.resurrected,
                    dormant: week.dormant, isPartial: !week.complete)
            },
            names: LifecycleNames(
                returning: localized("Returning"), new: localized("New"), resurrected: localized("Resurrected"),
                dormant: localized("Dormant")), numbers: Language.current.numbers)
    }

    private var visitorWeeks: [String] { report.visitors.weeks.reversed().map(\.week) }

    private var table: Table {
        Table(
            label: localized("Visitors by week: data"),
            head: [localized("Week"), localized("Active")] + Self.names + [localized("Note")],
            rows: report.visitors.weeks.reversed().map { week in
                [DateText.week(week.week)]
                    + [week.active, week.new, week.returning, week.resurrected, week.dormant].map(NumberText.count)
                    + [week.complete ? "" : localized("incomplete")]
            }, rowNumbers: visitorWeeks, columnNumbers: ["", "new", "returning", "resurrected", "dormant"])
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
                case .value: localized("All visitors share one value, \(value).")
                case .other: localized("Too few visitors of each value to show.")
                case .unknown: localized("\(name) is not known for any of these visitors.")
                }
        }
        if part.rows.allSatisfy({ $0.visitors == 0 }) {
            sentence = part.hidden == nil ? localized("No one entered.") : localized("Too few visitors to show.")
        }
        return Figure(
            key: key, numbers: "\(funnel.key).\(NumberID.part(part.dimension))", heading: heading(name), sub: sub,
            caption: Figure.caption(
                key,
                localized(
                    "\(funnel.conversion.name) by \(DimensionWords.inSentence(part.dimension)), \(report.week.name)"
                ),
                description),
            chart: sentence == nil ? chart : nil, sentence: sentence, table: table, csv: "data/segments.csv")
    }

    private func heading(_ name: String) -> String {
        let name = part.isOfRules ? localized("Segments") : name
        let found = part.rows.filter(\.isDiscovery).prefix(3).map { row in
            let value = VisitorText.inSentence(DimensionWords.label(row, in: part.dimension))
            let rate = Cell.rate(row.rate)
            return (row.difference ?? 0) > 0
                ? localized("\(value) rose to \(rate)") : localized("\(value) fell to \(rate)")
        }
        guard found.isEmpty else { return "\(name): \(found.joined(separator: ", "))" }
        guard isCompared else { return name }
        return part.isOfRules
            ? localized("\(name): none changed beyond chance")
            : localized("\(name): no single group changed beyond chance")
    }

    private var isCompared: Bool { report.week.complete && part.rows.contains { $0.difference != nil } }

    /// Whether last week's rate lies outside this week's interval though the change is none beyond chance.
    private var hasStray: Bool {
        part.rows.contains { row in
            guard !row.isDiscovery, let interval = row.interval, let previous = row.previousRate else { return false }
            return previous < interval.lower || previous > interval.upper
        }
    }

    private var sub: String {
        var text = localized("\(funnel.conversion.name) with 95% intervals, \(report.week.name).")
        if let previous = report.week.previousWeek {
            text += localized(" Hollow dots: \(DateText.shortWeek(previous)).")
        }
        if part.rows.contains(where: \.isDiscovery) { text += localized(" Ring: changed beyond chance.") }
        if part.rows.contains(where: { $0.isThin }) {
            text += localized(" Grey: fewer than \(funnel.counted(SegmentRow.thin)).")
        }
        if isCompared, hasStray {
            text += localized(" Last week's rates are uncertain too, so one outside an interval may still be chance.")
        }
        guard part.isOfRules else { return text }
        if let rate = funnel.conversion.value { text += localized(" All: \(NumberText.rate(rate)).") }
        if let hidden = part.hidden {
            text += localized(
                " Not shown: \(Wording.plural(hidden, "segment")) of fewer than \(funnel.counted(SegmentRow.fewest)).")
        }
        let changed = report.breaks.filter { $0.subject == DimensionPart.rules && $0.isRecent }.map(\.reason)
        return changed.isEmpty ? text : text + " \(changed.joined(separator: "; ").capitalisedFirst)."
    }

    private var description: String {
        let found = part.rows.filter(\.isDiscovery).map { DimensionWords.label($0, in: part.dimension) }
        let what =
            found.isEmpty
            ? localized("None differs")
            : localized("Changed since the week before: \(found.prefix(4).joined(separator: ", "))")
        return localized(
            "\(Wording.plural(part.rows.count, "group")) by \(DimensionWords.inSentence(part.dimension)). ",
            "\(what), by a test that allows for the number of comparisons.")
    }

    private var chart: DotPlot {
        DotPlot(
            rows: part.rows.map { row in
                let isTiny = row.visitors < SegmentRow.fewest && !part.isOfRules
                return DotPlot.Row(
                    label: DimensionWords.label(row, in: part.dimension), value: row.rate,
                    valueLabel: isTiny ? NumberText.missing : Cell.rate(row.rate), interval: row.interval?.range,
                    previous: row.previousRate,
                    countLabel:
                        "\(isTiny ? "<5" : NumberText.compact(row.visitors)) \(localized(key: funnel.noun + "s"))",
                    isThin: row.isThin, isSuppressed: isTiny, isSignal: row.isDiscovery)
            }, axis: .percent, numbers: Language.current.numbers, limitWord: localized("to", context: "limit"))
    }

    private var table: Table {
        Table(
            label: localized("\(DimensionWords.name(part.dimension)): data"),
            head: [
                DimensionWords.name(part.dimension), Wording.head(funnel), localized("Converted"),
                localized("Conversion"), localized("95% interval"), localized("Before"),
                localized("Change"), localized("95% interval"),
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
