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
        let present = try Clock.now(fetch.now)
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
            pipeline = try ReportPipeline(
                archive: archive, configuration: configuration, theme: theme, now: present)
        } catch {
            throw stop ?? error
        }
        let folder = out ?? configuration.site.out
        let weeks = partial ? pipeline.reportableWeeks : weeks(of: pipeline, alreadyIn: folder)
        guard !weeks.isEmpty else {
            throw Failure(.nothingToReport, "No week is complete yet; --partial writes what there is.")
        }
        let published = try pipeline.publish(
            weeks: weeks, into: folder, archive: archive, at: present, common.terminal)
        common.terminal.say(published.sentence(folder))
        let deliveries = noSend ? [] : try await send(archive, pipeline, configuration, present)
        if json {
            try Output.json([
                "added_events": .integer(Int64(result.addedEvents)),
                "deliveries": .array(deliveries.map(\.json)), "missing": .array(result.missing.map { .string($0) }),
                "files_changed": .integer(Int64(published.changed)),
                "rejected": .integer(Int64(result.rejected)), "site": .string(folder),
                "weeks_made": .array(published.reports.map { .string($0.week.week) }),
                "weeks": .array(weeks.map { .string(pipeline.answers.weeks[$0].week.description) }),
            ])
        }
        // A fetch that is not done is more than a mail that is not: the next run goes on with both.
        let isFetched = stop == nil && result.missing.isEmpty
        do { try SendCommand.say(deliveries, common.terminal) } catch  where !isFetched {}
        if let stop { throw stop }
        if !result.missing.isEmpty { throw ProgramStatus.partial }
    }

    /// The complete weeks, and what the site shows of incomplete ones already: an address once given out stays.
    private func weeks(of pipeline: ReportPipeline, alreadyIn folder: String) -> [Int] {
        let shown = Set(SitePublisher.manifest(in: folder)?.weeks ?? [])
        let complete = Set(pipeline.completeWeeks)
        return pipeline.reportableWeeks.filter {
            complete.contains($0) || shown.contains(pipeline.answers.weeks[$0].week.description)
        }
    }

    /// Mails and webhooks, where the configuration says how.
    private func send(
        _ archive: ReportArchive, _ pipeline: ReportPipeline, _ configuration: Configuration, _ present: Instant
    ) async throws -> [DeliveryReport] {
        let terminal = common.terminal
        if let mail = configuration.mail, mail.route == nil, !mail.recipients.isEmpty {
            terminal.say(
                "Mail is configured, but not how it leaves; add mail.smtp or mail.sendmail, or see 'weeklook mail'.")
        }
        return try await GracefulStop.run {
            let dispatch = Dispatch(archive: archive, pipeline: pipeline, configuration: configuration, now: present)
            guard !dispatch.names.isEmpty else { return [] }
            if dispatch.picturesAreMissing { terminal.warn(SendCommand.noPictures) }
            return try await dispatch.sendDue()
        }
    }
}
