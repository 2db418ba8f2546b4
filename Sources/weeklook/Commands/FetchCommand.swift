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
            What it would take: weeklook fetch --plan

            The latest complete week comes first, then what the vendor deletes next. What has been stored stays, \
            whatever ends the fetch; the next one goes on from there.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var fetch: FetchOptions

    @Flag(help: "Print the requests, their price and when the budget would let them be done, and send none.")
    var plan = false
    @Flag(help: "With --plan: print one JSON document.") var json = false

    func run() async throws {
        let configuration = try common.configuration()
        let path = common.archivePath(configuration)
        guard plan || !json else { throw Failure(.usage, "--json goes with --plan.") }
        if plan {
            let summary = try PlanSummary(
                path: path, scope: fetch.scope(configuration), settings: fetch.budgetSettings(configuration),
                retentionDays: configuration.fetch.retentionDays)
            return try json ? Output.json(summary.json) : summary.print()
        }
        // What is wrong with the settings is said before an archive is made.
        let settings = try fetch.settings(configuration, log: common)
        let scope = try fetch.scope(configuration)
        let lock = try ArchiveLock(archive: path)
        defer { withExtendedLifetime(lock) {} }
        let archive = try ReportArchive(path: path)
        let result = try await fetch.run(settings, scope, into: archive, common.terminal)
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

    @Option(help: "How long it may take, such as 20m; fetching waits for its budget until then.")
    var deadline: String?

    @Option(
        help: ArgumentHelp(
            "The time to take for the present, for tests and for reports of the past.", valueName: "instant"))
    var now: String?

    /// Fetches into an archive and says what came.
    func run(
        _ settings: ClientSettings, _ scope: FetchScope, into archive: ReportArchive, _ terminal: Terminal
    ) async throws -> FetchResult {
        let client = try settings.client(budget: settings.budget.budget(in: archive, now: Clock.now))
        let line = ProgressLine(client: client)
        let fetcher = try Fetcher(client: client, archive: archive, scope: scope) { progress in
            terminal.progress(line.text(progress))
        }
        let result = try await fetcher.run()
        terminal.say(
            "\(archive.path): \(result.addedEvents) new events with \(client.requestsSent) requests, \(scope.from) to \(scope.to)"
        )
        if result.rejected > 0 {
            terminal.warn("\(result.rejected) records could not be read; they are kept in the archive as they came.")
        }
        for sentence in result.missing { terminal.warn(sentence) }
        return result
    }

    func settings(_ configuration: Configuration, log common: CommonOptions) throws -> ClientSettings {
        let settings = ClientSettings(
            baseURL: baseURL ?? configuration.project.baseURL,
            token: try configuration.token(environment: ProcessInfo.processInfo.environment),
            tokenName: configuration.project.tokenEnvironment, budget: try budgetSettings(configuration),
            deadline: try longest(), log: common.logger)
        // A client that is never used finds what is wrong with address and token.
        _ = try settings.client(budget: RequestBudget())
        return settings
    }

    /// The time of --deadline.
    func longest() throws -> Duration? {
        try deadline.map { text in
            guard let microseconds = DurationText.microseconds(text) else {
                throw Failure(.usage, "--deadline: '\(text)' is not a duration such as 20m.")
            }
            return Duration.microseconds(microseconds)
        }
    }

    func budgetSettings(_ configuration: Configuration) throws -> BudgetSettings {
        var settings = BudgetSettings(configuration.fetch)
        if let budget {
            guard let parsed = BudgetText(budget) else {
                throw Failure(.usage, "--budget: '\(budget)' is not a budget such as 500/30 (requests/minutes).")
            }
            settings.perEndpoint = parsed
        }
        return settings
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
