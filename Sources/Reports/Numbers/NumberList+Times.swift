extension NumberList {
    /// How long conversions took: the times that are told, and each bin of the drawing.
    mutating func addTimes() {
        guard let part = report.timing, let funnel = report.funnels.first(where: { $0.key == part.funnel }) else {
            return
        }
        let path = "\(part.funnel).times"
        let subject = ReportNumber.Subject.funnel(key: part.funnel)
        let definition = definition("Time to convert")
        let names = funnel.steps.map { VisitorText.shown($0.name) }
        let span = "from \(names.first ?? "") to \(names.last ?? "")"
        let told = [
            ("p90", "Time of nine in ten conversions", part.p90Seconds, "nine in ten times are at most this one"),
            ("least", "Shortest time to convert", part.leastSeconds, "the shortest time"),
            ("greatest", "Longest time to convert", part.greatestSeconds, "the longest time"),
        ]
        for (key, name, value, formula) in told {
            add(
                "\(path).\(key)", name, .duration, value, subject, formula: "\(formula) \(span)",
                definition: definition)
        }
        add(
            "\(path).immediate", "Conversions within one moment", .count, Double(part.immediate), subject,
            formula: "visitors of whom both steps carry the same moment", definition: definition)
        var sum = 0
        for index in part.shownBins.indices {
            let bin = part.bins[index]
            let label = TimingFigure.label(bin)
            sum += bin.count
            let rates = [
                ("", "Converted in \(label)", bin.count, part.previousShare(of: index)),
                (".up_to", "Converted within that or less: \(label)", sum, nil),
            ]
            for (column, name, count, previous) in rates {
                add(
                    "\(path).\(index + 1)\(column)", name, .rate, ReportMaker.ratio(count, part.drawn), subject,
                    formula: "visitors who took so long \(span) / visitors who took any time", definition: definition
                ) { number in
                    number.numerator = count
                    number.denominator = part.drawn
                    number.previous = previous
                }
            }
        }
    }
}
