import Archive
import ArgumentParser
import Foundation
import Smartlook

struct FetchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Brings the archive up to date with the project.",
        discussion: """
            Example: weeklook fetch --since 2026-05-18

            What has been stored stays, whatever ends the fetch; the next one goes on from there.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var fetch: FetchOptions

    func run() async throws {
        let configuration = try common.configuration()
        let path = common.archivePath(configuration)
        // What is wrong with the settings is said before an archive is made.
        let client = try fetch.client(configuration, log: common)
        let scope = try fetch.scope(configuration)
        let lock = try ArchiveLock(archive: path)
        defer { withExtendedLifetime(lock) {} }
        let archive = try ReportArchive(path: path)
        let result = try await fetch.run(client, scope, into: archive, common.terminal)
        if !result.missing.isEmpty { throw ProgramStatus.partial }
    }
}

/// The flags that decide what is fetched from where.
struct FetchOptions: ParsableArguments {
    @Option(name: .customLong("base-url"), help: "The API's address (default: as configured).")
    var baseURL: String?

    @Option(help: "How much to read: aggregates, visitors or events.")
    var level: String?

    @Option(help: ArgumentHelp("The first date to read (default: as many weeks ago as configured).", valueName: "date"))
    var since: String?

    @Option(help: ArgumentHelp("The last date to read (default: today).", valueName: "date"))
    var through: String?

    @Option(help: "Requests per minutes that may be sent, such as 500/30.")
    var budget: String?

    @Option(help: "How long the fetch may take, such as 20m; it waits for its budget until then.")
    var deadline: String?

    @Option(
        help: ArgumentHelp(
            "The time to take for the present, for tests and for reports of the past.", valueName: "instant"))
    var now: String?

    /// Fetches into an archive and says what came.
    func run(
        _ client: SmartlookClient, _ scope: FetchScope, into archive: ReportArchive, _ terminal: Terminal
    ) async throws -> FetchResult {
        let result = try await Fetcher(client: client, archive: archive, scope: scope) { progress in
            terminal.progress(
                "\(progress.stage.rawValue): \(progress.done)" + (progress.total.map { " of \($0)" } ?? "")
                    + ", \(client.requestsSent) requests")
        }.run()
        terminal.say(
            "\(archive.path): \(result.addedEvents) new events with \(client.requestsSent) requests, \(scope.from) to \(scope.to)"
        )
        if result.rejected > 0 {
            terminal.warn("\(result.rejected) records could not be read; they are kept in the archive as they came.")
        }
        for sentence in result.missing { terminal.warn(sentence) }
        return result
    }

    func client(_ configuration: Configuration, log common: CommonOptions) throws -> SmartlookClient {
        var budgetText = configuration.fetch.budget
        if let budget {
            guard let parsed = BudgetText(budget) else {
                throw Failure(.usage, "--budget: '\(budget)' is not a budget such as 500/30 (requests/minutes).")
            }
            budgetText = parsed
        }
        let longest = try deadline.map { text in
            guard let microseconds = DurationText.microseconds(text) else {
                throw Failure(.usage, "--deadline: '\(text)' is not a duration such as 20m.")
            }
            return Duration.microseconds(microseconds)
        }
        return try SmartlookClient(
            baseURL: baseURL ?? configuration.project.baseURL,
            token: configuration.token(environment: ProcessInfo.processInfo.environment),
            tokenName: configuration.project.tokenEnvironment, budget: RequestBudget(budgetText), deadline: longest,
            log: common.logger)
    }

    func scope(_ configuration: Configuration) throws -> FetchScope {
        let calendar = try configuration.calendar()
        var present = try Clock.now(now)
        if let through {
            guard let date = CivilDate(through) else {
                throw Failure(.usage, "--through: '\(through)' is not a date such as 2026-11-15.")
            }
            present = min(present, calendar.start(of: date.advanced(byDays: 1)))
        }
        let first: CivilDate
        if let since {
            guard let date = CivilDate(since) else {
                throw Failure(.usage, "--since: '\(since)' is not a date such as 2026-05-18.")
            }
            first = date
        } else if let date = configuration.fetch.since {
            first = date
        } else {
            first = calendar.firstDate(of: calendar.week(of: present).advanced(by: -configuration.fetch.weeks))
        }
        let name = level ?? configuration.fetch.level.rawValue
        guard let level = FetchLevel(rawValue: name) else {
            throw Failure(.usage, "--level: '\(name)' is not one of aggregates, visitors, events.")
        }
        guard calendar.start(of: first) < present else { throw Failure(.usage, "--since lies in the future.") }
        return FetchScope(level: level, from: first, now: present, calendar: calendar)
    }
}

extension RequestBudget {
    /// The budget that people wrote: as many requests for each endpoint in a window of so many minutes.
    convenience init(_ text: BudgetText) {
        self.init(perEndpoint: RequestLimit(text.requests, per: .seconds(60 * text.minutes)))
    }
}
