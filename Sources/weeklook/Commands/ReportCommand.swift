import Analysis
import Archive
import ArgumentParser
import Foundation
import Reports
import Smartlook

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Writes the report of one week.",
        discussion: """
            Example: weeklook report --week 2026-W46 --out report
                     weeklook report --pdf

            With --out the report stands alone, with a manifest of its own. Without, it takes its place in the site, which \
            is brought up to date around it. --pdf prints the page with Chromium or WeasyPrint, whichever is installed; the file is dated with \
            the end of the data, so that one version of such a program gives the same bytes again.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var theme: ThemeOptions

    @Option(help: "The ISO week, or 'last' for the last complete one.") var week = "last"
    @Option(help: "The folder to write into (default: the week's place in the site's folder).") var out: String?
    @Flag(help: "Also print the page as report.pdf.") var pdf = false
    @Option(help: ArgumentHelp("The time to take for the present.", valueName: "instant")) var now: String?

    func run() async throws {
        let configuration = try common.configuration()
        var renderer: PDFRenderer?
        if pdf {
            renderer = PDFRenderer()
            guard renderer != nil else {
                throw Failure(.usage, "Nothing here prints PDF files; \(PDFRenderer.advice), or leave --pdf out.")
            }
        }
        // In the site's folder nobody else may be at work.
        let lock = out == nil ? try ArchiveLock(archive: common.archivePath(configuration)) : nil
        defer { withExtendedLifetime(lock) {} }
        let archive = try common.archive(configuration)
        let present = try Clock.now(now)
        let pipeline = try ReportPipeline(archive: archive, configuration: configuration, theme: theme, now: present)
        let index = try pipeline.weekIndex(week)
        let report = WeeklyReport.make(answers: pipeline.answers, weekIndex: index, options: pipeline.options)
        let folder = out ?? configuration.site.out
        if out != nil {
            let files = try alone(report, pipeline, renderer).withManifest(pipeline.options.generator)
            try FileTreeWriter.write(files, into: folder)
            try pipeline.remember([report], in: archive, at: present)
            pipeline.warn(of: [report], common.terminal)
        } else {
            let site = SiteFolder(folder)
            let weeks = pipeline.answers.weeks.indices.filter {
                $0 == index || site.shows(pipeline.answers.weeks[$0].week.description)
            }
            let result = try SitePublisher(site, pipeline, weeks: weeks).publish(
                extra: (index, print(report, renderer))
            ) { try pipeline.remember($0, in: archive, at: present) }
            pipeline.warn(of: result, common.terminal)
        }
        let place = out ?? "\(folder)/\(report.folder)"
        common.terminal.say("Wrote \(place)/index.html" + (pdf ? " and report.pdf" : ""))
    }

    private func alone(
        _ report: WeeklyReport, _ pipeline: ReportPipeline, _ renderer: PDFRenderer?
    ) throws -> FileTree {
        let tree = try ReportRenderer.files(
            of: report, templates: pipeline.options.templates, markdown: pipeline.options.markdown)
        return FileTree(tree.files + (try print(report, renderer)(tree)))
    }

    /// Prints the page among some files.
    private func print(
        _ report: WeeklyReport, _ renderer: PDFRenderer?
    ) -> @Sendable (FileTree) throws -> [FileTree.File] {
        { tree in
            guard let renderer, let page = tree["index.html"] else { return [] }
            let seconds = report.about.dataTo.microseconds / 1_000_000
            return [.init(path: "report.pdf", bytes: try renderer.pdf(of: page.bytes, dated: seconds))]
        }
    }
}
