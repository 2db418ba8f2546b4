import Smartlook
import Synchronization

/// Counts what the requests of the running window cost and refuses those beyond the budgets.
final class RequestLedger: Sendable {
    /// What was spent in each second, as far back as the window reaches.
    private struct Window {
        private(set) var total = 0
        private var seconds: [(second: Int64, spent: Int)] = []

        mutating func forget(before second: Int64) {
            let old = seconds.prefix { $0.second < second }
            guard !old.isEmpty else { return }
            total -= old.reduce(0) { $0 + $1.spent }
            seconds.removeFirst(old.count)
        }

        mutating func add(_ price: Int, at second: Int64) {
            total += price
            if seconds.last?.second == second {
                seconds[seconds.count - 1].spent += price
            } else {
                seconds.append((second, price))
            }
        }

        /// The second whose end leaves at least so much of the total behind; the last one where nothing does.
        func second(thatFrees amount: Int) -> Int64? {
            var freed = 0
            return seconds.first { entry in
                freed += entry.spent
                return freed >= amount
            }?.second ?? seconds.last?.second
        }
    }

    private struct State {
        var project = Window()
        var endpoints: [SmartlookOperation: Window] = [:]
    }

    private let state = Mutex(State())
    private let endpointBudget: APIServer.Budget?
    private let projectBudget: APIServer.Budget?
    private let prices: [SmartlookOperation: Int]

    init(endpoint: APIServer.Budget?, project: APIServer.Budget?, prices: [SmartlookOperation: Int] = [:]) {
        endpointBudget = endpoint
        projectBudget = project
        self.prices = prices
    }

    /// Counts a request at its price, or throws 429 with the time to return; a refused request is not counted.
    func spend(_ endpoint: SmartlookOperation, at now: Instant) throws(APIFault) {
        let second = now.microseconds.floorDivided(by: 1_000_000)
        let price = prices[endpoint] ?? 1
        let refused: Int64? = state.withLock { state in
            forget(&state, at: second)
            let waits = [
                wait(state.endpoints[endpoint] ?? Window(), endpointBudget, price, at: second),
                wait(state.project, projectBudget, price, at: second),
            ].compactMap { $0 }
            if let longest = waits.max() { return longest }
            state.project.add(price, at: second)
            state.endpoints[endpoint, default: Window()].add(price, at: second)
            return nil
        }
        guard let wait = refused else { return }
        throw APIFault(
            status: 429, message: "The request budget is used up; return in \(wait) seconds.",
            headers: [("Retry-After", String(wait))])
    }

    /// What the running window cost: of the project and of each operation that had any request.
    func usage(at now: Instant) -> (project: Int, endpoints: [String: Int]) {
        let second = now.microseconds.floorDivided(by: 1_000_000)
        return state.withLock { state in
            forget(&state, at: second)
            let used = state.endpoints.filter { $0.value.total > 0 }
            return (
                state.project.total, Dictionary(uniqueKeysWithValues: used.map { ($0.key.rawValue, $0.value.total) })
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

    /// The seconds until a request at this price is allowed; nil where it is now.
    private func wait(_ window: Window, _ budget: APIServer.Budget?, _ price: Int, at second: Int64) -> Int64? {
        guard let budget, price > 0, window.total + price > budget.requests else { return nil }
        let freed = window.second(thatFrees: window.total + price - budget.requests) ?? second
        return max(1, freed + length(budget) - second)
    }
}
