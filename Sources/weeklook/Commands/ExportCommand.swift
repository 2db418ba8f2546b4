import Archive
import ArgumentParser
import Foundation
import Reports
import Smartlook

extension ExportWriter.Format: ExpressibleByArgument {}

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Takes everything out of the archive again, as CSV or JSON lines.",
        discussion: """
            Example: weeklook export --out events.csv

            'weeklook import events.csv' reads an export back, exactly; visitors, sessions and coverage are files of \
            their own. In CSV nothing between two commas is nothing, and "" an empty text. Texts are written as they \
            are: where a spreadsheet is to open the file, --spreadsheet puts an apostrophe before what it would \
            compute, and the file is no longer exact. (JSON lines cannot carry the character NUL, CSV can.)
            """)

    enum What: String, ExpressibleByArgument, CaseIterable {
        case events, visitors, sessions, coverage, report

        var table: ArchiveExport.Table? { ArchiveExport.Table(rawValue: rawValue) }
    }

    @OptionGroup var common: CommonOptions

    @Option(help: "What to take out; report is the figures of the latest weekly report.")
    var what = What.events

    @Option(help: "The form of the file.")
    var format = ExportWriter.Format.csv

    @Option(help: ArgumentHelp("Where to write (default: standard output).", valueName: "file"))
    var out: String?

    @Flag(help: "Guard a spreadsheet's reader from texts that look like formulas.")
    var spreadsheet = false

    func run() async throws {
        let configuration = try common.configuration()
        let cell = spreadsheet ? CSVText.cell : nil
        guard let table = what.table else {
            let rows = try FigureRows(latestIn: configuration.site.out)
            try ExportFile.write(to: out) { sink in
                var writer = ExportWriter(columns: FigureRows.columns, format: format, cell: cell, sink: sink)
                for row in rows.rows { try writer.write(row) }
                try writer.flush()
            }
            return
        }
        let archive = try common.archive(configuration).frozen()
        try ExportFile.write(to: out) { sink in
            try ArchiveExport(archive, format: format, cell: cell).write(table, to: sink)
        }
    }
}

/// Writes a file in pieces: beside its place first, so that it is there whole or not at all.
enum ExportFile {
    static func write(to path: String?, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void) throws {
        guard let path else {
            try body { try put($0, to: FileHandle.standardOutput, name: "Standard output") }
            return
        }
        let draft = path + ".part"
        guard FileManager.default.createFile(atPath: draft, contents: nil),
            let handle = FileHandle(forWritingAtPath: draft)
        else { throw Failure(.output, "\(path) cannot be written; check that its folder exists and is writable.") }
        do {
            try body { try put($0, to: handle, name: path) }
            try handle.close()
            if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
            try FileManager.default.moveItem(atPath: draft, toPath: path)
        } catch {
            try? FileManager.default.removeItem(atPath: draft)
            throw error
        }
    }

    private static func put(_ bytes: [UInt8], to handle: FileHandle, name: String) throws {
        do {
            try handle.write(contentsOf: Data(bytes))
        } catch {
            throw Failure(.output, "\(name) cannot be written: \(error.localizedDescription).")
        }
    }
}
