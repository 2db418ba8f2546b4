import Analysis
import Archive
import Synchronization
import Testing

@testable import Smartlook
@testable import SmartlookServer

/// What is fetched below the level of events over real HTTP against what the events themselves say.
@Suite struct LevelsTests {
    private let calendar = WeekCalendar(timezone: SampleProject.timezone) ?? .utc

    private var funnels: [ReportFunnel] {
        SampleDefinitions.funnels.map { funnel in
            ReportFunnel(
                key: "f\(funnel.id.suffix(1))", name: funnel.name,
                question: FunnelQuestion(
                    steps: funnel.steps.map { EventCondition($0) }, window: nil, completion: .inside),
                smartlookID: funnel.id)
        }
    }

    private var question: ProjectQuestion {
        ProjectQuestion(funnels: funnels, dimensions: ["country", "device"], calendar: calendar)
    }

    private func scope(_ level: FetchLevel) -> FetchScope {
        FetchScope(
            level: level, from: Shop.sample.facts.weeks.map { calendar.firstDate(of: $0) }[0],
            now: SampleProject.defaultNow, calendar: calendar)
    }

    private func answers(_ level: FetchLevel) async throws -> (answers: ProjectAnswers, requests: Int) {
        let archive = try Shop.emptyArchive()
        let scope = scope(level)
        let question = question
        nonisolated(unsafe) var requests = 0
        try await LiveServer.run(Shop.archive) { server in
            let client = try server.client
            let result = try await Fetcher(client: client, archive: archive, scope: scope).run()
            #expect(result.missing.isEmpty && result.rejected == 0)
            requests = client.requestsSent
        }
        let figures = try #require(try APIFigures(archive: archive))
        #expect(figures.level == level)
        return (figures.answer(question), requests)
    }

    private func ours() throws -> ProjectAnswers {
        try #require(try ProjectData(archive: Shop.archive).answer(question))
    }

    @Test(arguments: [FetchLevel.aggregates, .visitors])
    func lowerLevelsCountWhatTheEventsSay(level: FetchLevel) async throws {
        let (theirs, requests) = try await answers(level)
        let ours = try ours()
        #expect(requests < 250)
        let complete = theirs.weeks.indices.filter { theirs.weeks[$0].isComplete }
        #expect(complete.count == 6)
        for index in complete {
            let week = theirs.weeks[index].week
            let own = try #require(ours.weeks.firstIndex { $0.week == week })
            let count = try #require(theirs.visitors[index])
            #expect(count.active == ours.visitors[own]?.active)
            #expect(count.new == ours.visitors[own]?.new)
            if level == .visitors { #expect(count == ours.visitors[own]) }
            for (one, two) in zip(theirs.funnels, ours.funnels) {
                #expect(one.weeks[index].isKnown)
                #expect(one.weeks[index].steps == two.weeks[own].steps)
                #expect(one.weeks[index].segments == (level == .visitors ? two.weeks[own].segments : []))
            }
            for series in ours.events {
                let other = try #require(theirs.events.first { $0.name == series.name })
                #expect(other.weeks[index].occurrences == series.weeks[own].occurrences)
                #expect(other.weeks[index].visitors == series.weeks[own].visitors)
            }
        }
    }

    /// What the plan says is what the run sends, once the definitions are known; estimates are never too low here.
    @Test func theRunDoesWhatThePlanSays() async throws {
        let archive = try Shop.emptyArchive()
        let scope = scope(.aggregates)
        try await LiveServer.run(Shop.archive) { server in
            // A first fetch that sees the definitions and nothing else.
            let blind = try SmartlookClient(
                baseURL: server.url, token: LiveServer.secret,
                budget: RequestBudget(perEndpoint: .init(1, per: .seconds(86_400))),
                retry: RetryPolicy(attempts: 1, longestWait: .zero))
            let stopped = await #expect(throws: SmartlookError.self) {
                _ = try await Fetcher(client: blind, archive: archive, scope: scope).run()
            }
            #expect(stopped?.code == .budgetExhausted)

            let plan = try FetchPlanner(archive: archive, scope: scope).plan()
            let sent = Counted()
            let client = try SmartlookClient(
                baseURL: server.url, token: LiveServer.secret,
                budget: RequestBudget(perEndpoint: .init(10_000, per: .seconds(60))),
                onRequest: { operation, _ in sent.add(operation) })
            _ = try await Fetcher(client: client, archive: archive, scope: scope).run()
            var planned: [SmartlookOperation: Int] = [:]
            for phase in FetchPlan.Phase.allCases { planned.merge(plan.requests(of: phase), uniquingKeysWith: +) }
            let requests = sent.counts
            #expect(Set(planned.keys) == Set(requests.keys))
            for (operation, count) in planned where operation != .getFunnelDetail {
                #expect(requests[operation] == count)
            }
            // A funnel may be ready at once or has to be asked for again.
            let figures = try #require(planned[.getFunnelDetail])
            #expect((figures / 2...figures + 20).contains(requests[.getFunnelDetail] ?? 0))

            // Only the latest week may still change.
            #expect(try FetchPlanner(archive: archive, scope: scope).plan().steps.count < plan.steps.count / 2)
        }
    }
}

/// Counts requests by endpoint from any task.
private final class Counted: Sendable {
    private let state = Mutex<[SmartlookOperation: Int]>([:])

    var counts: [SmartlookOperation: Int] { state.withLock { $0 } }

    func add(_ operation: SmartlookOperation) {
        state.withLock { $0[operation, default: 0] += 1 }
    }
}
