import Hashing
package import Smartlook

/// Brings an archive up to date with a project: what a walk has stored stays, whatever happens to the rest of it.
package struct Fetcher: Sendable {
    let client: SmartlookClient
    let archive: ReportArchive
    let scope: FetchScope
    let tally: FetchTally

    package init(
        client: SmartlookClient, archive: ReportArchive, scope: FetchScope,
        progress: @escaping @Sendable (FetchProgress) -> Void = { _ in }
    ) throws(ArchiveError) {
        self.client = client
        self.archive = archive
        self.scope = try scope.withoutGap(in: archive)
        tally = FetchTally(report: progress)
    }

    /// Carries out the plan that `FetchPlanner` makes.
    ///
    /// What the token may not read is left out and named in the result. An endpoint whose budget is used up
    /// ends the fetch, after the other endpoints have given what they can; any other failure ends it at once. All that
    /// was stored until then is in the archive, and the next fetch goes on from there.
    package func run() async throws -> FetchResult {
        do {
            try await read(queue: [.project, .usage, .eventDefinitions, .funnelDefinitions])
            let planner = FetchPlanner(archive: archive, scope: scope)
            let plan = try planner.plan()
            let boundary = try planner.latestDates.lowerBound
            tally.begin(plan)
            for (phase, start) in [(FetchPlan.Phase.latestWeek, boundary), (.earlier, scope.from)] {
                try await read(plan.steps(of: phase))
                if let error = tally.stopped { throw error }
                tally.add(events: try archive.mergeArrivals())
                try cover(from: start)
            }
        } catch {
            try archive.mergeArrivals()
            try archive.checkpoint()
            throw error
        }
        try archive.checkpoint()
        return tally.result
    }

    // MARK: - Steps

    /// Reads the steps of a phase: lists side by side, each endpoint's in their order, then what they name.
    private func read(_ steps: [FetchPlan.Step]) async throws {
        for isLast in [false, true] {
            let queues = Dictionary(grouping: steps.filter { $0.work.isAfterLists == isLast }, by: \.operation)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (_, queue) in queues {
                    group.addTask { try await read(queue: queue.map(\.work)) }
                }
                try await group.waitForAll()
            }
        }
    }

    /// The API computes a funnel after it was first asked for: all are asked for once, then those that were not ready
    /// are waited for, so that they are computed side by side.
    private func read(queue: [FetchWork]) async throws {
        var unfinished: [FetchWork] = []
        for work in queue where try await !isRead(work, patient: false) { unfinished.append(work) }
        for work in unfinished { _ = try await isRead(work, patient: true) }
    }

    /// Reads one thing, unless the token may not or its endpoint's budget is used up; false where it is not ready yet.
    private func isRead(_ work: FetchWork, patient: Bool) async throws -> Bool {
        guard tally.isOpen(work.operation), !tally.isStopped(work.operation) else { return true }
        do {
            try await read(work, patient: patient)
            if !work.countsRecords { tally.advance(work.stage, by: 1) }
        } catch let error as SmartlookError {
            switch error.code {
            case .notReady where !patient: return false
            case .forbidden, .paymentRequired: tally.close(work, error)
            case .budgetExhausted, .rateLimited: tally.stop(work.operation, error)
            default: throw error
            }
        }
        return true
    }

    private func read(_ work: FetchWork, patient: Bool) async throws {
        switch work {
        case .project: try await checkProject()
        case .usage: try await usage()
        case .eventDefinitions: try await eventDefinitions()
        case .funnelDefinitions: try await funnelDefinitions()
        case .histogram(let event, let dates): try await histogram(event, dates)
        case .weeklyHistogram(let event, let dates): try await weeklyHistogram(event, dates)
        case .eventTotals(let event, let dates): try await eventTotals(event, dates)
        case .visitorTotal(let kind, let dates): try await visitorTotal(kind, dates)
        case .sessionTotal(let dates): try await sessionTotal(dates)
        case .funnelFigure(let funnel, let dates): try await funnelFigure(funnel, dates, patient: patient)
        case .dropOff(let funnel, let dates, let step): try await dropOff(funnel, dates, step)
        case .visitors(let walk): try await visitors(walk)
        case .sessions(let walk): try await sessions(walk)
        case .events(let dates): try await events(dates)
        }
    }

    // MARK: - Coverage

    /// Notes what a complete phase covers: not before the day of the first session, as a vendor deletes what is old,
    /// and weeks that were deleted are not weeks without visitors.
    private func cover(from date: CivilDate) throws {
        var horizon = Horizon(from: scope.calendar.start(of: date), to: scope.now)
        if let first = try archive.firstSessionStart(from: horizon.from) {
            horizon.from = max(horizon.from, scope.calendar.start(of: scope.calendar.date(of: first)))
        }
        for level in FetchLevel.allCases where level <= scope.level && level.operations.allSatisfy(tally.isOpen) {
            try archive.extendCoverage(level.coverage, source: "api", by: horizon)
        }
    }
}

extension FetchLevel {
    /// What must have been read for the level to be complete.
    fileprivate var operations: [SmartlookOperation] {
        switch self {
        case .aggregates: [.getEventDetail]
        case .visitors: [.searchVisitors, .searchSessions]
        case .events: [.searchVisitors, .searchSessions, .getVisitorEvents]
        }
    }
}

extension FetchScope {
    /// The scope from where it may leave no gap behind what is covered already.
    package func withoutGap(in archive: ReportArchive) throws(ArchiveError) -> FetchScope {
        var scope = self
        if let covered = try archive.coverage(level.coverage, source: "api") {
            scope.from = min(scope.from, calendar.date(of: covered.to))
        }
        return scope
    }
}

extension Origin {
    /// The origin of one answer of the API.
    package init(_ answer: AnswerOrigin, rejected: [RejectedRecord] = [], at time: Instant) {
        self.init(
            operation: answer.operation.rawValue, request: "\(answer.method) \(answer.target)", time: time,
            sha256: SHA256Digest(of: answer.body).hex, byteCount: answer.body.count, rejected: rejected)
    }
}
