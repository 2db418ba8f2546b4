import Analysis
import Archive
import ArgumentParser
import Reports

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Writes the report of one week.",
        discussion: "Example: weeklook report --week 2026-W46 --out report")

    @OptionGroup var common: CommonOptions

    @Option(help: "The ISO week, or 'last' for the last complete one.") var week = "last"
    @Option(help: "The folder to write into (default: the week's place in the site's folder).") var out: String?
    @Option(help: ArgumentHelp("The time to take for the present.", valueName: "instant")) var now: String?

    func run() async throws {
        let configuration = try common.configuration()
        let archive = try common.archive(configuration)
        let pipeline = try ReportPipeline(archive: archive, configuration: configuration)
        let index = try pipeline.weekIndex(week)
        let report = WeeklyReport.make(answers: pipeline.answers, weekIndex: index, options: pipeline.options)
        let files = try ReportRenderer.files(of: report, templates: pipeline.options.templates)
        let label = pipeline.answers.weeks[index].week.description
        let folder = out ?? "\(configuration.site.out)/\(label.replacing("-", with: "/"))"
        try FileTreeWriter.write(files, into: folder)
        try pipeline.remember([report], in: archive, at: Clock.now(now))
        pipeline.warn(of: [report], common.terminal)
        common.terminal.say("Wrote \(folder)/index.html")
    }
}
