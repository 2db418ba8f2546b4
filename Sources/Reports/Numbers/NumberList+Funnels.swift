extension NumberList {
    /// A funnel's measures, its steps and its segments.
    mutating func add(_ funnel: FunnelPart) {
        let (key, unit) = (funnel.key, "\(funnel.noun)s")
        let definition = [definition(VisitorText.shown(funnel.name)), definition("How funnels count")].filter {
            !$0.isEmpty
        }
        .joined(separator: " ")
        let subject: ReportNumber.Subject = report.about.level == "events" ? .funnel(key: key) : .smartlook(funnel: key)
        let names = funnel.steps.map { VisitorText.shown($0.name) }
        let (first, last) = (names.first ?? "", names.last ?? "")
        add(
            funnel.conversion, subject, formula: "\(unit) who reached \(last) / \(unit) who reached \(first)",
            definition: definition
        ) { number in
            number.difference = funnel.difference
            number.differenceInterval = funnel.differenceInterval
        }
        add(funnel.converted, subject, formula: "\(unit) who reached \(last)", definition: definition)
        add(
            funnel.medianTime, subject, formula: "median of the times from \(first) to \(last)",
            definition: definition)
        for (index, step) in funnel.steps.enumerated() {
            let path = "\(key).step.\(index + 1)"
            if index > 0 {
                add(
                    funnel.stepRates[index - 1], subject,
                    formula: "\(unit) who reached \(names[index]) / \(unit) who reached \(names[index - 1])",
                    definition: definition
                ) { number in
                    number.difference = step.difference
                    number.differenceInterval = step.differenceInterval
                }
                add(
                    "\(path).left", "Left before \(names[index])", .count,
                    Double(funnel.steps[index - 1].visitors - step.visitors), subject,
                    formula: "\(unit) who reached \(names[index - 1]) - \(unit) who reached \(names[index])",
                    definition: definition)
            }
            add(
                "\(path).visitors", "\(unit.capitalisedFirst) at \(names[index])", .count, Double(step.visitors),
                subject,
                formula: "\(unit) who reached \(names[index])", definition: definition
            ) { $0.previous = step.previousVisitors.map(Double.init) }
            add(
                "\(path).share", "Share of \(first) that reached \(names[index])", .rate, step.rateFromStart, subject,
                formula: "\(unit) who reached \(names[index]) / \(unit) who reached \(first)", definition: definition
            ) { number in
                number.numerator = step.visitors
                number.denominator = funnel.steps.first?.visitors
                number.interval = step.intervalFromStart
                number.previous = step.previousRateFromStart
            }
            if let theirs = funnel.smartlook, theirs.indices.contains(index) {
                add(
                    "\(path).smartlook", "Smartlook's own count of \(names[index])", .count, Double(theirs[index]),
                    .smartlook(funnel: key), formula: "as the API answered for the dates of the week",
                    definition: "Smartlook's own figure, by its rules and over the data that it holds."
                ) { $0.companions = ["difference_from_ours": theirs[index] - step.visitors] }
            }
        }
        for part in funnel.dimensions { add(part, of: funnel, definition) }
    }

    private mutating func add(_ part: DimensionPart, of funnel: FunnelPart, _ definition: String) {
        for row in part.rows {
            let label = VisitorText.plain(DimensionWords.label(row, in: part.dimension))
            let rule = part.isOfRules ? self.definition("Segment \(VisitorText.shown(row.value ?? ""))") : ""
            add(
                "\(funnel.key).\(NumberID.part(part.dimension)).\(NumberID.part(row))",
                "\(funnel.conversion.name), \(DimensionWords.name(part.dimension)) \(label)", .rate, row.rate,
                part.isOfRules
                    ? .segment(funnel: funnel.key, name: row.value ?? "")
                    : .dimension(funnel: funnel.key, name: part.dimension),
                formula:
                    "\(funnel.noun)s of \(label) who reached the last step / \(funnel.noun)s of \(label) at the first step",
                definition: [definition, rule].filter { !$0.isEmpty }.joined(separator: " ")
            ) { number in
                number.numerator = row.converted
                number.denominator = row.visitors
                number.interval = row.interval
                number.previous = row.previousRate
                number.difference = row.difference
                number.differenceInterval = row.differenceInterval
            }
        }
    }
}
