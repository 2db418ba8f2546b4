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
            breaks: seriesBreaks(axis) + axis.breaks(question), visitorTotal: visitorTotal, eventTotal: eventTotal)
    }

    /// One funnel in every week, broken down by some dimensions.
    package func funnelWeeks(
        _ question: FunnelQuestion, axis: WeekAxis, dimensions: [String] = [],
        smartlook results: [FunnelResultRecord] = []
    ) -> [FunnelWeek] {
        let tally = tally(question, in: axis.spans, closedBy: horizon?.to)
        let parts = dimensions.map { self.tally(question, in: axis.spans, by: [$0], hasTimes: false).parts }
        return axis.weeks.indices.map { week in
            let own = results.first { $0.from == axis.weeks[week].firstDate && $0.to == axis.weeks[week].lastDate }
            let isRipe = isRipe(question, periodEnd: axis.boundaries[week + 1])
            return FunnelWeek(
                steps: tally.steps[week], isRipe: isRipe, closed: isRipe == false ? tally.closed?[week] : nil,
                durations: tally.durations[week], segments: parts.map { Self.breakdown($0, period: week) },
                smartlook: own?.steps.map(\.visitors))
        }
    }

    /// Whether the window of every entrant of a period that ends then has closed within the horizon.
    package func isRipe(_ question: FunnelQuestion, periodEnd: Int64) -> Bool? {
        guard let window = question.window, let horizon else { return nil }
        let (end, overflow) = periodEnd.addingReportingOverflow(window)
        return !overflow && end <= horizon.to.microseconds
    }

    /// Units by step in one period for each value of a dimension; most entrants first, then by value in byte order,
    /// unknown last.
    package static func breakdown(_ parts: [FunnelTally.Part], period: Int) -> [FunnelWeek.SegmentCount] {
        parts.filter { $0.steps[period][0] > 0 }
            .map { FunnelWeek.SegmentCount(value: $0.values[0], steps: $0.steps[period]) }
            .sorted(by: FunnelWeek.SegmentCount.isBefore)
    }
}
