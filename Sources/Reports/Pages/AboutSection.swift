import Smartlook

/// Where the numbers come from and what they mean.
struct AboutSection {
    let report: WeeklyReport

    var context: TemplateContext {
        let about = report.about
        return [
            "facts": facts(about).map { ["term": $0.0, "text": $0.1, "numbers": $0.2] as TemplateContext },
            "definitions": about.definitions.map {
                ["term": $0.term, "sentence": Sentence.context($0.text), "text": $0.text] as TemplateContext
            },
            "hasSmartlook": report.funnels.contains { $0.smartlook != nil },
            "smartlook": report.funnels.compactMap(smartlook),
            "generator": report.generator, "asOf": time(about.asOf),
            "hasAnnotations": !report.annotations.isEmpty,
            "annotations": report.annotations.enumerated().map { index, note in
                ["number": String(index + 1), "date": note.date, "text": VisitorText.shown(note.text, limit: 120)]
                    as TemplateContext
            },
            "hasBreaks": !report.breaks.isEmpty,
            "breaks": report.breaks.indices.map { index in
                let sentence = report.breaks[index].sentence
                return [
                    "number": String(report.breakNote(index)), "sentence": Sentence.context(sentence), "text": sentence,
                ] as TemplateContext
            },
            "hasRestatements": !report.restatements.isEmpty,
            "restated": [["table": restatements.context] as TemplateContext],
            "downloads": downloads.map { ["label": $0.0, "href": $0.1] as TemplateContext },
        ]
    }

    private func facts(_ about: AboutPart) -> [(String, String, String)] {
        [
            (
                localized("Data"),
                localized("\(time(about.dataFrom)) to \(time(about.dataTo))"), ""
            ),
            (localized("Archive"), archive(about), "archive.visitors archive.events"),
            (localized("Time zone"), report.timezone, ""),
            (localized("This week"), "\(report.week.datesText); \(report.week.coverageText.lowercasedFirst)", ""),
        ]
            + (report.changes.pastRangesSentence.map { [(localized("Usual ranges"), $0, "changes.past_ranges")] } ?? [])
    }

    private func time(_ instant: Instant) -> String { DateText.instant(instant, in: report.timezone) }

    private var restatements: Table {
        Table(
            label: localized("Numbers of this week that were published differently before"),
            head: [
                localized("Number"), localized("Published"), localized("Now"), localized("With data to"),
                localized("Why"),
            ],
            rows: report.restatements.map { one in
                [one.name, one.oldText, one.newText, time(one.dataTo), Wording.reason(one.reason)]
            }, rowNumbers: report.restatements.map { NumberID.path(measure: $0.measure) })
    }

    private func archive(_ about: AboutPart) -> String {
        let visitors = Wording.plural(about.visitorsInArchive, "visitor")
        switch about.level {
        case "aggregates": return localized("Smartlook's own totals")
        case "visitors": return localized("\(visitors) with their sessions, and Smartlook's own totals")
        default: return "\(visitors), \(Wording.plural(about.eventsInArchive, "event"))"
        }
    }

    /// Our counts beside those of the API for the same dates.
    private func smartlook(_ funnel: FunnelPart) -> TemplateContext? {
        guard let theirs = funnel.smartlook else { return nil }
        let rows = zip(funnel.steps, theirs).map { step, count in
            [
                VisitorText.inSentence(step.name), NumberText.count(step.visitors), NumberText.count(count),
                step.visitors == count
                    ? localized("same") : (count > step.visitors ? "+" : "") + NumberText.count(count - step.visitors),
            ]
        }
        let table = Table(
            label: localized("\(VisitorText.shown(funnel.name)): ours and Smartlook's"),
            head: [localized("Step"), localized("Ours"), localized("Smartlook"), localized("Difference")], rows: rows,
            numbers: "\(funnel.key).step", rowNumbers: rows.indices.map { String($0 + 1) },
            columnNumbers: ["visitors", "smartlook", "smartlook"])
        let isSame = zip(funnel.steps, theirs).allSatisfy { $0.visitors == $1 }
        return [
            "name": Sentence.context(VisitorText.inSentence(funnel.name)), "nameText": funnel.name,
            "tables": isSame ? [] : [["table": table.context] as TemplateContext],
            "explanation": isSame
                ? localized("Both agree.")
                : localized(
                    "Both columns cover the same dates. Ours follow the definition above, from the events in the archive, and let a ",
                    "visitor finish within the window after the week's end; Smartlook counts by its own rules over the ",
                    "data that it holds. The two are shown beside each other and never mixed."),
        ]
    }

    private var downloads: [(String, String)] {
        [(localized("This report as Markdown"), "report.md"), (localized("All numbers as JSON"), "report.json")]
            + DataFiles(report: report).tables.map { (localized("\($0.label) (CSV)"), $0.path) }
    }
}
