import Smartlook

/// Makes the plan of a fetch from what an archive holds.
package struct FetchPlanner: Sendable {
    let archive: ReportArchive
    let scope: FetchScope

    package init(archive: ReportArchive, scope: FetchScope) {
        self.archive = archive
        self.scope = scope
    }

    /// The plan. Where the archive does not know the project's definitions yet, only the first phase is exact.
    package func plan() throws(ArchiveError) -> FetchPlan {
        FetchPlan(steps: try definitionSteps() + steps())
    }

    private func definitionSteps() throws(ArchiveError) -> [FetchPlan.Step] {
        let (events, funnels) = (try archive.eventDefinitions().count, try archive.funnelDefinitions().count)
        let isKnown = try archive.setting("project_id") != nil
        func step(_ work: FetchWork, records: Int = 1) -> FetchPlan.Step {
            FetchPlan.Step(
                phase: .definitions, work: work, requests: Self.pages(records), isEstimate: !isKnown && records != 1)
        }
        return [
            step(.project), step(.usage), step(.eventDefinitions, records: events),
            step(.funnelDefinitions, records: funnels),
        ]
    }

    // MARK: - Two phases

    /// The dates of a phase and the complete weeks that end within them.
    private struct Part {
        let phase: FetchPlan.Phase
        let dates: ClosedRange<CivilDate>
        let weeks: [Week]
    }

    private func steps() throws(ArchiveError) -> [FetchPlan.Step] {
        let boundary = try latestDates.lowerBound
        var parts = [Part(phase: .latestWeek, dates: boundary...scope.to, weeks: closedWeeks(from: boundary))]
        if scope.from < boundary {
            let dates = scope.from...boundary.advanced(byDays: -1)
            let weeks = closedWeeks(from: scope.from).filter { scope.calendar.firstDate(of: $0) < boundary }
            parts.append(Part(phase: .earlier, dates: dates, weeks: weeks))
        }
        var steps: [FetchPlan.Step] = []
        for part in parts {
            steps += try aggregateSteps(part)
            if scope.level == .visitors { steps += try dropOffSteps(part) }
            if scope.level >= .visitors { steps += try listSteps(part) }
            if scope.level >= .events { steps.append(try eventStep(part)) }
        }
        return steps
    }

    /// The latest complete week with what came after it; more where the last fetch ended before, so that what is
    /// covered has no gap.
    var latestDates: ClosedRange<CivilDate> {
        get throws(ArchiveError) {
            var from = scope.closedWeeks.first.map { scope.calendar.firstDate(of: $0) } ?? scope.from
            if let covered = try archive.coverage(scope.level.coverage, source: "api") {
                from = min(from, scope.calendar.date(of: covered.to).advanced(byDays: -FetchScope.overlapDays))
            }
            return min(max(from, scope.from), scope.to)...scope.to
        }
    }

    /// Complete weeks from a date on, the latest first.
    private func closedWeeks(from date: CivilDate) -> [Week] {
        scope.closedWeeks.filter { scope.calendar.firstDate(of: $0) >= date }
    }

    private func dates(of week: Week) -> ClosedRange<CivilDate> {
        scope.calendar.firstDate(of: week)...scope.calendar.lastDate(of: week)
    }

    // MARK: - Steps

    private func aggregateSteps(_ part: Part) throws(ArchiveError) -> [FetchPlan.Step] {
        var steps: [FetchPlan.Step] = []
        func add(
            _ work: FetchWork, requests: Int = 1, isEstimate: Bool = false, _ phase: FetchPlan.Phase? = nil
        ) {
            steps.append(
                FetchPlan.Step(phase: phase ?? part.phase, work: work, requests: requests, isEstimate: isEstimate))
        }
        let settled = try settledTotals()
        for event in try archive.eventDefinitions() {
            for dates in try open(.histogram, subject: event.id, part.dates) { add(.histogram(event, dates)) }
            // Below the level of events nothing else tells how many visitors an event had in a week.
            guard scope.level < .events else { continue }
            if part.phase == .latestWeek {
                for week in part.weeks where !settled.contains(.init(.eventVisitors, event.id, dates(of: week))) {
                    // A report can do without for an hour, and is there the sooner.
                    add(.eventTotals(event, dates(of: week)), .earlier)
                }
            } else if let first = part.weeks.last, let last = part.weeks.first {
                let weeks = dates(of: first).lowerBound...dates(of: last).upperBound
                for dates in try open(.weeklyHistogram, subject: event.id, weeks) {
                    add(.weeklyHistogram(event, dates))
                }
            }
        }
        let known = try archive.finalFunnelResults(kind: "funnel_result", settledBy: settledBy)
        for week in part.weeks {
            for funnel in try archive.funnelDefinitions() where !known.contains(key(funnel, week)) {
                // The first answer is often unfinished and has to be asked for again.
                add(.funnelFigure(funnel, dates(of: week)), requests: 2, isEstimate: true)
            }
            guard scope.level == .aggregates else { continue }
            for kind in [TotalRecord.Kind.activeVisitors, .newVisitors]
            where !settled.contains(.init(kind, "", dates(of: week))) {
                add(.visitorTotal(kind, dates(of: week)))
            }
            if !settled.contains(.init(.sessions, "", dates(of: week))) { add(.sessionTotal(dates(of: week))) }
        }
        return steps
    }

    private func dropOffSteps(_ part: Part) throws(ArchiveError) -> [FetchPlan.Step] {
        let known = try archive.finalFunnelResults(kind: "drop_off", settledBy: settledBy)
        var steps: [FetchPlan.Step] = []
        for week in part.weeks {
            for funnel in try archive.funnelDefinitions() where !known.contains(key(funnel, week)) {
                // The last step first: a week counts as read once its first step is.
                for step in funnel.steps.indices.reversed() {
                    steps.append(
                        FetchPlan.Step(
                            phase: part.phase, work: .dropOff(funnel, dates(of: week), step: step), requests: 1,
                            isEstimate: false))
                }
            }
        }
        return steps
    }

    private func listSteps(_ part: Part) throws(ArchiveError) -> [FetchPlan.Step] {
        var steps: [FetchPlan.Step] = []
        for kind in [Walk.Kind.visitors, .sessions] {
            for walk in try walks(kind, part.dates) {
                let first = walk.position ?? walk.dates.lowerBound
                let days = walk.dates.upperBound.daysSinceEpoch - first.daysSinceEpoch + 1
                let records = try archive.forecast(kind)?.count(days: max(days, 1)) ?? 1
                steps.append(
                    FetchPlan.Step(
                        phase: part.phase, work: kind == .visitors ? .visitors(walk) : .sessions(walk),
                        requests: Self.pages(records), isEstimate: true))
            }
        }
        return steps
    }

    private func eventStep(_ part: Part) throws(ArchiveError) -> FetchPlan.Step {
        let known = try archive.visitorsToRead(within: scope.span(of: part.dates), scope: scope)
        var count = known.count
        // Visitors that the lists of this phase will name first.
        let unknown = try WalkBook(archive.walks(.sessions), calendar: scope.calendar).unknown(part.dates)
        let days = unknown.reduce(0) { $0 + $1.upperBound.daysSinceEpoch - $1.lowerBound.daysSinceEpoch + 1 }
        if days > 0 { count += try archive.forecast(.visitors)?.count(days: days) ?? 0 }
        return FetchPlan.Step(
            phase: part.phase, work: .events(part.dates), requests: count, isEstimate: true)
    }

    // MARK: - What is known

    /// The walks that would settle some dates: one that was interrupted goes on first.
    private func walks(_ kind: Walk.Kind, _ dates: ClosedRange<CivilDate>) throws(ArchiveError) -> [Walk] {
        let made = try archive.walks(kind)
        let interrupted = WalkBook(made, calendar: scope.calendar).interrupted(within: dates)
        var assumed = made
        if var finished = interrupted {
            finished.isDone = true
            assumed.append(finished)
        }
        let open = WalkBook(assumed, calendar: scope.calendar).open(dates)
        return (interrupted.map { [$0] } ?? []) + open.map { Walk(kind: kind, dates: $0, begun: scope.now) }
    }

    /// The one run of dates from the first to the last that a histogram lacks: it costs one request at any length.
    private func open(
        _ kind: Walk.Kind, subject: String, _ dates: ClosedRange<CivilDate>
    ) throws(ArchiveError) -> [ClosedRange<CivilDate>] {
        let runs = WalkBook(try archive.walks(kind, subject: subject), calendar: scope.calendar).open(dates)
        guard let first = runs.first, let last = runs.last else { return [] }
        return [first.lowerBound...last.upperBound]
    }

    private struct TotalKey: Hashable {
        let kind: TotalRecord.Kind
        let subject: ExactText
        let dates: ClosedRange<CivilDate>

        init(_ kind: TotalRecord.Kind, _ subject: String, _ dates: ClosedRange<CivilDate>) {
            self.kind = kind
            self.subject = ExactText(subject)
            self.dates = dates
        }
    }

    private func settledTotals() throws(ArchiveError) -> Set<TotalKey> {
        Set(
            try archive.totals().filter { $0.read >= settledBy($0.record.to) }
                .map { TotalKey($0.record.kind, $0.record.subject, $0.record.from...max($0.record.from, $0.record.to)) }
        )
    }

    private func key(_ funnel: FunnelDefinitionRecord, _ week: Week) -> String {
        "\(funnel.id) \(scope.calendar.firstDate(of: week)) \(scope.calendar.lastDate(of: week))"
    }

    /// A figure read this long after its last date is final: late events have arrived.
    func settledBy(_ lastDate: CivilDate) -> Instant {
        scope.calendar.start(of: lastDate.advanced(byDays: 1 + FetchScope.overlapDays))
    }

    private static func pages(_ records: Int) -> Int {
        max(1, (records + 99) / 100)
    }
}
