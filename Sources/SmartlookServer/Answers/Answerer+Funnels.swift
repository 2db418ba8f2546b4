import Archive
import Smartlook

extension Answerer {
    func funnelsList() throws(APIFault) -> JSONValue {
        let funnels = snapshot.funnels.sorted { ExactText($0.id) < ExactText($1.id) }
        let page = try paging(standard: 100, most: 1000, path: "funnels").page(request, count: funnels.count) {
            PageKey(first: 0, id: funnels[$0].id)
        }
        let records = funnels[page.range].map { funnel in
            FunnelDefinition(
                id: funnel.id, name: funnel.name,
                events: funnel.steps.map { name in
                    let id = eventID(name)
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
        guard let count else {
            return FunnelDetail(
                computation: FunnelComputation(isFinished: false, finishedProgress: 0, nextAttemptDelay: delay),
                funnel: Funnel(id: funnel.id, name: funnel.name)
            ).json
        }
        let steps = funnel.steps.enumerated().map { position, name in
            let id = eventID(name)
            let previous = position == 0 ? count.visitors[0] : count.visitors[position - 1]
            return FunnelStep(
                visitorsCount: count.visitors[position],
                event: FunnelStepEvent(
                    step: position, id: id, eventName: name, links: ["event": link("events/\(id.percentEncoded)")]),
                percentFromPreviousStep: rate(count.visitors[position], of: previous))
        }
        return FunnelDetail(
            computation: FunnelComputation(isFinished: true, finishedProgress: options.ratesArePercent ? 100 : 1),
            funnel: Funnel(
                id: funnel.id, name: funnel.name,
                conversionRate: rate(count.visitors.last ?? 0, of: count.visitors.first ?? 0), steps: steps)
        ).json
    }

    func funnelDropOff() async throws(APIFault) -> JSONValue {
        let funnel = try requiredFunnel()
        let key = try deskKey(funnel)
        let text = try request.required("step")
        guard let step = Int(text), funnel.steps.indices.contains(step) else {
            throw .bad("The parameter 'step' must be a whole number from 0 to \(funnel.steps.count - 1).")
        }
        _ = try request.required("success")
        let success = try request.flag("success") ?? true
        let count = await desk.finishedFigures(key, in: snapshot)
        let visitors = count.reach.filter { success ? $0.steps > step : $0.steps == step }.map(\.id)
        return DropOff(totalVisitorsCount: visitors.count, visitors: visitors).json
    }

    private func requiredFunnel() throws(APIFault) -> FunnelDefinitionRecord {
        guard let funnel = snapshot.funnels.first(where: { ExactText($0.id) == ExactText(route.id) }),
            !funnel.steps.isEmpty
        else { throw .notFound("funnel", route.id) }
        return funnel
    }

    private func deskKey(_ funnel: FunnelDefinitionRecord) throws(APIFault) -> FunnelDesk.Key {
        let (from, to, _) = try requiredSpan()
        return FunnelDesk.Key(steps: funnel.steps.map { ExactText($0) }, from: from, to: to)
    }

    private func eventID(_ name: String) -> String {
        snapshot.catalog.event(name: name)?.id ?? EventCatalog.id(ofName: name)
    }

    private func rate(_ count: Int, of whole: Int) -> Double {
        whole == 0 ? 0 : Double(count) / Double(whole) * (options.ratesArePercent ? 100 : 1)
    }

    /// What is told as the time to ask again.
    private var delay: Double {
        guard case .later(let delay) = options.funnels else { return 0 }
        let seconds = Double(delay.components.seconds) + Double(delay.components.attoseconds) / 1e18
        return options.delayUnit == .seconds ? seconds : seconds * 1000
    }
}
