package import Archive
import Smartlook

/// What an archive can answer without events: the API's own figures, and at the level of visitors who they are.
package struct APIFigures: Sendable {
    package let level: FetchLevel
    let horizon: Horizon
    let events: [EventDefinitionRecord]
    let histograms: [HistogramRecord]
    let totals: [TotalRecord]
    let results: [FunnelResultRecord]
    let dropOffs: [DropOffRecord]
    let people: SessionPeople

    /// The highest level below events that the archive covers; nil where there is none.
    package init?(archive: ReportArchive) throws(ArchiveError) {
        var found: (FetchLevel, Horizon)?
        for level in [FetchLevel.visitors, .aggregates] where found == nil {
            found = try archive.coverage(level.coverage, source: "api").map { (level, $0) }
        }
        guard let (level, horizon) = found else { return nil }
        self.level = level
        self.horizon = horizon
        events = try archive.eventDefinitions()
        histograms = try archive.histograms()
        totals = try archive.totals().map(\.record)
        results = try archive.funnelResults()
        let isVisitors = level == .visitors
        dropOffs = isVisitors ? try archive.dropOffs() : []
        people = SessionPeople(
            visitors: isVisitors ? try archive.visitors() : [], sessions: isVisitors ? try archive.sessions() : [])
    }

    /// Answers what a weekly report asks, as far as the level knows it; a week is complete where everything is known.
    package func answer(_ question: ProjectQuestion) -> ProjectAnswers {
        var axis = WeekAxis(horizon: horizon, calendar: question.calendar)
        let visitors: [LifecycleCount?] =
            level == .visitors ? people.lifecycle(axis) : axis.weeks.map(totalVisitors)
        axis.markIncomplete { visitors[$0] == nil }
        axis.markGaps(question)
        let funnels = question.funnels.filter(\.isPrimary) + question.funnels.filter { !$0.isPrimary }
        let series = eventSeries(axis, question.calendar)
        var answers = ProjectAnswers(
            level: level, horizon: horizon, weeks: axis.weeks, visitors: visitors, events: series,
            funnels: funnels.map { funnel in
                FunnelSeries(
                    definition: funnel,
                    weeks: axis.weeks.map { funnelWeek(funnel, $0, dimensions: question.dimensions, axis) })
            },
            breaks: axis.breaks(question), visitorTotal: people.count,
            eventTotal: series.reduce(0) { $0 + $1.weeks.reduce(0) { $0 + $1.occurrences } })
        if level == .visitors { answers.retention = people.retention(axis) }
        return answers
    }

    // MARK: - Visitors

    private func totalVisitors(_ week: WeekInfo) -> LifecycleCount? {
        guard let active = total(.activeVisitors, "", week) else { return nil }
        return LifecycleCount(active: active, new: total(.newVisitors, "", week) ?? 0)
    }

    private func total(_ kind: TotalRecord.Kind, _ subject: String, _ week: WeekInfo) -> Int? {
        totals.first {
            $0.kind == kind && $0.subject == subject && $0.from == week.firstDate && $0.to == week.lastDate
        }?.value
    }

    // MARK: - Events

    private func eventSeries(_ axis: WeekAxis, _ calendar: WeekCalendar) -> [EventSeries] {
        let weekOf = Dictionary(
            axis.weeks.enumerated().map { ($1.week, $0) }, uniquingKeysWith: { first, _ in first })
        var occurrences: [ExactText: [Int]] = [:]
        let none = [Int](repeating: 0, count: axis.weeks.count)
        for day in histograms {
            guard let date = CivilDate(day.date), let week = weekOf[calendar.week(of: date)] else { continue }
            occurrences[ExactText(day.event), default: none][week] += day.occurrences
        }
        let byName = Dictionary(grouping: events) { ExactText($0.name) }
        return byName.map { name, events in
            EventSeries(
                name: name.value,
                weeks: axis.weeks.indices.map { week in
                    EventSeries.Count(
                        occurrences: events.reduce(0) { $0 + (occurrences[ExactText($1.id)]?[week] ?? 0) },
                        // The visitors of two events of one name cannot be added.
                        visitors: events.count == 1 ? total(.eventVisitors, events[0].id, axis.weeks[week]) : nil)
                })
        }
        .sorted { left, right in
            let (one, two) = (left.total, right.total)
            return one != two ? one > two : ExactText(left.name) < ExactText(right.name)
        }
    }

    // MARK: - Funnels

    private func funnelWeek(
        _ funnel: ReportFunnel, _ week: WeekInfo, dimensions: [String], _ axis: WeekAxis
    ) -> FunnelWeek {
        let steps = funnel.question.steps.count
        if level == .visitors, let reached = reached(funnel, week, steps: steps) {
            return FunnelWeek(
                steps: Self.counts(reached.map(\.steps), steps), isRipe: nil,
                segments: dimensions.map { breakdown(reached, by: $0, week, axis, steps) })
        }
        let result = results.first {
            $0.funnel == funnel.smartlookID && $0.from == week.firstDate && $0.to == week.lastDate
        }
        guard let result, result.steps.count == steps else {
            return FunnelWeek(steps: Array(repeating: 0, count: steps), isRipe: nil, isKnown: false)
        }
        return FunnelWeek(steps: result.steps.map(\.visitors), isRipe: nil)
    }

    /// The visitors of a week's funnel and how many steps each took; nil where a list is missing.
    private func reached(_ funnel: ReportFunnel, _ week: WeekInfo, steps: Int) -> [(id: ExactText, steps: Int)]? {
        let lists = (0..<steps).map { step in
            dropOffs.first {
                $0.funnel == funnel.smartlookID && $0.from == week.firstDate && $0.to == week.lastDate
                    && $0.step == step && $0.success
            }.map { Set($0.visitors.map { ExactText($0) }) }
        }
        let known = lists.compactMap(\.self)
        guard known.count == steps, let first = known.first else { return nil }
        return first.sorted().map { visitor in (visitor, known.prefix { $0.contains(visitor) }.count) }
    }

    private func breakdown(
        _ reached: [(id: ExactText, steps: Int)], by dimension: String, _ week: WeekInfo, _ axis: WeekAxis, _ steps: Int
    ) -> [FunnelWeek.SegmentCount] {
        Dictionary(grouping: reached) { people.value(of: dimension, visitor: $0.id, in: axis.span(of: week)) }
            .map { FunnelWeek.SegmentCount(value: $0?.value, steps: Self.counts($1.map(\.steps), steps)) }
            .sorted(by: FunnelWeek.SegmentCount.isBefore)
    }

    private static func counts(_ reach: [Int], _ steps: Int) -> [Int] {
        (1...max(steps, 1)).map { step in reach.count { $0 >= step } }
    }
}

extension EventSeries {
    fileprivate var total: Int { weeks.reduce(0) { $0 + $1.occurrences } }
}
