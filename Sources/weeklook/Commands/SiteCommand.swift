import Analysis
import Archive
import ArgumentParser
import Reports

struct SiteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: "Writes a report for every week, an index and a feed.",
        discussion: "Example: weeklook site --out reports")

    @OptionGroup var common: CommonOptions
    @OptionGroup var theme: ThemeOptions

    @Option(help: "The folder to write into (default: as configured, else reports).") var out: String?
    @Option(help: ArgumentHelp("The time to take for the present.", valueName: "instant")) var now: String?

    func run() async throws {
        let configuration = try common.configuration()
        let archive = try common.archive(configuration)
        let pipeline = try ReportPipeline(archive: archive, configuration: configuration, theme: theme)
        let folder = out ?? configuration.site.out
        let weeks = pipeline.reportableWeeks
        guard !weeks.isEmpty else { throw Failure(.nothingToReport, "No week is complete yet; fetch again later.") }
        try pipeline.writeSite(weeks: weeks, into: folder, archive: archive, at: Clock.now(now), common.terminal)
        common.terminal.say("Wrote \(weeks.count) weeks; open \(folder)/index.html")
    }
}
