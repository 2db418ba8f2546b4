import Archive
import Smartlook
import Testing

@testable import SmartlookServer

@Suite struct FunnelAnswersTests {
    private let sample = Shop.sample

    /// How many steps each visitor reached within a week, counted without the engine.
    private func recount(_ funnel: FunnelDefinitionRecord, _ week: Week) -> [String: Int] {
        let span = sample.facts.calendar.span(of: week)
        var reached: [String: Int] = [:]
        for event in sample.events where span.contains(event.time) {
            let done = reached[event.visitor, default: 0]
            if done < funnel.steps.count, funnel.steps[done] == event.name { reached[event.visitor] = done + 1 }
        }
        return reached
    }

    @Test(arguments: SampleDefinitions.funnels.indices)
    func aFunnelIsFirstUnfinishedAndThenRight(index: Int) async throws {
        let funnel = SampleDefinitions.funnels[index]
        let calendar = sample.facts.calendar
        let week = sample.facts.weeks[3]
        let reached = recount(funnel, week)
        let counts = funnel.steps.indices.map { step in reached.values.count { $0 > step } }
        let query = "?dateFrom=\(calendar.firstDate(of: week))&dateTo=\(calendar.lastDate(of: week))"
        try await LiveServer.overShop { server in
            let list = try await server.client.funnels().all().items
            #expect(list.map(\.name) == SampleDefinitions.funnels.map(\.name))
            #expect(list[index].events?.map(\.name) == funnel.steps)
            let (status, first, _) = try await server.send("GET", "/api/v1/funnels/\(funnel.id)\(query)")
            #expect(status == 200)
            #expect(first["computation"]?["isFinished"] == false)
            #expect(first["computation"]?["nextAttemptDelay"] == 0.02)
            let detail = try await server.client.funnelDetail(
                funnel.id, from: calendar.firstDate(of: week), to: calendar.lastDate(of: week),
                polling: FunnelPolling(shortest: .milliseconds(50))
            ).value
            #expect(detail.computation?.isFinished == true)
            #expect(detail.funnel?.steps?.map(\.visitorsCount) == counts)
            #expect(detail.funnel?.steps?.map { $0.event?.eventName } == funnel.steps)
            let rate = Double(counts.last ?? 0) / Double(counts[0]) * 100
            #expect(detail.funnel?.conversionRate == rate)
        }
    }

    @Test func waitingAnswersWithTheFiguresAtOnce() async throws {
        var options = LiveServer.options
        options.switches.rates = .fraction
        let funnel = SampleDefinitions.funnels[0]
        let facts = sample.facts
        try await LiveServer.run(try Shop.archive, options) { server in
            let answer = try await server.client.funnelDetail(
                funnel.id, from: facts.calendar.firstDate(of: facts.weeks[0]),
                to: facts.calendar.lastDate(of: facts.weeks[0]), waitForFinish: true)
            #expect(server.archive.path.isEmpty == false)
            #expect(answer.value.computation?.finishedProgress == 1)
            #expect((0.1...0.14).contains(answer.value.funnel?.conversionRate ?? 0))
        }
    }

    @Test func dropOffsAreTheVisitorsOfEachStep() async throws {
        let funnel = SampleDefinitions.funnels[0]
        let week = sample.facts.faultWeek
        let reached = recount(funnel, week)
        let calendar = sample.facts.calendar
        let (from, to) = (calendar.firstDate(of: week), calendar.lastDate(of: week))
        try await LiveServer.overShop { server in
            for step in funnel.steps.indices {
                for success in [true, false] {
                    let answer = try await server.client.funnelDropOff(
                        funnel.id, from: from, to: to, step: step, success: success)
                    let expected = reached.filter { success ? $0.value > step : $0.value == step && step > 0 }.keys
                    #expect(Set(answer.value.visitors ?? []) == Set(expected))
                    #expect(answer.value.totalVisitorsCount == expected.count)
                }
            }
            let path = "/api/v1/funnels/\(funnel.id)/visitors/drop-off?dateFrom=\(from)&dateTo=\(to)"
            for (query, name) in [
                ("", "step"), ("&step=1", "success"), ("&step=4&success=true", "step"),
                ("&step=-1&success=true", "step"),
                ("&step=1&success=maybe", "success"),
            ] {
                let (status, json, _) = try await server.send("GET", path + query)
                #expect(status == 400 && json["message"]?.stringValue?.contains("'\(name)'") == true)
            }
            #expect(try await server.send("GET", "/api/v1/funnels/none?dateFrom=\(from)&dateTo=\(to)").status == 404)
        }
    }
}
