package import Archive
import Smartlook

extension ProjectData {
    /// Answers everything a weekly report asks; nil where the archive holds no events and covers no time.
    package func answer(_ question: ProjectQuestion, smartlook results: [FunnelResultRecord] = []) -> ProjectAnswers? {
        guard let horizon else { return nil }
        var axis = WeekAxis(horizon: horizon, calendar: question.calendar)
        axis.markGaps(question)
        let funnels = question.funnels.filter(\.isPrimary) + question.funnels.filter { !$0.isPrimary }
        return ProjectAnswers(
            horizon: horizon, weeks: axis.weeks, visitors: lifecycle(axis), events: eventSeries(axis),
            funnels: funnels.map { definition in
                FunnelSeries(
                    definition: definition,
                    weeks: funnelWeeks(
                        definition.question, axis: axis, dimensions: question.dimensions,
                        smartlook: results.filter { $0.funnel == definition.smartlookID }))
            },
            breaks: seriesBreaks(axis) + axis.breaks(question), visitorTotal: visitors.count, eventTotal: events.count)
    }

    /// One funnel in every week, broken down by some dimensions.
    package func funnelWeeks(
        _ question: FunnelQuestion, axis: WeekAxis, dimensions: [String] = [],
        smartlook results: [FunnelResultRecord] = []
    ) -> [FunnelWeek] {
        let attempts = attempts(question, in: axis.spans)
        let values = dimensions.map { self.values(of: $0) }
        return axis.weeks.indices.map { week in
            let found = attempts[week]
            let own = results.first { $0.from == axis.weeks[week].firstDate && $0.to == axis.weeks[week].lastDate }
            let isRipe = isRipe(question, periodEnd: axis.boundaries[week + 1])
            return FunnelWeek(
                steps: Self.counts(found, steps: question.steps.count), isRipe: isRipe,
                closed: isRipe == false
                    ? Self.counts(found.filter { isClosed($0, question) }, steps: question.steps.count) : nil,
                durations: found.filter { $0.reach == question.steps.count }.map(\.duration).sorted(),
                segments: values.map { breakdown(found, by: $0, steps: question.steps.count) },
                smartlook: own?.steps.map(\.visitors))
        }
    }

    /// Whether the window of every entrant of a period that ends then has closed within the horizon.
    package func isRipe(_ question: FunnelQuestion, periodEnd: Int64) -> Bool? {
        guard let window = question.window, let horizon else { return nil }
        let (end, overflow) = periodEnd.addingReportingOverflow(window)
        return !overflow && end <= horizon.to.microseconds
    }

    /// Whether the window of an attempt has closed within the horizon, so that nothing of it can arrive any more.
    func isClosed(_ attempt: FunnelAttempt, _ question: FunnelQuestion) -> Bool {
        guard let window = question.window, let horizon else { return false }
        let (end, overflow) = attempt.entryTime.addingReportingOverflow(window)
        return !overflow && end <= horizon.to.microseconds
    }

    /// Visitors by step for each value that a dimension has at the entries of some attempts; most entrants first, then
    /// by value in byte order, unknown last.
    package func breakdown(
        _ attempts: [FunnelAttempt], by values: DimensionValues, steps: Int
    ) -> [FunnelWeek.SegmentCount] {
        Dictionary(grouping: attempts) { values.id(at: $0.entry, visitor: $0.visitor) }
            .map { id, attempts in
                FunnelWeek.SegmentCount(
                    value: id == 0 ? nil : texts[Int(id)], steps: Self.counts(attempts, steps: steps))
            }
            .sorted(by: FunnelWeek.SegmentCount.isBefore)
    }
}
