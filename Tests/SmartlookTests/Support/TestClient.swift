import Wire

@testable import Smartlook

/// A client of a script, with a clock that does not wait.
func testClient(
    _ transport: ScriptedTransport, baseURL: String = "https://api.eu.smartlook.cloud", token: String = "secret-0123",
    budget: RequestBudget = RequestBudget(), retry: RetryPolicy = RetryPolicy(), deadline: Duration? = nil,
    clock: TestClock = TestClock(), onRequest: @escaping @Sendable (SmartlookOperation, Int?) -> Void = { _, _ in }
) throws -> SmartlookClient {
    try SmartlookClient(
        baseURL: baseURL, token: token, transport: transport, budget: budget, retry: retry, deadline: deadline,
        clock: clock.clock(), onRequest: onRequest)
}

/// What a piece of work fails with; nil if it does not.
func failure(_ work: () async throws(SmartlookError) -> Void) async -> SmartlookError? {
    do throws(SmartlookError) {
        try await work()
        return nil
    } catch {
        return error
    }
}

extension CivilDate {
    /// A date of November 2026.
    static func november(_ day: Int) -> CivilDate { CivilDate(daysSinceEpoch: 20_757 + day) }
}
