import Analysis
import Archive

extension ReportMaker {
    /// Who of the new visitors of earlier weeks came back, up to this week; nil where nobody knows.
    func retentionPart() -> RetentionPart? {
        guard let cohorts = answers.retention, cohorts.count == answers.weeks.count else { return nil }
        let start = leavesOutFirstWeek ? 1 : 0
        let first = min(index, max(start, index - RetentionPart.most))
        let values = answers.weeks.indices.map { week -> MeasureMaker.Value in
            guard week > start, cohorts[week - 1].week.isComplete else { return .init() }
            return .rate(cohorts[week - 1].cells[1], of: cohorts[week - 1].size, isFinal: true)
        }
        var part = RetentionPart(
            measure: measures().measure(
                key: RetentionPart.measureKey, name: localized("Week-1 retention"), kind: .rate, values: values,
                upTo: index),
            cohorts: (first..<index).map { week in
                RetentionPart.Cohort(
                    week: labels[week], size: cohorts[week].size, cells: Array(cohorts[week].cells[1...(index - week)]))
            }, average: [],
            incompleteWeeks: (first...index).filter { !answers.weeks[$0].isComplete }.map { labels[$0] },
            leavesOutFirstWeek: leavesOutFirstWeek)
        part.average = average(part)
        return part
    }

    /// Whether everybody of the first week is new, for want of anything earlier; mixed with who really is, they would
    /// make it seem that more come back.
    private var leavesOutFirstWeek: Bool {
        guard let first = answers.visitors.first ?? nil else { return true }
        return first.new == first.active
    }

    private func average(_ part: RetentionPart) -> [RetentionPart.Share] {
        (0..<(part.cohorts.first?.cells.count ?? 0)).map { later in
            let known = part.cohorts.indices.filter {
                part.cohorts[$0].cells.count > later && part.isComplete($0, cell: later)
            }.map { part.cohorts[$0] }
            return RetentionPart.Share(
                active: known.reduce(0) { $0 + $1.cells[later] }, size: known.reduce(0) { $0 + $1.size })
        }
    }
}
