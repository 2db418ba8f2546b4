package import Smartlook

/// The requests that would bring an archive up to date, in order of value.
package struct FetchPlan: Sendable {
    /// Parts of a fetch in their order; one begins when the one before has ended.
    package enum Phase: String, Sendable, CaseIterable {
        /// Which project it is and what it defines.
        case definitions
        /// The latest complete week and what came after it: what people wait for.
        case latestWeek = "latest week"
        /// What is older, the oldest first: a vendor deletes that next.
        case earlier
    }

    /// One thing to read; its requests go to one endpoint.
    package struct Step: Sendable {
        package var phase: Phase
        package var work: FetchWork
        /// How many requests it takes.
        package var requests: Int
        /// Whether that number may turn out another one, because nobody knows yet how much there is.
        package var isEstimate: Bool

        package var operation: SmartlookOperation { work.operation }
    }

    package var steps: [Step]

    package func steps(of phase: Phase) -> [Step] {
        steps.filter { $0.phase == phase }
    }

    /// How many requests a phase sends to each endpoint.
    package func requests(of phase: Phase) -> [SmartlookOperation: Int] {
        Dictionary(steps(of: phase).map { ($0.operation, $0.requests) }, uniquingKeysWith: +)
    }

    /// Whether any of its numbers is an estimate.
    package var isEstimate: Bool { steps.contains(where: \.isEstimate) }

    /// What a plan comes to under a budget: a row for each phase and kind of work.
    package struct Row: Sendable {
        package var phase: Phase
        /// What is read: `sessions`.
        package var what: String
        package var operation: SmartlookOperation
        package var requests: Int
        package var isEstimate: Bool
        /// The sum of the requests' prices.
        package var price: Int
        /// When the budget lets the last of them be sent.
        package var done: Instant
    }

    /// The rows of the plan and the moment at which the archive would be current; nil where a request costs more than
    /// the whole budget.
    package func schedule(_ budget: RequestBudget, now: Instant) -> (rows: [Row], current: Instant)? {
        var schedule = RequestSchedule(budget, from: now)
        var rows: [Row] = []
        for phase in Phase.allCases {
            // Events of visitors are asked for when the phase's lists have been read.
            for isLast in [false, true] {
                let steps = steps(of: phase).filter { $0.work.isAfterLists == isLast }
                let requests = Dictionary(steps.map { ($0.operation, $0.requests) }, uniquingKeysWith: +)
                guard let ends = schedule.add(requests) else { return nil }
                var order: [String] = []
                for step in steps where !order.contains(step.work.name) { order.append(step.work.name) }
                for name in order {
                    let own = steps.filter { $0.work.name == name }
                    let count = own.reduce(0) { $0 + $1.requests }
                    guard count > 0, let operation = own.first?.operation else { continue }
                    rows.append(
                        Row(
                            phase: phase, what: name, operation: operation, requests: count,
                            isEstimate: own.contains(where: \.isEstimate), price: count * budget.price(of: operation),
                            done: ends[operation] ?? now))
                }
            }
        }
        return (rows, schedule.end)
    }
}

/// What one step of a plan reads.
package enum FetchWork: Sendable {
    case project
    case usage
    case eventDefinitions
    case funnelDefinitions
    case histogram(EventDefinitionRecord, ClosedRange<CivilDate>)
    case weeklyHistogram(EventDefinitionRecord, ClosedRange<CivilDate>)
    case eventTotals(EventDefinitionRecord, ClosedRange<CivilDate>)
    case visitorTotal(TotalRecord.Kind, ClosedRange<CivilDate>)
    case sessionTotal(ClosedRange<CivilDate>)
    case funnelFigure(FunnelDefinitionRecord, ClosedRange<CivilDate>)
    case dropOff(FunnelDefinitionRecord, ClosedRange<CivilDate>, step: Int)
    case visitors(Walk)
    case sessions(Walk)
    /// The events of the visitors with sessions in some dates that were not read whole.
    case events(ClosedRange<CivilDate>)

    package var operation: SmartlookOperation {
        switch self {
        case .project: .getMe
        case .usage: .getApiStats
        case .eventDefinitions: .getEventsList
        case .funnelDefinitions: .getFunnelsList
        case .histogram, .weeklyHistogram, .eventTotals: .getEventDetail
        case .visitorTotal, .visitors: .searchVisitors
        case .sessionTotal, .sessions: .searchSessions
        case .funnelFigure: .getFunnelDetail
        case .dropOff: .getFunnelVisitorsDropOffList
        case .events: .getVisitorEvents
        }
    }

    /// What is read, for people.
    package var name: String {
        switch self {
        case .project: "project"
        case .usage: "API usage"
        case .eventDefinitions: "event definitions"
        case .funnelDefinitions: "funnel definitions"
        case .histogram: "daily event histograms"
        case .weeklyHistogram: "weekly event histograms"
        case .eventTotals: "event totals of a week"
        case .visitorTotal: "visitor totals of a week"
        case .sessionTotal: "session totals of a week"
        case .funnelFigure: "funnel figures of a week"
        case .dropOff: "visitors of funnel steps"
        case .visitors: "visitors"
        case .sessions: "sessions"
        case .events: "events of visitors"
        }
    }

    var stage: FetchProgress.Stage {
        switch self {
        case .project, .usage, .eventDefinitions, .funnelDefinitions: .definitions
        case .histogram, .weeklyHistogram, .eventTotals: .histograms
        case .visitorTotal, .sessionTotal: .totals
        case .funnelFigure: .funnels
        case .dropOff: .dropOffs
        case .visitors: .visitors
        case .sessions: .sessions
        case .events: .events
        }
    }

    /// Whether the step asks for what lists of the same phase name.
    var isAfterLists: Bool {
        if case .events = self { true } else { false }
    }
}
