import Archive
import ArgumentParser
import Foundation
import Smartlook
import SmartlookServer

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves the archive over Smartlook's REST API.",
        discussion: """
            Example: weeklook token create --description script; weeklook serve --port 8180
            The built-in sample project: weeklook serve --sample --port 8180
            """)

    @OptionGroup var common: CommonOptions

    @Flag(help: "Serve the built-in sample project, with a token made for this run.")
    var sample = false

    @Option(help: "The port; 0 takes a free one.")
    var port = 8180

    @Option(help: "The address to listen at.")
    var host = "127.0.0.1"

    @Option(help: "Requests per minutes that each endpoint grants, such as 500/30.")
    var budget = "500/30"

    @Option(help: ArgumentHelp("The sample project's present.", valueName: "instant"))
    var now: String?

    @Option(help: "The sample project's seed.")
    var seed: UInt64 = 1

    @Flag(help: "When ready, print one line of JSON with the address (and the sample's token).")
    var json = false

    func run() async throws {
        let configuration = try common.configuration()
        guard let budget = BudgetText(budget) else {
            throw Failure(.usage, "--budget: '\(budget)' is not a budget such as 500/30 (requests/minutes).")
        }
        guard (0...65_535).contains(port) else { throw Failure(.usage, "--port: \(port) is not a port.") }
        let terminal = common.terminal
        let project: ServedProject
        if sample {
            let present = try now.map { try Clock.now($0) } ?? SampleProject.defaultNow
            project = try ServedProject(sample: SampleProject(seed: seed, now: present), now: present)
        } else {
            let archive = try ReportArchive(path: common.archivePath(configuration), create: false)
            project = ServedProject(archive: archive, timezone: configuration.project.timezone)
            if try archive.tokens().isEmpty {
                terminal.warn("no token may read this archive yet; make one with 'weeklook token create'.")
            }
        }
        defer { project.remove() }
        let server = try project.server(host: host, port: port, budget: budget)
        let json = json
        let token = project.token
        let host = host
        try await server.run { port in
            let url = "http://\(host):\(port)"
            terminal.say("Serving \(url)/api/v1, stop with Ctrl-C")
            if let token { terminal.say("Token: \(token)") }
            if json {
                var members: [String: JSONValue] = ["url": .string(url)]
                if let token { members["token"] = .string(token) }
                try? Output.json(.object(members))
            }
        }
    }
}

/// What a server serves: an archive, and for the sample one in a folder of its own that is removed afterwards.
struct ServedProject {
    let archive: ReportArchive
    let timezone: String
    /// The sample's token; other archives have their own.
    var token: String?
    private var folder: String?
    private var interruption: Interruption?
    private var now: @Sendable () -> Instant = { Clock.now }

    init(archive: ReportArchive, timezone: String) {
        self.archive = archive
        self.timezone = timezone
    }

    /// Writes a sample project into a temporary archive.
    init(sample: SampleProject, now: Instant) throws {
        let folder = NSTemporaryDirectory() + "/weeklook-\(TokenSecret.random().prefix(12))"
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Failure(.output, "The temporary folder \(folder) cannot be made: \(error.localizedDescription)")
        }
        interruption = Interruption(removing: folder)
        archive = try ReportArchive(path: folder + "/sample.sqlite")
        try sample.write(into: archive)
        timezone = SampleProject.timezone
        let secret = TokenSecret.random()
        _ = try archive.addToken(secret: secret, description: "sample", now: now)
        token = secret
        self.folder = folder
        self.now = { now }
    }

    /// - Parameter funnelDelay: how long the figures of a funnel take at least.
    func server(
        host: String, port: Int, budget: BudgetText, funnelDelay: Duration = .seconds(1)
    ) throws -> APIServer {
        var options = APIServer.Options()
        options.host = host
        options.port = port
        options.budget = .init(requests: budget.requests, minutes: budget.minutes)
        options.timezone = timezone
        options.now = now
        options.funnels = .later(funnelDelay)
        return APIServer(archive: archive, options: options)
    }

    func remove() {
        if let folder { try? FileManager.default.removeItem(atPath: folder) }
    }
}
