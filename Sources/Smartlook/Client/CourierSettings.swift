import Logging

/// What a courier is told at the beginning.
struct CourierSettings: Sendable {
    var base: BaseURL
    var token: AccessToken
    /// The setting that holds the token, as a person would look for it.
    var tokenName: String
    var budget: RequestBudget
    var retry: RetryPolicy
    var deadline: Duration?
    var clock: ClientClock
    var log: Logger
    var onRequest: @Sendable (SmartlookOperation, Int?) -> Void
}
