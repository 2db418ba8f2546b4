import Analysis
import Archive

extension ReportMaker {
    /// Who of the new visitors of earlier weeks came back, up to this week; nil where nobody knows.
    func retentionPart() -> RetentionPart? {
        guard let cohorts = answers.retention, cohorts.count == answers.weeks.count else { return nil }
        let start = leavesOutFirstWeek ? 1 : 0
        let shown = cohorts[min(index, max(start, index - RetentionPart.most))..<index].map { cohort in
            RetentionPart.Cohort(
                week: cohort.week.week.description, complete: cohort.week.isComplete, size: cohort.size,
                cells: cells(cohort))
        }
        let values = answers.weeks.indices.map { week -> MeasureMaker.Value in
            guard week > start, cohorts[week - 1].week.isComplete else { return .init() }
            return .rate(cohorts[week - 1].cells[1], of: cohorts[week - 1].size, isFinal: true)
        }
        return RetentionPart(
            measure: measures().measure(
                key: RetentionPart.measureKey, name: "Week-1 retention", kind: .rate, values: values, upTo: index),
            cohorts: shown, average: average(shown), leavesOutFirstWeek: leavesOutFirstWeek)
    }

    /// Whether everybody of the first week is new, for want of anything earlier; mixed with who really is, they would
    /// make it seem that more come back.
    private var leavesOutFirstWeek: Bool {
        guard let first = answers.visitors.first ?? nil else { return true }
        return first.new == first.active
    }

    private func cells(_ cohort: RetentionCohort) -> [RetentionPart.Cell] {
        guard let first = answers.weeks.firstIndex(where: { $0.week == cohort.week.week }), first < index else {
            return []
        }
        return (first + 1...index).map { week in
            RetentionPart.Cell(active: cohort.cells[week - first], complete: answers.weeks[week].isComplete)
        }
    }

    private func average(_ cohorts: [RetentionPart.Cohort]) -> [RetentionPart.Share] {
        (0..<(cohorts.map(\.cells.count).max() ?? 0)).map { later in
            let known = cohorts.filter { $0.complete && $0.cells.indices.contains(later) && $0.cells[later].complete }
            return RetentionPart.Share(
                active: known.reduce(0) { $0 + $1.cells[later].active }, size: known.reduce(0) { $0 + $1.size })
        }
    }
}
