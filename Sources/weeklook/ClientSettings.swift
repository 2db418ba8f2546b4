import Archive
import Logging
import Smartlook

/// What a client of the API is made from.
struct ClientSettings: Sendable {
    var baseURL: String
    var token: String
    var tokenName: String
    var budget: BudgetSettings
    var deadline: Duration?
    var log: Logger

    func client(budget: RequestBudget) throws(SmartlookError) -> SmartlookClient {
        try SmartlookClient(
            baseURL: baseURL, token: token, tokenName: tokenName, budget: budget, deadline: deadline, log: log)
    }
}

/// How many requests may be sent, as flags and configuration say.
struct BudgetSettings: Sendable {
    var perEndpoint: BudgetText
    var perProject: BudgetText?
    var prices: [SmartlookOperation: Int]

    init(_ fetch: Configuration.Fetch) {
        perEndpoint = fetch.budget
        perProject = fetch.projectBudget
        prices = fetch.prices
    }

    /// The budget that goes on from the archive's book and writes into it.
    func budget(in archive: ReportArchive, now: Instant) throws(ArchiveError) -> RequestBudget {
        try archive.budget(
            perEndpoint: RequestLimit(perEndpoint), perProject: perProject.map { RequestLimit($0) }, prices: prices,
            now: now)
    }

    /// "500 in 30 minutes for each endpoint".
    var text: String {
        var text = "\(perEndpoint.requests) in \(perEndpoint.minutes) minutes for each endpoint"
        if let perProject { text += " and \(perProject.requests) in \(perProject.minutes) minutes for all" }
        return text
    }
}

extension RequestLimit {
    init(_ text: BudgetText) {
        self.init(text.requests, per: .seconds(60 * text.minutes))
    }
}
