import Analysis
import Archive
import ArgumentParser
import Reports
import Smartlook

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Fetches, then writes a report for every complete week.",
        discussion: """
            Example: export SMARTLOOK_API_TOKEN=...; weeklook run --config weeklook.yml

            Running it again fetches what is new and rewrites only the files that changed.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var theme: ThemeOptions
    @OptionGroup var fetch: FetchOptions

    @Flag(help: "Also write weeks that are not complete, marked so.") var partial = false
    @Option(help: "The folder to write into (default: as configured, else reports).") var out: String?
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
        if json {
            try Output.json([
                "added_events": .integer(Int64(result.addedEvents)),
                "missing": .array(result.missing.map { .string($0) }),
                "rejected": .integer(Int64(result.rejected)), "site": .string(folder),
                "weeks": .array(weeks.map { .string(pipeline.answers.weeks[$0].week.description) }),
            ])
        }
        if let stop { throw stop }
        if !result.missing.isEmpty { throw ProgramStatus.partial }
    }
}
