import Analysis
import Archive
import ArgumentParser
import Foundation
import Reports
import Smartlook
import SmartlookServer

struct SiteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: "Writes a report for every week, an index and a feed.",
        discussion: """
            Example: weeklook site --out reports
                     weeklook site --serve

            Only weeks of which anything changed since they were written are made anew, and only files that are other ones \
            are touched; --full makes everything anew, to the same bytes. Files take their places when all are made, whole \
            and in an order in which no page links to one that is not there yet. A report whose numbers late events \
            changed becomes a revision; the one before it stays below r1, r2 and so on.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var theme: ThemeOptions

    @Option(help: "The folder to write into (default: as configured, else reports).") var out: String?
    @Flag(help: "Make everything anew, also what has not changed.") var full = false
    @Flag(help: "Then show the site on this machine, until Ctrl-C.") var serve = false
    @Option(help: "The port to show it on; 0 takes a free one.") var port = 8000
    @Option(help: ArgumentHelp("The time to take for the present.", valueName: "instant")) var now: String?

    func run() async throws {
        guard (0...65_535).contains(port) else { throw Failure(.usage, "--port: \(port) is not a port.") }
        let configuration = try common.configuration()
        let folder = out ?? configuration.site.out
        try write(configuration, folder)
        if serve { try await show(folder) }
    }

    private func write(_ configuration: Configuration, _ folder: String) throws {
        let lock = try ArchiveLock(archive: common.archivePath(configuration))
        defer { withExtendedLifetime(lock) {} }
        let archive = try common.archive(configuration)
        let present = try Clock.now(now)
        let site = SiteFolder.reading(folder)
        let pipeline = try ReportPipeline(archive: archive, configuration: configuration, theme: theme, now: present)
        let weeks = pipeline.reportableWeeks
        guard !weeks.isEmpty else { throw Failure(.nothingToReport, "No week is complete yet; fetch again later.") }
        let result = try pipeline.publish(
            weeks: weeks, into: site.value, isFull: full, archive: archive, at: present, common.terminal)
        common.terminal.say(result.sentence(folder))
    }

    private func show(_ folder: String) async throws {
        let (port, terminal) = (port, common.terminal)
        try await GracefulStop.run {
            let preview = SitePreview(port: port) { path in
                guard !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { return nil }
                return FileManager.default.contents(atPath: "\(folder)/\(path)").map { Array($0) }
            }
            try await preview.run { terminal.say("Serving http://127.0.0.1:\($0)/, stop with Ctrl-C") }
        }
    }
}

extension SitePublisher.Result {
    /// What was done, in a line.
    func sentence(_ folder: String) -> String {
        func plural(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
        return "\(plural(weeks, "week")), \(reports.count) made anew, \(plural(changed, "file")) changed; "
            + "open \(folder)/index.html"
    }
}
