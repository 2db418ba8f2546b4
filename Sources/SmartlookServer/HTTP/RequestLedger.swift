import Smartlook
import Synchronization

/// Counts the requests of the running window and refuses those beyond the budgets.
final class RequestLedger: Sendable {
    /// Requests by second, as far back as the window reaches.
    private struct Window {
        var seconds: [(second: Int64, count: Int)] = []

        var count: Int { seconds.reduce(0) { $0 + $1.count } }

        mutating func forget(before second: Int64) {
            seconds.removeFirst(seconds.prefix { $0.second < second }.count)
        }

        mutating func add(_ second: Int64) {
            if seconds.last?.second == second {
                seconds[seconds.count - 1].count += 1
            } else {
                seconds.append((second, 1))
            }
        }
    }

    private struct State {
        var project = Window()
        var endpoints: [Endpoint: Window] = [:]
    }

    private let state = Mutex(State())
    private let endpointBudget: APIServer.Budget?
    private let projectBudget: APIServer.Budget?

    init(endpoint: APIServer.Budget?, project: APIServer.Budget?) {
        endpointBudget = endpoint
        projectBudget = project
    }

    /// Counts a request, or throws 429 with the time to return; a refused request is not counted.
    func spend(_ endpoint: Endpoint, at now: Instant) throws(APIFault) {
        let second = now.microseconds.floorDivided(by: 1_000_000)
        let refused: Int64? = state.withLock { state in
            forget(&state, at: second)
            let waits = [
                wait(state.endpoints[endpoint] ?? Window(), endpointBudget, at: second),
                wait(state.project, projectBudget, at: second),
            ].compactMap { $0 }
            if let longest = waits.max() { return longest }
            state.project.add(second)
            state.endpoints[endpoint, default: Window()].add(second)
            return nil
        }
        guard let wait = refused else { return }
        throw APIFault(
            status: 429, message: "The request budget is used up; return in \(wait) seconds.",
            headers: [("Retry-After", String(wait))])
    }

    /// The requests of the running window: of the project and of each operation that had any.
    func usage(at now: Instant) -> (project: Int, endpoints: [String: Int]) {
        let second = now.microseconds.floorDivided(by: 1_000_000)
        return state.withLock { state in
            forget(&state, at: second)
            let used = state.endpoints.filter { $0.value.count > 0 }
            return (
                state.project.count, Dictionary(uniqueKeysWithValues: used.map { ($0.key.rawValue, $0.value.count) })
            )
        }
    }

    private func forget(_ state: inout State, at second: Int64) {
        state.project.forget(before: second - length(projectBudget ?? endpointBudget) + 1)
        for endpoint in state.endpoints.keys {
            state.endpoints[endpoint]?.forget(before: second - length(endpointBudget) + 1)
        }
    }

    private func length(_ budget: APIServer.Budget?) -> Int64 {
        Int64((budget ?? APIServer.Budget()).minutes) * 60
    }

    /// The seconds until another request is allowed; nil where it is now.
    private func wait(_ window: Window, _ budget: APIServer.Budget?, at second: Int64) -> Int64? {
        guard let budget, window.count >= budget.requests else { return nil }
        return max(1, (window.seconds.first?.second ?? second) + length(budget) - second)
    }
}
