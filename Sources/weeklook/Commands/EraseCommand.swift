import Archive
import ArgumentParser
import Smartlook

struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Takes persons out of the archive for good, and keeps later fetches from bringing them back.",
        discussion: """
            Example: weeklook erase --uid 1042
            Sessions, attributes, events and every text that only they used go. Reports that were published, mail that \
            was sent, backups, exported files and Smartlook's own copy are out of its reach.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp("A visitor's id, as the API names it; repeatable.", valueName: "id"))
    var visitor: [String] = []

    @Option(help: ArgumentHelp("A uid that the site gave its visitors; repeatable.", valueName: "uid"))
    var uid: [String] = []

    @Flag(help: "Print one JSON document.")
    var json = false

    func run() async throws {
        guard !visitor.isEmpty || !uid.isEmpty else {
            throw Failure(.usage, "Nobody is named; name whom to erase with --visitor or --uid.")
        }
        let path = try common.archivePath(common.configuration())
        let archive = try ReportArchive(path: path, create: false)
        let lock = try ArchiveLock(archive: path)
        defer { withExtendedLifetime(lock) {} }
        var ids = visitor
        for uid in uid {
            let found = try archive.visitors(uid: uid)
            if found.isEmpty { common.terminal.warn("no visitor of \(path) has the uid '\(uid)'.") }
            ids += found
        }
        let erasure = try archive.erase(visitors: Set(ids.map { ExactText($0) }).sorted().map(\.value), now: Clock.now)
        guard erasure.visitors > 0 else {
            throw Failure(.usage, "The archive \(path) knows none of them; nothing was erased.")
        }
        try say(erasure, path)
    }

    private func say(_ erasure: Erasure, _ path: String) throws {
        let terminal = common.terminal
        if json {
            try Output.json([
                "visitors": .integer(Int64(erasure.visitors)), "sessions": .integer(Int64(erasure.sessions)),
                "events": .integer(Int64(erasure.events)), "out_of_the_files": .bool(erasure.isOutOfTheFiles),
            ])
        }
        terminal.say(
            "Erased from \(path): visitors \(erasure.visitors), sessions \(erasure.sessions), events \(erasure.events)."
        )
        terminal.say("A later fetch or import does not bring them back.")
        terminal.say(
            "Not within reach: reports already published ('weeklook site --full' makes them anew), mail already sent, "
                + "backups and exported files, and what Smartlook itself has.")
        if !erasure.isOutOfTheFiles {
            terminal.warn(
                "another program is reading \(path), so its write-ahead log still holds what was erased; stop that "
                    + "program and run any command on the archive.")
        }
    }
}
