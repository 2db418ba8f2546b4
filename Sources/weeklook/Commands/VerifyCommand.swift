import Analysis
import Archive
import ArgumentParser
import Foundation
import Reports
import Smartlook

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Whether a published site is what was written, and what its archive gives, byte for byte.",
        discussion: """
            Example: weeklook verify reports
                     weeklook verify reports/2026/W46 --json

            Every file is held against the manifest's SHA-256; then the site, or the one report, is made again from the \
            archive and the configuration and compared byte for byte. Without an archive, and with --manifest-only, the \
            manifest alone is checked. A file that differs, is missing or is extra is named, and the status is 1. PDF \
            files, superseded revisions and weeks that the archive does not know any more are held against the manifest \
            only.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The folder of a site or a report (default: the site's, as configured, else reports).")
    var folder: String?
    @Flag(help: "Look at the manifest only, not at the archive.") var manifestOnly = false
    @OptionGroup var theme: ThemeOptions
    @Flag(help: "Print one JSON document.") var json = false

    func run() async throws {
        let configuration = try common.configuration()
        let published = try PublishedFolder(folder ?? configuration.site.out)
        var verification = try Verification(published)
        var note: String?
        let path = common.archivePath(configuration)
        if manifestOnly {
            note = "The archive was not asked; the manifest alone was checked."
        } else if common.archive != nil || FileManager.default.fileExists(atPath: path) {
            let pipeline = try ReportPipeline(
                archive: common.archive(configuration), configuration: configuration, theme: theme)
            try verification.compare(published, with: rebuild(published, pipeline))
            note = verification.findings.isEmpty ? nil : try staleness(published, pipeline)
        } else {
            note = "There is no archive at \(path); the manifest alone was checked."
        }
        try report(verification, note)
        if !verification.findings.isEmpty { throw ProgramStatus.nothingToReport }
    }

    /// The same weeks as the published ones, from the archive as it is now.
    private func rebuild(_ published: PublishedFolder, _ pipeline: ReportPipeline) throws -> FileTree {
        let weeks = published.manifest.weeks
        guard weeks.isEmpty else {
            let indices = pipeline.answers.weeks.indices.filter {
                weeks.contains(pipeline.answers.weeks[$0].week.description)
            }
            return try Site(
                answers: pipeline.answers, options: pipeline.options, weeks: indices, published: published.manifest,
                revisions: Manifest.revisions(published.manifest.files.keys)
            ).drawn(by: published.manifest.renderer).files(kept: published.manifest.entries)
        }
        let report = try publishedReport(published, "report.json")
        guard let report else {
            throw Failure(.output, "\(published.root) has no report.json that says which week it is of.")
        }
        let index = try pipeline.weekIndex(report.week.week)
        return try ReportRenderer.files(
            of: .make(answers: pipeline.answers, weekIndex: index, options: pipeline.options),
            templates: pipeline.options.templates, markdown: pipeline.options.markdown
        ).withManifest(pipeline.options.generator)
    }

    private func publishedReport(_ published: PublishedFolder, _ path: String) throws -> WeeklyReport? {
        guard published.paths.contains(path) else { return nil }
        return try? JSONText.read(WeeklyReport.self, from: published.bytes(path))
    }

    /// Why nothing can agree: the archive has gone on, or another version made the pages.
    private func staleness(_ published: PublishedFolder, _ pipeline: ReportPipeline) throws -> String? {
        if published.manifest.generator != pipeline.options.generator {
            return "The pages were made by \(published.manifest.generator), and this is \(pipeline.options.generator)."
        }
        guard let path = published.paths.last(where: { $0.hasSuffix("report.json") }),
            let report = try publishedReport(published, path), report.about.dataTo < pipeline.answers.horizon.to
        else { return nil }
        return "The pages were made of data to \(report.about.dataTo), and the archive now has data to "
            + "\(pipeline.answers.horizon.to); 'weeklook site' writes them anew."
    }

    private func report(_ verification: Verification, _ note: String?) throws {
        let findings = verification.findings
        if json {
            func paths(_ kind: Verification.Finding.Kind) -> JSONValue {
                .array(findings.filter { $0.kind == kind }.map { .string($0.path) })
            }
            return try Output.json([
                "differs": paths(.differs), "missing": paths(.missing), "extra": paths(.extra),
                "files": .integer(Int64(verification.fileCount)), "ok": .bool(findings.isEmpty),
                "rebuilt": verification.rebuilt.map { .integer(Int64($0)) } ?? .null,
                "not_rebuilt": .array(verification.notRebuilt.map { .string($0) }),
                "note": note.map { .string($0) } ?? .null,
            ])
        }
        if !findings.isEmpty {
            try Output.definitions(findings.map { ($0.kind.rawValue, "\($0.path): \($0.reason)") })
        }
        if let note { common.terminal.say(note) }
        common.terminal.say(
            findings.isEmpty
                ? "All \(verification.fileCount) files agree."
                : "\(findings.count) of \(verification.fileCount) files do not agree.")
    }
}
