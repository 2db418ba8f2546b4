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

            --deadline bounds all of it. Fetching stops early enough for the report and its mails (a fifth of the time, at \
            most 15 minutes, is kept for them); what is not done by then the next run does. Exit status 5: not all was \
            fetched or written; 8: not all was mailed.
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
        let deadline = RunDeadline(try fetch.longest())
        deadline.enforce()
        var settings = try fetch.settings(configuration, log: common)
        let scope = try fetch.scope(configuration)
        let lock = try ArchiveLock(archive: path)
        defer { withExtendedLifetime(lock) {} }
        let archive = try ReportArchive(path: path)
        try configuration.noteSourceChanges(in: archive)
        var result = FetchResult()
        var stop: SmartlookError?
        var isOutOfTime = false
        deadline.begin("data was being fetched")
        settings.deadline = deadline.forFetching
        do {
            result = try await fetch.run(settings, scope, into: archive, common.terminal)
        } catch let error as SmartlookError where error.code == .budgetExhausted || error.code == .rateLimited {
            // The latest week comes first: what is complete is reported, and the status says that more is to come.
            stop = error
        } catch let error as SmartlookError where error.code == .timedOut && deadline.isFetchingOver {
            (stop, isOutOfTime) = (error, true)
        }
        deadline.begin("the numbers were being computed")
        let folder = out ?? configuration.site.out
        let reading = SiteFolder.reading(folder)
        let pipeline: ReportPipeline
        do {
            pipeline = try ReportPipeline(
                archive: archive, configuration: configuration, theme: theme, now: present)
        } catch {
            throw stop ?? error
        }
        let site = reading.value
        let weeks = partial ? pipeline.reportableWeeks : weeks(of: pipeline, alreadyIn: site)
        guard !weeks.isEmpty else {
            throw stop ?? Failure(.nothingToReport, "No week is complete yet; --partial writes what there is.")
        }
        deadline.begin("the site was being written")
        let published = try pipeline.publish(
            weeks: weeks, into: site, archive: archive, at: present, common.terminal)
        common.terminal.say(published.sentence(folder))
        let deliveries = noSend ? [] : try await send(archive, pipeline, configuration, present, by: deadline)
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
        if let stop {
            guard isOutOfTime else { throw stop }
            throw Failure(
                .partial, "\(stop.message) What --deadline leaves for fetching is over; the next run goes on.")
        }
        if !result.missing.isEmpty { throw ProgramStatus.partial }
    }

    /// The complete weeks, and what the site shows of incomplete ones already: an address once given out stays.
    private func weeks(of pipeline: ReportPipeline, alreadyIn site: SiteFolder) -> [Int] {
        let complete = Set(pipeline.completeWeeks)
        return pipeline.reportableWeeks.filter {
            complete.contains($0) || site.shows(pipeline.answers.weeks[$0].week.description)
        }
    }

    /// Mails and webhooks, where the configuration says how.
    private func send(
        _ archive: ReportArchive, _ pipeline: ReportPipeline, _ configuration: Configuration, _ present: Instant,
        by deadline: RunDeadline
    ) async throws -> [DeliveryReport] {
        deadline.begin("mails were being sent")
        let terminal = common.terminal
        if let mail = configuration.mail, mail.route == nil, !mail.recipients.isEmpty {
            terminal.say(
                "Mail is configured, but not how it leaves; add mail.smtp or mail.sendmail, or see 'weeklook mail'.")
        }
        return try await GracefulStop.run {
            let dispatch = Dispatch(
                archive: archive, pipeline: pipeline, configuration: configuration, now: present, by: deadline)
            guard !dispatch.names.isEmpty else { return [] }
            if dispatch.picturesAreMissing { terminal.warn(SendCommand.noPictures) }
            return try await dispatch.sendDue()
        }
    }
}
