import Smartlook

extension Fetcher {
    // MARK: - Events

    /// The API's daily histogram of an event.
    func histogram(_ event: EventDefinitionRecord, _ dates: ClosedRange<CivilDate>) async throws {
        guard let answer = try await detail(event, dates, .day) else { return }
        let days = (answer.value.occurrenceHistogram ?? []).compactMap { point in
            point.date.map {
                HistogramRecord(
                    event: event.id, date: String($0.prefix(10)), occurrences: point.occurrenceCount ?? 0,
                    visitors: point.uniqueVisitorsCount ?? 0)
            }
        }
        let walk = Walk(kind: .histogram, subject: event.id, dates: dates, begun: scope.now, isDone: true)
        try archive.store(days, origin: Origin(answer.origin, at: scope.now), walk: walk)
    }

    /// An event's occurrences and visitors in one week.
    func eventTotals(_ event: EventDefinitionRecord, _ dates: ClosedRange<CivilDate>) async throws {
        guard let answer = try await detail(event, dates, .day) else { return }
        let totals = [
            answer.value.totalOccurrence.map { (TotalRecord.Kind.eventOccurrences, $0) },
            answer.value.uniqueVisitors.map { (.eventVisitors, $0) },
        ]
        try archive.store(
            totals.compactMap { $0 }.map { kind, value in
                TotalRecord(kind, subject: event.id, from: dates.lowerBound, to: dates.upperBound, value: value)
            }, origin: Origin(answer.origin, at: scope.now))
    }

    /// An event's visitors in many weeks at once. That the API knows weeks, and which day they begin with, is not
    /// documented: points that are not of our weeks are left out, and a refusal means that it knows none.
    func weeklyHistogram(_ event: EventDefinitionRecord, _ dates: ClosedRange<CivilDate>) async throws {
        var totals: [TotalRecord] = []
        var origin: Origin?
        do {
            guard let answer = try await detail(event, dates, .week) else { return }
            origin = Origin(answer.origin, at: scope.now)
            for point in answer.value.occurrenceHistogram ?? [] {
                guard let date = point.date.flatMap({ CivilDate(String($0.prefix(10))) }), dates.contains(date),
                    let visitors = point.uniqueVisitorsCount
                else { continue }
                let week = scope.calendar.week(of: date)
                guard scope.calendar.firstDate(of: week) == date else { continue }
                totals.append(
                    TotalRecord(
                        .eventVisitors, subject: event.id, from: date, to: scope.calendar.lastDate(of: week),
                        value: visitors))
            }
        } catch let error as SmartlookError where error.code == .refused {}
        let walk = Walk(kind: .weeklyHistogram, subject: event.id, dates: dates, begun: scope.now, isDone: true)
        if let origin { try archive.store(totals, origin: origin, walk: walk) } else { try archive.store(walk) }
    }

    /// Nil, and a word about it, where the event is gone.
    private func detail(
        _ event: EventDefinitionRecord, _ dates: ClosedRange<CivilDate>, _ interval: HistogramInterval
    ) async throws -> Answer<EventDetail>? {
        do throws(SmartlookError) {
            let answer = try await client.eventDetail(
                event.id, from: dates.lowerBound, to: dates.upperBound, interval: interval)
            tally.answered(.getEventDetail)
            return answer
        } catch {
            guard error.code == .notFound || error.code == .gone else { throw error }
            tally.miss(.histograms, "The event '\(event.name)' was deleted while it was read.")
            return nil
        }
    }

    // MARK: - Visitors and sessions

    /// How many visitors were recorded within some dates, or were first seen then.
    func visitorTotal(_ kind: TotalRecord.Kind, _ dates: ClosedRange<CivilDate>) async throws {
        var filters = [VisitorFilter.recordingDate(.within(dates))]
        if kind == .newVisitors { filters.append(.firstSeen(.within(dates))) }
        try await total(kind, dates, of: client.searchVisitors(filters, limit: 1))
        tally.answered(.searchVisitors)
    }

    func sessionTotal(_ dates: ClosedRange<CivilDate>) async throws {
        try await total(.sessions, dates, of: client.searchSessions([.recordingDate(.within(dates))], limit: 1))
        tally.answered(.searchSessions)
    }

    /// Stores the total of a search, which its first page tells, if any does.
    private func total<Item>(
        _ kind: TotalRecord.Kind, _ dates: ClosedRange<CivilDate>, of pages: Pages<Item>
    ) async throws {
        for try await page in pages.limited(to: 1) {
            // Without a total, a page that is the last one holds all there is.
            guard let value = page.total ?? (page.isLast ? page.items.count : nil) else { continue }
            try archive.store(
                [TotalRecord(kind, from: dates.lowerBound, to: dates.upperBound, value: value)],
                origin: Origin(page.origin, rejected: page.rejected, at: scope.now))
        }
    }

    // MARK: - Funnels

    /// The API's own figures of a funnel in one week.
    ///
    /// - Parameter patient: whether to wait for figures that are being computed; otherwise throws `.notReady`.
    func funnelFigure(
        _ funnel: FunnelDefinitionRecord, _ dates: ClosedRange<CivilDate>, patient: Bool
    ) async throws {
        tally.answered(.getFunnelDetail)
        do {
            let answer = try await client.funnelDetail(
                funnel.id, from: dates.lowerBound, to: dates.upperBound,
                polling: patient ? FunnelPolling() : FunnelPolling(attempts: 1))
            // The second request that was planned is not needed.
            if !patient { tally.answered(.getFunnelDetail) }
            let steps = (answer.value.funnel?.steps ?? []).enumerated().map { position, step in
                FunnelResultRecord.Step(
                    name: step.event?.eventName ?? funnel.steps[safe: position] ?? "",
                    visitors: step.visitorsCount ?? 0)
            }
            try archive.store(
                [FunnelResultRecord(funnel: funnel.id, from: dates.lowerBound, to: dates.upperBound, steps: steps)],
                origin: Origin(answer.origin, at: scope.now))
        } catch let error as SmartlookError
            where [.notFound, .gone].contains(error.code) || (patient && error.code == .notReady)
        {
            tally.miss(
                .funnels,
                "Smartlook's own figure of the funnel '\(funnel.name)' from \(dates.lowerBound): \(error.message)")
        }
    }

    /// The visitors who reached a step of a funnel in one week.
    func dropOff(_ funnel: FunnelDefinitionRecord, _ dates: ClosedRange<CivilDate>, _ step: Int) async throws {
        do {
            let answer = try await client.funnelDropOff(
                funnel.id, from: dates.lowerBound, to: dates.upperBound, step: step, success: true)
            let visitors = answer.value.visitors ?? []
            try archive.store(
                DropOffRecord(
                    funnel: funnel.id, from: dates.lowerBound, to: dates.upperBound, step: step, success: true,
                    total: answer.value.totalVisitorsCount ?? visitors.count, visitors: visitors),
                origin: Origin(answer.origin, at: scope.now))
        } catch let error as SmartlookError where error.code == .notFound || error.code == .gone {
            tally.miss(.dropOffs, "The funnel '\(funnel.name)' was deleted while its visitors were read.")
        }
        tally.answered(.getFunnelVisitorsDropOffList)
    }
}

extension Collection {
    subscript(safe index: Index) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}
