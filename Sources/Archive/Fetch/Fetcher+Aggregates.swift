import Smartlook

extension Fetcher {
    /// The API's daily histogram of every event.
    func histograms(_ result: inout FetchResult) async throws {
        let events = try archive.eventDefinitions()
        for (index, event) in events.enumerated() {
            do {
                let answer = try await client.eventDetail(event.id, from: scope.from, to: scope.to)
                let days = (answer.value.occurrenceHistogram ?? []).compactMap { point in
                    point.date.map {
                        HistogramRecord(
                            event: event.id, date: String($0.prefix(10)), occurrences: point.occurrenceCount ?? 0,
                            visitors: point.uniqueVisitorsCount ?? 0)
                    }
                }
                try archive.store(days, origin: Origin(answer.origin, at: scope.now))
            } catch let error as SmartlookError where error.code == .notFound {
                result.missing.append("The event '\(event.name)' was deleted while it was read.")
            }
            progress(FetchProgress(stage: .histograms, done: index + 1, total: events.count))
        }
    }

    /// The API's own figures of every funnel in every closed week.
    ///
    /// The API computes a figure after it was first asked for: all are asked for once, then those that were not ready
    /// are waited for, so that they are computed side by side.
    func funnelResults(_ result: inout FetchResult) async throws {
        let known = try archive.finalFunnelResults(kind: "funnel_result", settledBy: settled)
        let wanted = try funnelWeeks().filter { !known.contains($0.key) }
        var done = 0
        var unfinished: [FunnelWeek] = []
        for (polling, isLast) in [(FunnelPolling(attempts: 1), false), (FunnelPolling(), true)] {
            for item in isLast ? unfinished : wanted {
                do {
                    let answer = try await client.funnelDetail(
                        item.funnel.id, from: item.from, to: item.to, polling: polling)
                    try store(answer, of: item)
                } catch let error as SmartlookError where error.code == .notReady && !isLast {
                    unfinished.append(item)
                    continue
                } catch let error as SmartlookError where error.code == .notReady || error.code == .notFound {
                    result.missing.append(
                        "Smartlook's own figure of the funnel '\(item.funnel.name)' from \(item.from): \(error.message)"
                    )
                }
                done += 1
                progress(FetchProgress(stage: .funnels, done: done, total: wanted.count))
            }
        }
    }

    private func store(_ answer: Answer<FunnelDetail>, of item: FunnelWeek) throws {
        let steps = (answer.value.funnel?.steps ?? []).enumerated().map { position, step in
            FunnelResultRecord.Step(
                name: step.event?.eventName ?? item.funnel.steps[safe: position] ?? "",
                visitors: step.visitorsCount ?? 0)
        }
        try archive.store(
            [FunnelResultRecord(funnel: item.funnel.id, from: item.from, to: item.to, steps: steps)],
            origin: Origin(answer.origin, at: scope.now))
    }

    /// The visitors who reached each step of every funnel in every closed week.
    func dropOffs() async throws {
        let known = try archive.finalFunnelResults(kind: "drop_off", settledBy: settled)
        let wanted = try funnelWeeks().filter { !known.contains($0.key) }
        let total = wanted.reduce(0) { $0 + $1.funnel.steps.count }
        var done = 0
        for item in wanted {
            // The last step first: a week counts as read once its first step is.
            for step in item.funnel.steps.indices.reversed() {
                let answer = try await client.funnelDropOff(
                    item.funnel.id, from: item.from, to: item.to, step: step, success: true)
                let visitors = answer.value.visitors ?? []
                try archive.store(
                    DropOffRecord(
                        funnel: item.funnel.id, from: item.from, to: item.to, step: step, success: true,
                        total: answer.value.totalVisitorsCount ?? visitors.count, visitors: visitors),
                    origin: Origin(answer.origin, at: scope.now))
                done += 1
                progress(FetchProgress(stage: .dropOffs, done: done, total: total))
            }
        }
    }

    private struct FunnelWeek {
        let funnel: FunnelDefinitionRecord
        let from: CivilDate
        let to: CivilDate
        var key: String { "\(funnel.id) \(from) \(to)" }
    }

    private func funnelWeeks() throws -> [FunnelWeek] {
        let funnels = try archive.funnelDefinitions()
        return scope.closedWeeks.flatMap { week in
            funnels.map {
                FunnelWeek(
                    funnel: $0, from: scope.calendar.firstDate(of: week), to: scope.calendar.lastDate(of: week))
            }
        }
    }

    /// A figure read this long after its week's end is final: late events have arrived.
    private func settled(_ lastDate: CivilDate) -> Instant {
        scope.calendar.start(of: lastDate.advanced(byDays: 1 + FetchScope.overlapDays))
    }
}

extension Collection {
    subscript(safe index: Index) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}
