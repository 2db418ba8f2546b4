/// What a budget remembers, one line of the book that outlives the program.
public enum BudgetEntry: Hashable, Sendable {
    /// A request was sent, at its price.
    case spent(SmartlookOperation, price: Int, at: Instant)
    /// The server named a moment (429 or 503 with `Retry-After`) before which the endpoint stays closed.
    case closed(SmartlookOperation, until: Instant)
    /// The server refused (429) when so much had been granted within the window: the true limit is no higher.
    case refused(SmartlookOperation, granted: Int, at: Instant)
}
