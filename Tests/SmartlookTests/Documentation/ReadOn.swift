import Smartlook

/// Reads sessions from a day on; gives the moment to return when the budget is spent, nil when all have been read.
func readSessions(
    of client: SmartlookClient, since day: CivilDate, store: (Page<Session>) throws -> Void
) async throws -> Instant? {
    let filters = [SessionFilter.recordingDate(.after(day.advanced(byDays: -1)))]
    do {
        for try await page in try client.searchSessions(filters, sort: .started(.ascending)) {
            try store(page)
        }
    } catch let error as SmartlookError where error.code == .budgetExhausted || error.code == .rateLimited {
        return error.retryAt
    }
    return nil
}
