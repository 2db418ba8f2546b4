import Synchronization

/// How many requests may still be sent, per endpoint and per project, and when the window opens again.
///
/// It is shared by reference: two clients of one project take from the same budget. What is spent, and what a server
/// says with 429, is written into a book before it counts, so that the next program can take it over with
/// `restore(_:)`.
public final class RequestBudget: Sendable {
    private struct State {
        var endpoints: [SmartlookOperation: SpentWindow] = [:]
        var project = SpentWindow()
        var closed: [SmartlookOperation: Instant] = [:]
        var refusals: [SmartlookOperation: (granted: Int, at: Instant)] = [:]
    }

    /// What every endpoint grants; nil where nothing limits it.
    public let endpointLimit: RequestLimit?
    /// What all endpoints together grant; nil where nothing limits it.
    public let projectLimit: RequestLimit?
    private let prices: [SmartlookOperation: Int]
    private let book: @Sendable (BudgetEntry) -> Void
    private let state: Mutex<State>

    /// A budget; without limits it only remembers what servers say. A request costs one unless a price says otherwise.
    ///
    /// - Parameters:
    ///   - perEndpoint: What each endpoint grants.
    ///   - perProject: What all endpoints together grant.
    ///   - prices: What one request costs where that is not one.
    ///   - book: Called with everything that the next program should know.
    public convenience init(
        perEndpoint: RequestLimit? = nil, perProject: RequestLimit? = nil, prices: [SmartlookOperation: Int] = [:],
        book: @escaping @Sendable (BudgetEntry) -> Void = { _ in }
    ) {
        self.init(perEndpoint, perProject, prices.mapValues { max(0, $0) }, State(), book)
    }

    private init(
        _ endpointLimit: RequestLimit?, _ projectLimit: RequestLimit?, _ prices: [SmartlookOperation: Int],
        _ state: State, _ book: @escaping @Sendable (BudgetEntry) -> Void
    ) {
        self.endpointLimit = endpointLimit
        self.projectLimit = projectLimit
        self.prices = prices
        self.book = book
        self.state = Mutex(state)
    }

    /// The same budget as it is now, to try out what would happen: nothing of it is written into the book.
    public func rehearsal() -> RequestBudget {
        let state = self.state.withLock { $0 }
        return RequestBudget(endpointLimit, projectLimit, prices, state, { _ in })
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

    /// What has been spent at the endpoint within its window; nil where nothing limits it.
    public func used(_ operation: SmartlookOperation, at now: Instant) -> Int? {
        endpointLimit.map { limit in
            state.withLock { $0.endpoints[operation]?.used(limit, at: now) ?? 0 }
        }
    }

    /// How much the endpoint had granted when the server last refused; nil where it never did.
    public func refusal(_ operation: SmartlookOperation) -> (granted: Int, at: Instant)? {
        state.withLock { $0.refusals[operation] }
    }

    // MARK: - What happened

    /// Counts a request that was sent earlier or by somebody else.
    public func record(_ operation: SmartlookOperation, at moment: Instant) {
        let price = price(of: operation)
        guard price > 0 else { return }
        book(.spent(operation, price: price, at: moment))
        state.withLock { spend(operation, price, at: moment, in: &$0) }
    }

    /// Closes an endpoint until the moment a server named.
    public func close(_ operation: SmartlookOperation, until moment: Instant) {
        book(.closed(operation, until: moment))
        state.withLock { $0.closed[operation] = max(moment, $0.closed[operation] ?? moment) }
    }

    /// Notes that the server refused a request (429) that this budget had granted.
    public func refuse(_ operation: SmartlookOperation, at moment: Instant) {
        let granted = max(0, (used(operation, at: moment) ?? 0) - price(of: operation))
        book(.refused(operation, granted: granted, at: moment))
        state.withLock { $0.refusals[operation] = (granted, moment) }
    }

    /// Takes over what an earlier program wrote into the book.
    public func restore(_ entry: BudgetEntry) {
        state.withLock { state in
            switch entry {
            case .spent(let operation, let price, let moment): spend(operation, price, at: moment, in: &state)
            case .closed(let operation, let moment):
                state.closed[operation] = max(moment, state.closed[operation] ?? moment)
            case .refused(let operation, let granted, let moment): state.refusals[operation] = (granted, moment)
            }
        }
    }

    /// Counts what others have used, going by the API's own statistics.
    ///
    /// The window of those figures is not documented: a figure that could be this window's counts, one above the
    /// limit is something else and is left alone.
    public func adopt(_ statistics: Statistics, at now: Instant) {
        guard let endpointLimit, case .object(let usage)? = statistics.endpointsUsage else { return }
        for (name, json) in usage.sorted(by: { $0.key < $1.key }) {
            guard let operation = SmartlookOperation(rawValue: name), let used = used(operation, at: now),
                let theirs = json.count, theirs > used, theirs <= endpointLimit.requests
            else { continue }
            book(.spent(operation, price: theirs - used, at: now))
            state.withLock { spend(operation, theirs - used, at: now, in: &$0) }
        }
    }

    // MARK: - Asking

    /// What came of asking for one request.
    enum Reservation: Hashable {
        case granted
        case opens(Instant)
        case tooDear
    }

    /// Pays for one request if that is possible right now.
    func reserve(_ operation: SmartlookOperation, at now: Instant) -> Reservation {
        let price = price(of: operation)
        let reservation = state.withLock { state -> Reservation in
            guard let opens = opens(operation, price, at: now, in: &state) else { return .tooDear }
            guard opens <= now else { return .opens(opens) }
            spend(operation, price, at: now, in: &state)
            return .granted
        }
        if reservation == .granted, price > 0 { book(.spent(operation, price: price, at: now)) }
        return reservation
    }

    /// When one request could be sent: now or later; nil if its price is above the limit.
    package func opens(_ operation: SmartlookOperation, at now: Instant) -> Instant? {
        state.withLock { opens(operation, price(of: operation), at: now, in: &$0) }
    }

    private func opens(
        _ operation: SmartlookOperation, _ price: Int, at now: Instant, in state: inout State
    ) -> Instant? {
        var opens = max(now, state.closed[operation] ?? now)
        if let endpointLimit {
            guard
                let free = state.endpoints[operation, default: SpentWindow()].opens(
                    endpointLimit, price: price, at: now)
            else { return nil }
            opens = max(opens, free)
        }
        if let projectLimit {
            guard let free = state.project.opens(projectLimit, price: price, at: now) else { return nil }
            opens = max(opens, free)
        }
        return opens
    }

    private func spend(_ operation: SmartlookOperation, _ price: Int, at moment: Instant, in state: inout State) {
        guard price > 0 else { return }
        if endpointLimit != nil { state.endpoints[operation, default: SpentWindow()].spend(price, at: moment) }
        if projectLimit != nil { state.project.spend(price, at: moment) }
    }
}

extension JSONValue {
    /// A number of requests.
    fileprivate var count: Int? {
        switch self {
        case .integer(let whole): Int(whole)
        case .number(let number): Int(exactly: number.rounded())
        default: nil
        }
    }
}
