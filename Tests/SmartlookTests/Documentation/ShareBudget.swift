import Smartlook

/// A hundred requests an hour for each endpoint, whatever the client is used for.
func budgetedClient(token: String) throws -> SmartlookClient {
    let budget = RequestBudget(perEndpoint: RequestLimit(100, per: .seconds(3600)))
    return try SmartlookClient(
        baseURL: SmartlookRegion.eu.baseURL, token: token, budget: budget, deadline: .seconds(600))
}
