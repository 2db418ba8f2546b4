import Analysis
import SVGCharts

/// The events of a week as a table with small trends.
struct EventSection {
    let report: WeeklyReport

    var context: TemplateContext {
        let rest = rest
        var rows = shown.map(row)
        if !rest.isEmpty {
            rows.append(other(rest.reduce(0) { $0 + $1.occurrences }, rest.count))
        }
        return [
            "eventRows": rows, "hasEvents": !rows.isEmpty,
            "renamed": report.events.renamed.map {
                ["sentence": Sentence.context($0.sentence), "text": $0.sentence] as TemplateContext
            },
            "eventsSentence": rows.isEmpty
                ? localized("No events recorded this week.")
                : localized(
                    "\(NumberText.count(report.events.totalOccurrences)) events under ",
                    "\(Wording.plural(report.events.rows.count, "name")) this week."),
        ]
    }

    /// The rows with a history; what is new or gone is named too, however small.
    private var shown: [EventRow] {
        report.events.rows.filter { $0.history != nil }
            + report.events.rows.filter { $0.history == nil && ($0.isFirstSeen || $0.occurrences == 0) }.prefix(5)
    }

    /// What the table has only the sum of.
    var rest: [EventRow] {
        let shown = shown
        return report.events.rows.filter { !shown.contains($0) }
    }

    private func row(_ row: EventRow) -> TemplateContext {
        var change = NumberText.missing
        if report.week.complete, let before = row.previousOccurrences {
            change = NumberText.relative(Double(row.occurrences), from: Double(before))
        }
        var flags: [String] = []
        if let former = row.formerName {
            flags.append(localized("formerly \(VisitorText.inSentence(former, limit: 30))"))
        }
        if row.isFirstSeen { flags.append(localized("first seen this week")) }
        if row.occurrences == 0, let before = row.previousOccurrences {
            flags.append(localized("0, was \(NumberText.count(before))"))
        }
        if row.signal != nil, let usual = row.usualRange {
            let range = NumberText.countInterval(usual.lower, usual.upper)
            flags.append(
                Double(row.occurrences) > usual.mean
                    ? localized("above the usual \(range)") : localized("below the usual \(range)"))
        }
        if let goal = row.goal, let isMet = goal.isMet {
            flags.append(
                isMet
                    ? localized("goal \(NumberText.count(Int(goal.target))) met")
                    : localized("goal \(NumberText.count(Int(goal.target))) not reached"))
        }
        let history = row.history ?? []
        let spark = Sparkline(
            values: history.map { Double($0) }, lastIsPartial: !report.week.complete,
            signals: row.signal != nil && !history.isEmpty ? [history.count - 1] : [], startsAtZero: true)
        let flag = flags.joined(separator: "; ")
        return context(
            name: VisitorText.shown(row.name, limit: 40), count: NumberText.count(row.occurrences), change: change,
            flag: flag, visitors: row.visitors.map(NumberText.count) ?? NumberText.missing,
            sparkline: history.count > 1 ? spark.svg(width: 120, height: 28) : "", isName: true,
            numbers: NumberID.part(row.name))
    }

    private func other(_ occurrences: Int, _ names: Int) -> TemplateContext {
        context(
            name: localized("Other (\(Wording.plural(names, "event name")))"), count: NumberText.count(occurrences),
            change: NumberText.missing, flag: localized("in the data file"), visitors: NumberText.missing,
            sparkline: "", isName: false, numbers: "_other")
    }

    private func context(
        name: String, count: String, change: String, flag: String, visitors: String, sparkline: String, isName: Bool,
        numbers: String
    ) -> TemplateContext {
        [
            "name": name, "nameWords": Sentence.context(name), "count": count, "change": change,
            "flag": Sentence.context(flag), "flagText": flag,
            "visitors": visitors, "sparkline": sparkline, "hasSparkline": !sparkline.isEmpty, "isName": isName,
            "numbers": numbers, "hasNumbers": numbers != name,
        ]
    }
}
