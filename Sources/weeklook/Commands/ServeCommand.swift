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
            The API's description: http://127.0.0.1:8180/openapi.json

            Switches for what Smartlook's documentation leaves open, such as --switch rates=fraction (the standard value \
            in brackets):
            \(ServeSwitches.help)
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

    @Option(help: "Requests per minutes that all endpoints together grant (default: no limit).")
    var projectBudget: String?

    @Option(help: ArgumentHelp("What a request of an operation costs; repeatable.", valueName: "operation=n"))
    var price: [String] = []

    @Option(
        name: .customLong("switch"),
        help: ArgumentHelp("Sets a switch, see above; repeatable.", valueName: "name=value"))
    var switches: [String] = []

    @Flag(help: "Send no alerts to webhooks.")
    var noAlerts = false

    @Option(help: ArgumentHelp("The sample project's present.", valueName: "instant"))
    var now: String?

    @Option(help: "The sample project's seed.")
    var seed: UInt64 = 1

    @Flag(help: "When ready, print one line of JSON with the address (and the sample's token).")
    var json = false

    func run() async throws {
        var options = try serverOptions()
        let configuration = try common.configuration()
        let present = try sample ? now.map { try Clock.now($0) } ?? SampleProject.defaultNow : nil
        let (common, seed) = (common, seed)
        options.timezone = configuration.project.timezone
        try await GracefulStop.run { [options] in
            let project: ServedProject
            if let present {
                project = try ServedProject(
                    sample: SampleProject(seed: seed, now: present), now: present, removesItself: false)
            } else {
                let archive = try common.archive(configuration)
                project = ServedProject(archive: archive, timezone: configuration.project.timezone)
                if try archive.tokens().isEmpty {
                    common.terminal.warn("no token may read this archive yet; make one with 'weeklook token create'.")
                }
            }
            defer { project.remove() }
            try Task.checkCancellation()
            try await announce(project.server(options))
        }
    }

    private func announce(_ server: (server: APIServer, token: String?)) async throws {
        let (terminal, json, host, token) = (common.terminal, json, host, server.token)
        try await server.server.run { port in
            let url = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
            terminal.say("Serving \(url)/api/v1, stop with Ctrl-C")
            if let token { terminal.say("Token: \(token)") }
            if json {
                var members: [String: JSONValue] = ["url": .string(url)]
                if let token { members["token"] = .string(token) }
                try? Output.json(.object(members))
            }
        }
    }

    private func serverOptions() throws -> APIServer.Options {
        guard (0...65_535).contains(port) else { throw Failure(.usage, "--port: \(port) is not a port.") }
        var options = APIServer.Options()
        options.host = host
        options.port = port
        options.budget = try Self.budget(budget, "--budget")
        options.projectBudget = try projectBudget.map { try Self.budget($0, "--project-budget") }
        for text in price {
            let halves = text.split(separator: "=", maxSplits: 1).map { String($0) }
            guard halves.count == 2, let operation = SmartlookOperation(rawValue: halves[0]),
                let cost = Int(halves[1]), (0...1_000_000).contains(cost)
            else {
                throw Failure(
                    .usage, "--price: '\(text)' is no price such as getFunnelDetail=5; /openapi.json names operations.")
            }
            options.prices[operation] = cost
        }
        options.switches = try ServeSwitches.read(switches)
        options.alerts.areSent = !noAlerts
        return options
    }

    private static func budget(_ text: String, _ flag: String) throws -> APIServer.Budget {
        guard let budget = BudgetText(text) else {
            throw Failure(.usage, "\(flag): '\(text)' is not a budget such as 500/30 (requests/minutes).")
        }
        return .init(requests: budget.requests, minutes: budget.minutes)
    }
}
