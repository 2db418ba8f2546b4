package import Archive
import Smartlook

extension ProjectData {
    /// Answers everything a weekly report asks; nil where the archive holds no events and covers no time.
    package func answer(_ question: ProjectQuestion, smartlook results: [FunnelResultRecord] = []) -> ProjectAnswers? {
        guard let horizon else { return nil }
        var axis = WeekAxis(horizon: horizon, calendar: question.calendar)
        axis.markGaps(question)
        let lifecycle = countLifecycle(axis, countBy: .visitor)
        let funnels = question.funnels.filter(\.isPrimary) + question.funnels.filter { !$0.isPrimary }
        var answers = ProjectAnswers(
            horizon: horizon, weeks: axis.weeks, visitors: lifecycle.counts, events: eventSeries(axis),
            funnels: funnels.map { definition in
                FunnelSeries(
                    definition: definition,
                    weeks: funnelWeeks(
                        definition.question, axis: axis, dimensions: question.dimensions, segments: question.segments,
                        calendar: question.calendar, smartlook: results.filter { $0.funnel == definition.smartlookID }))
            },
            breaks: seriesBreaks(axis) + axis.breaks(question), visitorTotal: visitorTotal, eventTotal: eventTotal)
        answers.arrivals = lifecycle.arrivals
        answers.segments = question.segments
        answers.retention = axis.period.map { retention(axis, in: $0) }
        answers.paths = funnels.first?.question.steps.first.flatMap { pathSeries(after: $0, of: answers.events, axis) }
        return answers
    }

    /// One funnel in every week, broken down by some dimensions and by segments.
    package func funnelWeeks(
        _ question: FunnelQuestion, axis: WeekAxis, dimensions: [String] = [], segments: [Segment] = [],
        calendar: WeekCalendar = .utc, smartlook results: [FunnelResultRecord] = []
    ) -> [FunnelWeek] {
        // Two dimensions a pass: the counts of each follow from those of their combinations.
        let pairs = stride(from: 0, to: dimensions.count, by: 2).map { dimensions[$0..<min($0 + 2, dimensions.count)] }
        let tally = tally(
            question, in: axis.spans, by: Array(pairs.first ?? []), calendar: calendar, closedBy: horizon?.to)
        let others = pairs.dropFirst().map {
            self.tally(question, in: axis.spans, by: Array($0), calendar: calendar, hasTimes: false).parts
        }
        let parts = zip(pairs, [tally.parts] + others).flatMap { pair, parts in
            pair.indices.map { FunnelTally.Part.summed(parts, over: $0 - pair.startIndex) }
        }
        let rules = segments.map { self.tally(question, in: axis.spans, of: $0.rule, hasTimes: false).steps }
        return axis.weeks.indices.map { week in
            let own = results.first { $0.from == axis.weeks[week].firstDate && $0.to == axis.weeks[week].lastDate }
            let isRipe = isRipe(question, periodEnd: axis.boundaries[week + 1])
            return FunnelWeek(
                steps: tally.steps[week], isRipe: isRipe, closed: isRipe == false ? tally.closed?[week] : nil,
                durations: tally.durations[week],
                segments: parts.map { Self.breakdown($0, period: week) }
                    + (segments.isEmpty
                        ? []
                        : [zip(segments, rules).map { .init(value: $0.name, steps: $1[week]) }]),
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

extension FunnelTally.Part {
    /// The parts with one value of a dimension together, whatever the other dimensions say.
    fileprivate static func summed(_ parts: [Self], over dimension: Int) -> [Self] {
        var places: [ExactText?: Int] = [:]
        var result: [Self] = []
        for part in parts {
            let value = part.values[dimension]
            if let place = places[value.map { ExactText($0) }] {
                for (period, steps) in part.steps.enumerated() {
                    for (step, count) in steps.enumerated() { result[place].steps[period][step] += count }
                }
            } else {
                places[value.map { ExactText($0) }] = result.count
                result.append(Self(values: [value], steps: part.steps))
            }
        }
        return result
    }
}
