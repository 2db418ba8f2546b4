extension NumberList {
    /// Visitors, by what they did before, and who came back.
    mutating func addVisitors() {
        let definition = definition("Visitor")
        add(report.visitors.measure, .visitors, formula: "visitors active in the week", definition: definition)
        for week in report.visitors.weeks.reversed() {
            let place = week.week == report.week.week ? "" : ".\(week.week)"
            let kinds: [(String, Int, String)] =
                [("new", week.new, "visitors first ever seen in the week")]
                + (report.visitors.hasLifecycle
                    ? [
                        ("returning", week.returning, "visitors active in this week and in the week before"),
                        ("resurrected", week.resurrected, "visitors seen before, but not in the week before"),
                        ("dormant", week.dormant, "visitors active in the week before, but not in this one"),
                    ] : [])
            for (kind, count, formula) in kinds {
                add(
                    "visitors\(place).\(kind)", "\(kind.capitalisedFirst) visitors", .count, Double(count), .visitors,
                    formula: formula, definition: definition
                ) { $0.week = week.week }
            }
        }
        if let net = report.visitors.netChange {
            add(
                "visitors.net_change", "Net change of visitors", .count, Double(net), .visitors,
                formula: "new + resurrected - dormant", definition: definition)
        }
    }

    mutating func addRetention() {
        guard let part = report.retention else { return }
        let definition = definition("Retention")
        add(
            part.measure, .retention,
            formula: "visitors active in the week / visitors first seen in the week before", definition: definition)
        for (later, share) in part.average.enumerated() {
            add(
                "retention.average.\(later + 1)", "Average retention \(later + 1) weeks after", .rate,
                ReportMaker.ratio(share.active, share.size), .retention,
                formula: "visitors active so many weeks after the first / visitors of all whole cohorts",
                definition: definition
            ) { number in
                number.numerator = share.active
                number.denominator = share.size
            }
        }
        let all = part.cohorts.filter(part.isComplete).reduce(0) { $0 + $1.size }
        add(
            "retention.average", "Visitors of the cohorts averaged", .count, Double(all), .retention,
            formula: "visitors first seen in one of the weeks shown whole", definition: definition)
        for cohort in part.cohorts {
            add(
                "retention.\(cohort.week)", "Visitors first seen in \(cohort.week)", .count, Double(cohort.size),
                .retention, formula: "visitors first seen in \(cohort.week)", definition: definition)
            for (later, active) in cohort.cells.enumerated() {
                add(
                    "retention.\(cohort.week).\(later + 1)", "Retention of \(cohort.week), \(later + 1) weeks after",
                    .rate, ReportMaker.ratio(active, cohort.size), .retention,
                    formula:
                        "visitors active \(later + 1) weeks after \(cohort.week) / visitors first seen in \(cohort.week)",
                    definition: definition
                ) { number in
                    number.numerator = active
                    number.denominator = cohort.size
                }
            }
        }
    }
}
