import Archive
import ArgumentParser
import Foundation
import Smartlook

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Adds events from CSV or NDJSON files to the archive.",
        discussion: """
            Example: weeklook import events.csv --visitor user_id --event name --time created_at

            Exports of other tools need no columns: weeklook import events.jsonl --preset posthog

            Columns that are not named are found by their usual names. Adding a file again changes nothing. Rows that \
            cannot be read are counted and written to FILE.rejects.csv. An import that is stopped has changed nothing.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "Files; - is standard input. Gzip is recognised.")
    var files: [String]

    @Option(help: "The files' format (default: by the name, else csv; ndjson is one JSON object a line).")
    var format: Importer.Format?

    @Option(help: "The column of the visitor's id.") var visitor: String?
    @Option(help: "The column of the event's name.") var event: String?
    @Option(help: "The column of the event's time: ISO 8601 or seconds, milliseconds, microseconds since 1970.")
    var time: String?
    @Option(help: "The column of the session's id.") var session: String?
    @Option(help: "The column of a number that orders events at one instant and identifies rows of a source.")
    var sequence: String?
    @Option(help: "The column of the event's type, such as url or click (default: all are custom).") var type: String?
    @Option(help: "The column of the page's address.") var page: String?
    @Option(help: "The column of the site's own name for a visitor; visitors with the same one are one user.")
    var uid: String?
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
            visitor: visitor, event: event, time: time, session: session, sequence: sequence, type: type, page: page,
            uid: uid, properties: properties.isEmpty ? nil : properties)
        if try importPresets(configuration, end) { return }
        let inputs = try files.map { ($0, try Self.input($0)) }
        let lock = try ArchiveLock(archive: path)
        defer { withExtendedLifetime(lock) {} }
        let archive = try ReportArchive(path: path)
        try configuration.noteSourceChanges(in: archive)
        var rejected = 0
        for (file, input) in inputs {
            let name = file == "-" ? "standard input" : URL(fileURLWithPath: file).lastPathComponent
            let importer = Importer(mapping: mapping, source: source ?? name, format: format ?? Self.format(of: file))
            let rejects = Rejects(file: file, terminal)
            let result = try importer.add(
                input, name: name, to: archive, horizonEnd: end, now: Clock.now, reject: { rejects.add($0) }
            ) { rows in terminal.progress("\(name): \(rows) rows") }
            rejected += result.rejected
            terminal.say("\(name): \(result.rows) rows, \(result.added) new events, \(result.rejected) rejected")
            try rejects.finish()
        }
        if rejected > 0 { throw ProgramStatus.partial }
    }

    private static func input(_ file: String) throws -> ImportInput {
        if file == "-" { return ImportInput(FileHandle.standardInput, name: "standard input") }
        guard let handle = FileHandle(forReadingAtPath: file) else {
            throw Failure(.usage, "\(file) cannot be read: there is no such file, or it may not be read.")
        }
        return ImportInput(handle, name: file)
    }

    /// By the file's name, without the ending of a packed one.
    private static func format(of file: String) -> Importer.Format {
        let name = file.hasSuffix(".gz") ? String(file.dropLast(3)) : file
        let isJSON = [".ndjson", ".jsonl", ".json"].contains { name.lowercased().hasSuffix($0) }
        return isJSON ? .ndjson : .csv
    }
}

extension Importer.Format: ExpressibleByArgument {}

/// Writes the rows of a file that were left out beside it, as they come.
final class Rejects {
    private let file: String
    private let path: String
    private let terminal: Terminal
    private var count = 0
    private var output: FileHandle?
    private var failure: (any Error)?

    init(file: String, _ terminal: Terminal) {
        self.file = file
        self.terminal = terminal
        path = file == "-" ? "standard-input.rejects.csv" : file + ".rejects.csv"
    }

    func add(_ rejection: Importer.Rejection) {
        count += 1
        if count <= 5 { terminal.warn("\(file), line \(rejection.line): \(rejection.reason)") }
        guard failure == nil else { return }
        do {
            if output == nil {
                try FileTreeWriter.write(Array("line,reason\n".utf8), to: path)
                output = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
                try output?.seekToEnd()
            }
            let line = Output.csvLine([String(rejection.line), rejection.reason] + rejection.fields)
            try output?.write(contentsOf: Data(line.utf8))
        } catch {
            failure = error
        }
    }

    func finish() throws {
        guard count > 0 else { return }
        if count > 5 { terminal.warn("\(file): and \(count - 5) more") }
        if let failure { throw Failure(.output, "The rejected rows could not be written to \(path): \(failure)") }
        terminal.warn("rejected rows are in \(path)")
    }
}
