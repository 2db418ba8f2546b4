import Analysis
import Archive
import ArgumentParser
import Reports
import Smartlook

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Fetches, writes a report for every complete week, and mails the newest one.",
        discussion: """
            Example: export SMARTLOOK_API_TOKEN=...; weeklook run --config weeklook.yml

            Running it again fetches what is new, rewrites only the files that changed, and mails nobody twice. \
            --no-send leaves the mails and webhooks to 'weeklook send'.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var theme: ThemeOptions
    @OptionGroup var fetch: FetchOptions

    @Flag(help: "Also write weeks that are not complete, marked so.") var partial = false
    @Option(help: "The folder to write into (default: as configured, else reports).") var out: String?
    @Flag(help: "Send no mails and tell no webhooks.") var noSend = false
    @Flag(help: "Print one JSON document that says what was done.") var json = false

    func run() async throws {
        let configuration = try common.configuration(required: true)
        let path = common.archivePath(configuration)
        let settings = try fetch.settings(configuration, log: common)
        let scope = try fetch.scope(configuration)
        let lock = try ArchiveLock(archive: path)
        defer { withExtendedLifetime(lock) {} }
        let archive = try ReportArchive(path: path)
        try configuration.noteSourceChanges(in: archive)
        var result = FetchResult()
        var stop: SmartlookError?
        do {
            result = try await fetch.run(settings, scope, into: archive, common.terminal)
        } catch let error as SmartlookError where error.code == .budgetExhausted || error.code == .rateLimited {
            // The latest week comes first: what is complete is reported, and the status says that more is to come.
            stop = error
        }
        let pipeline: ReportPipeline
        do {
            pipeline = try ReportPipeline(archive: archive, configuration: configuration, theme: theme)
        } catch {
            throw stop ?? error
        }
        let weeks = partial ? pipeline.reportableWeeks : pipeline.completeWeeks
        guard !weeks.isEmpty else {
            throw Failure(.nothingToReport, "No week is complete yet; --partial writes what there is.")
        }
        let folder = out ?? configuration.site.out
        try pipeline.writeSite(weeks: weeks, into: folder, archive: archive, at: Clock.now(fetch.now), common.terminal)
        common.terminal.say("Wrote \(weeks.count) weeks; open \(folder)/index.html")
        let deliveries = noSend ? [] : try await send(archive, pipeline, configuration)
        if json {
            try Output.json([
                "added_events": .integer(Int64(result.addedEvents)),
                "deliveries": .array(deliveries.map(\.json)), "missing": .array(result.missing.map { .string($0) }),
                "rejected": .integer(Int64(result.rejected)), "site": .string(folder),
                "weeks": .array(weeks.map { .string(pipeline.answers.weeks[$0].week.description) }),
            ])
        }
        // A fetch that is not done is more than a mail that is not: the next run goes on with both.
        let isFetched = stop == nil && result.missing.isEmpty
        do { try SendCommand.say(deliveries, common.terminal) } catch  where !isFetched {}
        if let stop { throw stop }
        if !result.missing.isEmpty { throw ProgramStatus.partial }
    }

    /// Mails and webhooks, where the configuration says how.
    private func send(
        _ archive: ReportArchive, _ pipeline: ReportPipeline, _ configuration: Configuration
    ) async throws -> [DeliveryReport] {
        let terminal = common.terminal
        if let mail = configuration.mail, mail.route == nil, !mail.recipients.isEmpty {
            terminal.say(
                "Mail is configured, but not how it leaves; add mail.smtp or mail.sendmail, or see 'weeklook mail'.")
        }
        let present = try Clock.now(fetch.now)
        return try await GracefulStop.run {
            let dispatch = Dispatch(archive: archive, pipeline: pipeline, configuration: configuration, now: present)
            guard !dispatch.names.isEmpty else { return [] }
            if dispatch.picturesAreMissing { terminal.warn(SendCommand.noPictures) }
            return try await dispatch.sendDue()
        }
    }
}
