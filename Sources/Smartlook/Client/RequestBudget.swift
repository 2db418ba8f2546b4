import Synchronization

/// How many requests may still be sent, per endpoint and per project, and when the window opens again.
///
/// It is shared by reference: two clients of one project take from the same budget. A server's "not before" (429 with
/// `Retry-After`) closes an endpoint for everybody who shares it.
public final class RequestBudget: Sendable {
    private struct State {
        var endpoints: [SmartlookOperation: SpentWindow] = [:]
        var project = SpentWindow()
        var closed: [SmartlookOperation: Instant] = [:]
    }

    private let endpointLimit: RequestLimit?
    private let projectLimit: RequestLimit?
    private let prices: [SmartlookOperation: Int]
    private let state = Mutex(State())

    /// A budget; without limits it only remembers what servers say. A request costs one unless a price says otherwise.
    public init(
        perEndpoint: RequestLimit? = nil, perProject: RequestLimit? = nil, prices: [SmartlookOperation: Int] = [:]
    ) {
        endpointLimit = perEndpoint
        projectLimit = perProject
        self.prices = prices.mapValues { max(0, $0) }
    }

    /// What one request to the endpoint costs.
    public func price(of operation: SmartlookOperation) -> Int {
        prices[operation] ?? 1
    }

    /// How many requests to the endpoint could be sent right now; nil if nothing limits them.
    public func remaining(_ operation: SmartlookOperation, at now: Instant) -> Int? {
        state.withLock { state in
            if let closed = state.closed[operation], closed > now { return 0 }
            let price = price(of: operation)
            guard price > 0 else { return nil }
            let rooms = [
                endpointLimit.map { state.endpoints[operation, default: SpentWindow()].remaining($0, at: now) },
                projectLimit.map { state.project.remaining($0, at: now) },
            ].compactMap { $0 }
            return rooms.min().map { max(0, $0 / price) }
        }
    }

    /// Counts a request that was sent earlier, by this program or by one before it.
    public func record(_ operation: SmartlookOperation, at moment: Instant) {
        state.withLock { spend(operation, at: moment, in: &$0) }
    }

    /// Closes an endpoint until the moment a server named.
    public func close(_ operation: SmartlookOperation, until moment: Instant) {
        state.withLock { $0.closed[operation] = max(moment, $0.closed[operation] ?? moment) }
    }

    /// What came of asking for one request.
    enum Reservation: Hashable {
        case granted
        case opens(Instant)
        case tooDear
    }

    /// Pays for one request if that is possible right now.
    func reserve(_ operation: SmartlookOperation, at now: Instant) -> Reservation {
        state.withLock { state in
            var opens = max(now, state.closed[operation] ?? now)
            let price = price(of: operation)
            if let endpointLimit {
                guard
                    let free = state.endpoints[operation, default: SpentWindow()]
                        .opens(endpointLimit, price: price, at: now)
                else { return .tooDear }
                opens = max(opens, free)
            }
            if let projectLimit {
                guard let free = state.project.opens(projectLimit, price: price, at: now) else { return .tooDear }
                opens = max(opens, free)
            }
            guard opens <= now else { return .opens(opens) }
            spend(operation, at: now, in: &state)
            return .granted
        }
    }

    private func spend(_ operation: SmartlookOperation, at moment: Instant, in state: inout State) {
        let price = price(of: operation)
        guard price > 0 else { return }
        if endpointLimit != nil { state.endpoints[operation, default: SpentWindow()].spend(price, at: moment) }
        if projectLimit != nil { state.project.spend(price, at: moment) }
    }
}
