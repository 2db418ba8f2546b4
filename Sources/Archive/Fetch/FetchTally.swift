import Smartlook
import Synchronization

/// What a running fetch has done and what it could not do, shared by its parts.
final class FetchTally: Sendable {
    private struct State {
        var result = FetchResult()
        var missing: [FetchProgress.Stage: [String]] = [:]
        var closed: Set<SmartlookOperation> = []
        var done: [FetchProgress.Stage: Int] = [:]
        var totals: [FetchProgress.Stage: Int] = [:]
        var remaining: [SmartlookOperation: Int] = [:]
        var stops: [SmartlookOperation: SmartlookError] = [:]
    }

    private let state = Mutex(State())
    private let report: @Sendable (FetchProgress) -> Void

    init(report: @escaping @Sendable (FetchProgress) -> Void) {
        self.report = report
    }

    /// Sets what a plan promises.
    func begin(_ plan: FetchPlan) {
        state.withLock { state in
            for step in plan.steps where step.phase != .definitions {
                state.remaining[step.operation, default: 0] += step.requests
                if !step.work.countsRecords { state.totals[step.work.stage, default: 0] += 1 }
            }
        }
    }

    /// So much of a stage has been stored; where its total is known, it is told.
    func advance(_ stage: FetchProgress.Stage, by count: Int, total: Int? = nil) {
        let progress = state.withLock { state in
            state.done[stage, default: 0] += count
            if let total { state.totals[stage] = total }
            return FetchProgress(
                stage: stage, done: state.done[stage] ?? 0, total: state.totals[stage], operation: stage.operation,
                remaining: state.remaining)
        }
        report(progress)
    }

    /// A request of the plan was answered.
    func answered(_ operation: SmartlookOperation) {
        state.withLock { $0.remaining[operation] = max(0, ($0.remaining[operation] ?? 0) - 1) }
    }

    /// The rest of the plan has so many requests for an endpoint now.
    func expect(_ operation: SmartlookOperation, _ requests: Int) {
        state.withLock { $0.remaining[operation] = requests }
    }

    /// So many events are new to the archive.
    func add(events count: Int) {
        state.withLock { $0.result.addedEvents += count }
    }

    func reject(_ count: Int) {
        state.withLock { $0.result.rejected += count }
    }

    /// Something cannot be read, in a sentence.
    func miss(_ stage: FetchProgress.Stage, _ sentence: String) {
        state.withLock { $0.missing[stage, default: []].append(sentence) }
    }

    /// The token may not read an endpoint at all; says so once.
    func close(_ work: FetchWork, _ error: SmartlookError) {
        state.withLock { state in
            guard state.closed.insert(work.operation).inserted else { return }
            state.missing[work.stage, default: []].append(
                "Smartlook does not let this token read the \(work.name): \(error.message)")
        }
    }

    func isOpen(_ operation: SmartlookOperation) -> Bool {
        state.withLock { !$0.closed.contains(operation) }
    }

    /// An endpoint has nothing left to give; the others go on, and the fetch ends with this.
    func stop(_ operation: SmartlookOperation, _ error: SmartlookError) {
        state.withLock { $0.stops[operation] = error }
    }

    func isStopped(_ operation: SmartlookOperation) -> Bool {
        state.withLock { $0.stops[operation] != nil }
    }

    /// The endpoint that stopped the fetch and opens last, as until then it would stop again.
    var stopped: SmartlookError? {
        state.withLock { state in
            state.stops.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value).max {
                ($0.retryAt?.microseconds ?? 0) < ($1.retryAt?.microseconds ?? 0)
            }
        }
    }

    /// The result, what is missing in the order of the stages.
    var result: FetchResult {
        state.withLock { state in
            var result = state.result
            result.missing = FetchProgress.Stage.allCases.flatMap { (state.missing[$0] ?? []).sorted() }
            return result
        }
    }
}

extension FetchWork {
    /// Whether progress counts the records read and not the steps done.
    var countsRecords: Bool {
        switch self {
        case .visitors, .sessions, .events: true
        default: false
        }
    }
}

extension FetchProgress.Stage {
    /// The endpoint that a stage asks, where it is one.
    fileprivate var operation: SmartlookOperation? {
        switch self {
        case .definitions, .totals: nil
        case .histograms: .getEventDetail
        case .funnels: .getFunnelDetail
        case .dropOffs: .getFunnelVisitorsDropOffList
        case .visitors: .searchVisitors
        case .sessions: .searchSessions
        case .events: .getVisitorEvents
        }
    }
}
