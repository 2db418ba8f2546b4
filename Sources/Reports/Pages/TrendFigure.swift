import Analysis
import SVGCharts

/// Draws a measure week by week with its usual range.
struct TrendFigure {
    let report: WeeklyReport
    let measure: Measure
    let key: String
    var hasWide = false
    /// The funnel whose step the measure is: two funnels may share a step.
    var funnel: String?
    /// Whether funnels of the report have a step in common.
    var isShared = false
    var csv: String

    var figure: Figure { figure(panel) }

    /// The figure with its drawing, as a grid has it.
    func figure(_ panel: TrendPanel?) -> Figure {
        Figure(
            key: key, numbers: NumberID.path(measure: measure.key), heading: heading, sub: sub(panel),
            caption: Figure.caption(
                key,
                localized(
                    "\(funnel.map { "\($0), " } ?? "")\(measure.name) by week, to \(report.week.name)"),
                description),
            chart: panel, hasWide: hasWide,
            sentence: known.isEmpty ? localized("None recorded in any of these weeks.") : nil, table: table, csv: csv)
    }

    private var known: [Measure.Point] { measure.points.filter { $0.value != nil } }

    private var name: String {
        guard isShared, let funnel else { return measure.name }
        return "\(VisitorText.inSentence(funnel)), \(measure.name)"
    }

    private var heading: String {
        guard measure.value != nil else { return localized("\(name): none this week") }
        return "\(name): \(GoalWords.value(measure))"
    }

    private func sub(_ panel: TrendPanel?) -> String {
        var text = Judgement.text(measure).capitalisedFirst + "."
        if panel?.axisBeginsAboveZero == true { text += localized(" Axis does not start at 0.") }
        if let goal = GoalWords.note(measure) { text += " \(goal)." }
        if let ripening = measure.current?.ripening {
            text += localized(" The latest week: \(RipeningWords.sentence(ripening)).")
        } else if isUnripe {
            text += localized(" The latest week so far.")
        }
        return text
    }

    private var isUnripe: Bool { measure.current?.isFinal == false || measure.current?.isComplete == false }

    private var description: String {
        localized(
            "\(VisitorText.plain(measure.name)), \(Wording.plural(measure.points.count, "week")): ",
            "latest \(GoalWords.value(measure)), \(Judgement.text(measure)).")
    }

    /// The drawing; nil where there is nothing to draw.
    var panel: TrendPanel? {
        guard !known.isEmpty else { return nil }
        let labels = DateText.axisWeeks(measure.points.map(\.week))
        let annotated = report.annotations.map(\.week)
        let points = zip(measure.points, labels).map { point, label in
            TrendPanel.Point(
                label: label, value: point.value, valueLabel: measure.text(point.value),
                isSignal: isRinged(point),
                isPartial: !point.isComplete || point.isFinal == false,
                isThin: measure.isThin(point),
                note: annotated.firstIndex(of: point.week).map { $0 + 1 })
        }
        let notes = Dictionary(
            uniqueKeysWithValues: measure.points.indices.compactMap { index in
                breaks(at: measure.points[index]).first.map { (index, $0.note) }
            })
        let axis: AxisFormat =
            switch measure.kind {
            case .count: .count
            case .rate: .percent
            case .duration: .duration
            }
        return TrendPanel(
            points: points, usualRange: measure.usualRange.map { $0.lower...max($0.lower, $0.upper) },
            usualRangeIsProvisional: measure.usualRange?.isProvisional ?? false, goal: measure.goal?.target,
            goalLabel: GoalWords.label(measure), startsAtZero: measure.kind == .count, axis: axis,
            breaks: notes.keys.sorted(), breakNotes: notes,
            numbers: Language.current.numbers)
    }

    /// The week reported where it is unusual, and earlier ones that lie outside of the band drawn: it is that of today,
    /// and some of what was unusual by the range of its time is not any more.
    private func isRinged(_ point: Measure.Point) -> Bool {
        guard point.week != measure.current?.week else { return point.signal != nil }
        guard point.signal == .outside, let value = point.value else { return false }
        return measure.usualRange.map { value < $0.lower || value > $0.upper } ?? true
    }

    private var table: Table {
        var head = [localized("Week"), VisitorText.plain(measure.name)]
        if measure.kind == .rate { head += [localized("Visitors"), localized("95% interval")] }
        head.append(localized("Note"))
        let rows = measure.points.reversed().map { point in
            var row = [DateText.week(point.week), measure.text(point.value)]
            if measure.kind == .rate {
                row += [point.denominator.map(NumberText.count) ?? NumberText.missing, Cell.interval(point.interval)]
            }
            return row + [note(point)]
        }
        return Table(
            label: localized("\(VisitorText.plain(measure.name)) by week: data"), head: head, rows: rows,
            rowNumbers: measure.points.reversed().map(\.week))
    }

    /// Where the series begins anew with a week, each with its number among the report's notes.
    private func breaks(at point: Measure.Point) -> [(note: Int, reason: String)] {
        report.breaks.enumerated().filter { _, found in
            found.week == point.week && found.subject.map { measure.key.hasPrefix("\($0).") } != false
        }.map { (report.breakNote($0.offset), $0.element.reason) }
    }

    private func note(_ point: Measure.Point) -> String {
        var notes: [String] = []
        if !point.isComplete { notes.append(localized("incomplete")) }
        if let ripening = point.ripening {
            notes.append(RipeningWords.note(ripening))
        } else if point.isComplete, point.isFinal == false {
            notes.append(localized("so far"))
        }
        if point.signal == .outside {
            notes.append(localized("unusual"))
        } else if point.signal != nil {
            notes.append(localized("unusual row"))
        }
        notes += breaks(at: point).map { "(\($0.note)) \(localized("break in series: \($0.reason)"))" }
        if let note = report.annotations.firstIndex(where: { $0.week == point.week }) {
            notes.append("(\(note + 1)) \(VisitorText.shown(report.annotations[note].text))")
        }
        return notes.joined(separator: ", ")
    }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
