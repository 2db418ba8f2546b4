import Analysis

extension NumberList {
    /// The events by name.
    mutating func addEvents() {
        let report = report
        add(
            "events", "Events of the week", .count, Double(report.events.totalOccurrences), .event(name: ""),
            formula: "events of all names in the week", definition: ""
        ) { $0.companions = ["names": report.events.rows.count] }
        for row in report.events.rows {
            let name = VisitorText.shown(row.name)
            let former = row.formerName.map { " or, before it was renamed, \(VisitorText.shown($0))" } ?? ""
            add(
                "event.\(NumberID.part(row.name))", "Event \(name)", .count, Double(row.occurrences),
                .event(name: row.name), formula: "events named \(name)\(former) in the week", definition: ""
            ) { number in
                number.previous = report.week.complete ? row.previousOccurrences.map(Double.init) : nil
                number.usualRange = row.usualRange
                number.signal = row.signal
                number.goal = row.goal
                number.companions = row.visitors.map { ["visitors": $0] } ?? [:]
            }
        }
        let rest = EventSection(report: report).rest
        if !rest.isEmpty {
            add(
                "event._other", "Other events", .count, Double(rest.reduce(0) { $0 + $1.occurrences }),
                .event(name: ""), formula: "events of the names that the page does not list", definition: ""
            ) { $0.companions = ["names": rest.count] }
        }
    }

    /// What came next after an event.
    mutating func addPaths() {
        guard let part = report.paths else { return }
        let definition = definition("Paths")
        for list in part.lists {
            let path = "paths.\(NumberID.part(list.event))"
            let name = VisitorText.shown(list.event)
            add(
                path, "Times that \(name) happened", .count, Double(list.occurrences), .paths(after: list.event),
                formula: "\(name), an event and its repeats at once counted once", definition: definition
            ) { $0.companions = ["repeats": part.again, "sessions": part.sessions] }
            let next =
                list.rows.map { (NumberID.part($0.event), VisitorText.shown($0.event), $0.count) }
                + (list.other > 0 ? [("_other", "another event", list.other)] : [])
                + [("_ended", "the end of the session", list.ends)]
            for (id, what, count) in next {
                add(
                    "\(path).\(id)", "After \(name): \(what)", .rate, ReportMaker.ratio(count, list.occurrences),
                    .paths(after: list.event), formula: "times that \(what) came next / times that \(name) happened",
                    definition: definition
                ) { number in
                    number.numerator = count
                    number.denominator = list.occurrences
                    if id == "_other" { number.companions = ["names": list.otherNames] }
                }
            }
        }
    }

    /// What the archive holds, and how much was looked at.
    mutating func addJudgements() {
        let about = report.about
        let changes = report.changes
        add(
            "archive.visitors", "Visitors in the archive", .count, Double(about.visitorsInArchive), .report,
            formula: "visitors that the archive knows by the end of the week", definition: "")
        add(
            "archive.events", "Events in the archive", .count, Double(about.eventsInArchive), .report,
            formula: "events that the archive holds up to the end of the week and that count", definition: "")
        add(
            "changes.series", "Series judged", .count, Double(changes.seriesChecked), .report,
            formula: "series held against their usual range", definition: definition("Usual range"))
        add(
            "changes.comparisons", "Comparisons", .count, Double(changes.comparisons), .report,
            formula: "comparisons with the week before, judged together", definition: definition("Comparisons"))
        if let past = changes.pastRanges {
            add(
                "changes.past_ranges", "Past ranges that held", .rate, ReportMaker.ratio(past.held, past.weeks),
                .report, formula: "weeks inside the range that was usual then / weeks with a range",
                definition: definition("Usual range")
            ) { number in
                number.numerator = past.held
                number.denominator = past.weeks
            }
        }
        if !report.restatements.isEmpty {
            add(
                "restated", "Restated numbers", .count, Double(report.restatements.count), .report,
                formula: "numbers of the week that were published differently before", definition: "")
        }
    }
}
