import Analysis
import Archive
import Smartlook

extension Answerer {
    func funnelsList() throws(APIFault) -> JSONValue {
        let funnels = snapshot.funnels
        let page = try paging(most: 1000, path: "funnels").page(request, count: funnels.count) {
            PageKey(first: 0, id: funnels[$0].id)
        }
        let records = funnels[page.range].map { funnel in
            FunnelDefinition(
                id: funnel.id, name: funnel.name,
                events: funnel.steps.map { name in
                    let id = snapshot.catalog.id(of: name)
                    return FunnelEvent(id: id, name: name, links: ["event": link("events/\(id.percentEncoded)")])
                },
                links: ["funnel": link("funnels/\(funnel.id.percentEncoded)")])
        }
        var members = JSONMembers()
        members.set("totalCount", funnels.count)
        members.set("funnels", records)
        members.set("pagination", page.pagination)
        members.set("_links", page.links)
        return members.json
    }

    func funnelDetail() async throws(APIFault) -> JSONValue {
        let funnel = try requiredFunnel()
        let key = try deskKey(funnel)
        let waits = try request.flag("waitForFinish") ?? false
        let count: FunnelCount? =
            waits
            ? await desk.finishedFigures(key, in: snapshot) : await desk.figures(key, in: snapshot)
        guard let count else { return unfinished(funnel).json }
        var detail = named(funnel)
        detail.conversionRate = rate(count.visitors.last ?? 0, of: count.visitors.first ?? 0)
        detail.steps = steps(funnel, count.visitors)
        return FunnelDetail(
            computation: FunnelComputation(isFinished: true, finishedProgress: rate(1, of: 1)), funnel: detail
        ).json
    }

    private func unfinished(_ funnel: FunnelDefinitionRecord) -> FunnelDetail {
        var shown: Funnel?
        switch switches.unfinished {
        case .missing: break
        case .named: shown = named(funnel)
        case .partial:
            shown = named(funnel)
            shown?.steps = steps(funnel, funnel.steps.map { _ in 0 })
        }
        return FunnelDetail(
            computation: FunnelComputation(isFinished: false, finishedProgress: 0, nextAttemptDelay: delay),
            funnel: shown)
    }

    private func named(_ funnel: FunnelDefinitionRecord) -> Funnel {
        let history = snapshot.funnelHistories[ExactText(funnel.id)]
        return Funnel(id: funnel.id, name: funnel.name, createdAt: history?.created, updatedAt: history?.updated)
    }

    private func steps(_ funnel: FunnelDefinitionRecord, _ visitors: [Int]) -> [FunnelStep] {
        funnel.steps.enumerated().map { position, name in
            let id = snapshot.catalog.id(of: name)
            return FunnelStep(
                visitorsCount: visitors[position],
                event: FunnelStepEvent(
                    step: position, id: id, eventName: name, links: ["event": link("events/\(id.percentEncoded)")]),
                percentFromPreviousStep: rate(visitors[position], of: visitors[max(0, position - 1)]))
        }
    }

    func funnelDropOff() async throws(APIFault) -> JSONValue {
        let funnel = try requiredFunnel()
        let key = try deskKey(funnel)
        _ = try request.required("step")
        guard let step = try request.number("step", atLeast: 0), funnel.steps.indices.contains(step) else {
            throw .bad("The parameter 'step' must be a whole number from 0 to \(funnel.steps.count - 1).")
        }
        _ = try request.required("success")
        let success = try request.flag("success") ?? true
        let count = await desk.finishedFigures(key, in: snapshot)
        let visitors = count.reach.filter { success ? $0.steps > step : $0.steps == step }
            .map { snapshot.data.visitors[Int($0.visitor)].id }
        return DropOff(totalVisitorsCount: visitors.count, visitors: visitors).json
    }

    private func requiredFunnel() throws(APIFault) -> FunnelDefinitionRecord {
        guard let funnel = snapshot.funnels.first(where: { ExactText($0.id) == ExactText(route.id) }),
            !funnel.steps.isEmpty
        else { throw .notFound("funnel", route.id) }
        return funnel
    }

    private func deskKey(_ funnel: FunnelDefinitionRecord) throws(APIFault) -> FunnelDesk.Key {
        let days = try requiredDays()
        return FunnelDesk.Key(steps: funnel.steps.map { ExactText($0) }, from: days.from, through: days.through)
    }

    private func rate(_ count: Int, of whole: Int) -> Double {
        whole == 0 ? 0 : Double(count) / Double(whole) * (switches.rates == .percent ? 100 : 1)
    }

    /// What is told as the time to ask again.
    private var delay: Double {
        let delay = switches.funnelDelay.components
        let seconds = Double(delay.seconds) + Double(delay.attoseconds) / 1e18
        return switches.delayUnit == .seconds ? seconds : seconds * 1000
    }
}
