import Foundation

/// All numbers of a report, each with its id, in the order of the page.
package struct NumberList: Sendable {
    package private(set) var numbers: [ReportNumber] = []
    let report: WeeklyReport

    package init(_ report: WeeklyReport) {
        self.report = report
        addVisitors()
        for funnel in report.funnels { add(funnel) }
        addTimes()
        addRetention()
        addEvents()
        addPaths()
        addJudgements()
    }

    /// The number with an id; of a week's own report the week may be named twice, as the rows of its tables do.
    package subscript(id: String) -> ReportNumber? {
        if let found = numbers.first(where: { $0.id == id }) { return found }
        let week = ".\(report.week.week)"
        guard let again = id.range(of: week), id.hasPrefix(report.week.week) else { return nil }
        let short = id.replacingCharacters(in: again, with: "")
        return numbers.first { $0.id == short }
    }

    /// Adds one number of the week reported.
    mutating func add(
        _ path: String, _ name: String, _ kind: Measure.Kind, _ value: Double?, _ subject: ReportNumber.Subject,
        formula: String, definition: String, configure: (inout ReportNumber) -> Void = { _ in }
    ) {
        var number = ReportNumber(
            id: "\(report.week.week).\(path)", name: VisitorText.plain(name), kind: kind, value: value,
            formula: VisitorText.plain(formula), definition: VisitorText.plain(definition), subject: subject,
            week: report.week.week)
        configure(&number)
        numbers.append(number)
    }

    /// Adds a measure and its history.
    mutating func add(
        _ measure: Measure, _ subject: ReportNumber.Subject, formula: String, definition: String,
        configure: (inout ReportNumber) -> Void = { _ in }
    ) {
        let path = NumberID.path(measure: measure.key)
        for point in measure.points.reversed() {
            let isCurrent = point.week == report.week.week
            add(
                isCurrent ? path : "\(path).\(point.week)", measure.name, measure.kind, point.value, subject,
                formula: formula, definition: definition
            ) { number in
                number.week = point.week
                number.numerator = point.numerator
                number.denominator = point.denominator
                number.interval = point.interval
                number.signal = point.signal
                number.ripening = point.ripening
                number.ledgerKey = measure.key
                guard isCurrent else { return }
                number.previous = measure.previous?.value
                number.usualRange = measure.usualRange
                number.signal = measure.signal
                number.goal = measure.goal
                configure(&number)
            }
        }
    }

    /// The definition of a term that the report gives itself.
    func definition(_ term: String) -> String {
        report.about.definitions.first { $0.term == term }?.text ?? ""
    }
}
