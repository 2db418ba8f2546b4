import Archive
import ArgumentParser
import Reports
import Smartlook

struct SendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Mails the week's report and tells webhooks, each recipient once.",
        discussion: """
            Example: weeklook send --dry-run

            The archive remembers who was sent which revision. Sending again sends only what was not taken before; what \
            may have arrived is not sent a second time unless forced, and then with the same Message-ID. A report that \
            late events changed is sent again as a correction where its headline is another one.

            Exit status 8: somebody did not get what is due; the lines above say who and why.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var theme: ThemeOptions

    @Option(help: "The ISO week (default: the last complete one, and what is left or was missed before it).")
    var week: String?
    @Option(
        help: ArgumentHelp("Only this address or webhook:NAME; may be there several times.", valueName: "recipient"))
    var to: [String] = []
    @Flag(help: "Say who would be sent what, and send nothing.") var dryRun = false
    @Flag(help: "Send again what was sent, refused or left in doubt.") var force = false
    @Flag(help: "Print one JSON document that says what became of each.") var json = false
    @Option(help: ArgumentHelp("The time to take for the present.", valueName: "instant")) var now: String?

    static let noPictures = "rsvg-convert is not installed, so mails go without pictures (Debian: librsvg2-bin)."

    func run() async throws {
        let configuration = try common.configuration()
        guard configuration.mail?.recipients.isEmpty == false || !configuration.webhooks.isEmpty else {
            throw Failure(.usage, "The configuration names nobody to send to; add mail or webhooks to it.")
        }
        if !dryRun, configuration.webhooks.isEmpty, let mail = configuration.mail, mail.route == nil {
            _ = try MailCarrier(mail)
        }
        // Two runs at once would each draw and write what only one of them may send.
        let lock = dryRun ? nil : try ArchiveLock(archive: common.archivePath(configuration))
        defer { withExtendedLifetime(lock) {} }
        let archive = try common.archive(configuration)
        let pipeline = try ReportPipeline(archive: archive, configuration: configuration, theme: theme)
        let present = try Clock.now(now)
        let (week, force, dryRun, to, terminal) = (week, force, dryRun, to, common.terminal)
        let index = try week.map { try pipeline.weekIndex($0) }
        let results = try await GracefulStop.run {
            let dispatch = Dispatch(
                archive: archive, pipeline: pipeline, configuration: configuration, now: present)
            dispatch.isForced = force
            dispatch.isDryRun = dryRun
            dispatch.only = try Self.chosen(to, of: dispatch.names)
            if dispatch.picturesAreMissing, !dryRun { terminal.warn(Self.noPictures) }
            if let index { return try await dispatch.send(weekIndex: index) }
            return try await dispatch.sendDue()
        }
        if json { try Output.json(["deliveries": .array(results.map(\.json))]) }
        try Self.say(results, terminal)
    }

    /// Says what became of each, and ends with a status of its own where somebody did not get what is due.
    static func say(_ results: [DeliveryReport], _ terminal: Terminal) throws {
        for result in results where !result.isFailure { terminal.say(result.sentence) }
        for result in results where result.isFailure { terminal.warn(result.sentence) }
        if results.contains(where: \.isFailure) { throw ProgramStatus.mail }
    }

    /// The recipients named by --to, each of which there must be.
    static func chosen(_ names: [String], of known: [String]) throws -> Set<String> {
        if let wrong = names.first(where: { !known.contains($0) }) {
            throw Failure(
                .usage, "--to: '\(wrong)' is not in the configuration; known are \(known.joined(separator: ", ")).")
        }
        return Set(names)
    }
}
