import Archive
import ArgumentParser
import Foundation
import Reports
import Smartlook
import SmartlookServer

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Shows the whole line with a built-in sample project: serve, fetch, archive, compute, render.",
        discussion: """
            Example: weeklook demo --out reports/demo

            Leaves weeklook.yml and weeklook.sqlite in this folder, so that every other command can be tried next.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "The folder to write into.") var out = "reports/demo"
    @Option(help: "How many weeks to write, the last ones.") var weeks = 26
    @Option(help: "The sample project's seed.") var seed: UInt64 = 1
    @Option(help: ArgumentHelp("The time to take for the present.", valueName: "instant")) var now: String?
    @Option(help: "The server's budget in requests per minutes for each endpoint.") var budget = "100000/30"
    @Flag(help: "Open the result in the browser.") var open = false

    func run() async throws {
        guard (1...26).contains(weeks) else { throw Failure(.usage, "--weeks takes a number from 1 to 26.") }
        guard let budget = BudgetText(budget) else {
            throw Failure(.usage, "--budget: '\(budget)' is not a budget such as 500/30 (requests/minutes).")
        }
        let present = try now.map { try Clock.now($0) } ?? SampleProject.defaultNow
        let steps = Steps(terminal: common.terminal)
        let archivePath = common.archive ?? "weeklook.sqlite"
        let place = DemoPlace(configuration: common.config ?? "weeklook.yml", archive: archivePath)
        try place.checkFree()

        let project = try ServedProject(sample: SampleProject(seed: seed, now: present), now: present)
        defer { project.remove() }

        let lock = try ArchiveLock(archive: archivePath)
        defer { withExtendedLifetime(lock) {} }
        try place.clear()
        let configuration = try Configuration(text: DemoPlace.configurationText, file: "weeklook.yml")
        let archive = try ReportArchive(path: archivePath)
        try archive.set(DemoPlace.mark, to: "true")
        try await fetch(from: project, into: archive, configuration, budget, present, steps)

        steps.begin("Analysis", "funnels, visitors, events, week by week")
        let pipeline = try ReportPipeline(archive: archive, configuration: configuration, now: present)
        steps.begin("Reports", "pages, charts, Markdown, JSON, CSV")
        let chosen = Array(pipeline.completeWeeks.suffix(weeks))
        let result = try pipeline.publish(
            weeks: chosen, into: SiteFolder(out), isFull: true, archive: archive, at: present, common.terminal)
        steps.begin("Site", "\(chosen.count) weeks, \(result.changed) files changed in \(out)")
        steps.begin("Configuration", "\(place.configuration), \(archivePath): try 'weeklook funnel --help' next")
        try FileTreeWriter.write(Array(DemoPlace.configurationText.utf8), to: place.configuration)
        common.terminal.say("Done. Open \(out)/index.html")
        if self.open { try Browser.open(out + "/index.html") }
    }

    /// Serves the sample on a free loopback port while the client fetches all of it.
    private func fetch(
        from project: ServedProject, into archive: ReportArchive, _ configuration: Configuration, _ budget: BudgetText,
        _ present: Instant, _ steps: Steps
    ) async throws {
        let server = try project.server(host: "127.0.0.1", port: 0, budget: budget, funnelDelay: .milliseconds(20))
        let calendar = try configuration.calendar()
        let first = calendar.firstDate(of: calendar.week(of: present).advanced(by: -26))
        let scope = FetchScope(level: .events, from: first, now: present, calendar: calendar)
        let token = project.token ?? ""
        let log = common.logger
        let (ports, announcement) = AsyncStream.makeStream(of: Int.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run { announcement.yield($0) } }
            group.addTask {
                guard let port = await ports.first(where: { _ in true }) else { return }
                steps.begin("API", "the sample project, served at http://127.0.0.1:\(port)/api/v1")
                let client = try SmartlookClient(
                    baseURL: "http://127.0.0.1:\(port)", token: token, tokenName: "the demo's token",
                    budget: RequestBudget(perEndpoint: RequestLimit(budget)), log: log)
                steps.begin("Archive", archive.path)
                let result = try await Fetcher(client: client, archive: archive, scope: scope) { progress in
                    steps.progress(
                        "\(progress.stage.rawValue): \(progress.done)" + (progress.total.map { " of \($0)" } ?? ""))
                }.run()
                steps.note("\(result.addedEvents) events with \(client.requestsSent) requests")
                for sentence in result.missing { throw Failure(.partial, sentence) }
            }
            try await group.next()
            group.cancelAll()
            do { try await group.waitForAll() } catch is CancellationError {}
        }
    }

    /// The numbered steps of the line, as they are shown.
    final class Steps: Sendable {
        private let terminal: Terminal
        private let count = Counter()

        init(terminal: Terminal) {
            self.terminal = terminal
        }

        func begin(_ name: String, _ detail: String) {
            terminal.say("[\(count.next())/6] \(name)  \(detail)")
        }

        func note(_ text: String) {
            terminal.say("      \(text)")
        }

        func progress(_ text: @autoclosure () -> String) {
            terminal.progress("      \(text())")
        }
    }
}
