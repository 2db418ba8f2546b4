import Analysis
import Archive
import ArgumentParser
import Reports

struct SiteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: "Writes a report for every week, an index and a feed.",
        discussion: "Example: weeklook site --out reports")

    @OptionGroup var common: CommonOptions

    @Option(help: "The folder to write into (default: as configured, else reports).") var out: String?

    func run() async throws {
        let configuration = try common.configuration()
        let archive = try ReportArchive(path: common.archivePath(configuration), create: false)
        let pipeline = try ReportPipeline(archive: archive, configuration: configuration)
        let folder = out ?? configuration.site.out
        let files = try Site.files(
            answers: pipeline.answers, options: pipeline.options, weekIndices: Array(pipeline.answers.weeks.indices))
        try FileTreeWriter.write(files, into: folder)
        common.terminal.say("Wrote \(pipeline.answers.weeks.count) weeks; open \(folder)/index.html")
    }
}
