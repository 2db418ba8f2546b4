import Archive
import ArgumentParser
import Foundation
import Smartlook

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Adds events from CSV files to the archive.",
        discussion: """
            Example: weeklook import events.csv --visitor user_id --event name --time created_at

            Exports of other tools need no columns: weeklook import events.jsonl --preset posthog

            Columns that are not named are found by their usual names. Adding a file again changes nothing. Rows that \
            cannot be read are counted and written to FILE.rejects.csv.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case csv }

    @OptionGroup var common: CommonOptions

    @Argument(help: "Files; - is standard input. Gzip is recognised.")
    var files: [String]

    @Option(help: "The files' format.")
    var format = Format.csv

    @Option(help: "The column of the visitor's id.") var visitor: String?
    @Option(help: "The column of the event's name.") var event: String?
    @Option(help: "The column of the event's time: ISO 8601 or seconds, milliseconds, microseconds since 1970.")
    var time: String?
    @Option(help: "The column of the session's id.") var session: String?
    @Option(help: "The column of a number that orders events at one instant and identifies rows of a source.")
    var sequence: String?
    @Option(name: .customLong("property"), help: "A column to keep (repeatable; default: all that are left).")
    var properties: [String] = []
    @Option(
        help: "The name of the source; with --sequence, a row is known by source and number (default: the file's name)."
    )
    var source: String?
    @Option(
        help: ArgumentHelp(
            "The last date that the data covers whole (default: up to the last event).", valueName: "date"))
    var through: String?

    @Option(help: "Files of another tool, without naming columns: \(ImportPreset.names).")
    var preset: ImportPreset?

    func run() async throws {
        let configuration = try common.configuration()
        let calendar = try configuration.calendar()
        let end = try through.map { text in
            guard let date = CivilDate(text) else {
                throw Failure(.usage, "--through: '\(text)' is not a date such as 2026-11-15.")
            }
            return calendar.start(of: date.advanced(byDays: 1))
        }
        let path = common.archivePath(configuration)
        let terminal = common.terminal
        let mapping = ImportMapping(
            visitor: visitor, event: event, time: time, session: session, sequence: sequence,
            properties: properties.isEmpty ? nil : properties)
        let contents = try files.map { ($0, try Self.contents(of: $0)) }
        if try importPresets(contents, configuration, end) { return }
        let lock = try ArchiveLock(archive: path)
        defer { withExtendedLifetime(lock) {} }
        let archive = try ReportArchive(path: path)
        try configuration.noteSourceChanges(in: archive)
        var rejected = 0
        for (file, data) in contents {
            let name = file == "-" ? "standard input" : URL(fileURLWithPath: file).lastPathComponent
            let importer = Importer(mapping: mapping, source: source ?? name)
            let result = try importer.importCSV(
                data, name: name, into: archive, horizonEnd: end, now: Clock.now
            ) { rows in terminal.progress("\(name): \(rows) rows") }
            rejected += result.rejected.count
            terminal.say("\(name): \(result.rows) rows, \(result.added) new events, \(result.rejected.count) rejected")
            try report(result.rejected, file: file, terminal)
        }
        if rejected > 0 { throw ProgramStatus.partial }
    }

    static func contents(of file: String) throws -> Data {
        do {
            if file == "-" { return try FileHandle.standardInput.readToEnd() ?? Data() }
            return try Data(contentsOf: URL(fileURLWithPath: file), options: .mappedIfSafe)
        } catch {
            throw Failure(.usage, "\(file) cannot be read: \(error.localizedDescription)")
        }
    }

    func report(_ rejected: [Importer.Rejection], file: String, _ terminal: Terminal) throws {
        guard !rejected.isEmpty else { return }
        for rejection in rejected.prefix(5) { terminal.warn("\(file), line \(rejection.line): \(rejection.reason)") }
        if rejected.count > 5 { terminal.warn("\(file): and \(rejected.count - 5) more") }
        guard file != "-" else { return }
        let lines = rejected.map { Output.csvLine([String($0.line), $0.reason] + $0.fields) }
        try FileTreeWriter.write(Array(("line,reason\n" + lines.joined()).utf8), to: file + ".rejects.csv")
        terminal.warn("rejected rows are in \(file).rejects.csv")
    }
}
