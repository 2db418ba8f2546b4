import Archive
import ArgumentParser
import Foundation
import Smartlook

extension ImportPreset: ExpressibleByArgument {
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension ImportCommand {
    /// Imports the files where they are another tool's, or what `weeklook export` wrote; says whether they were.
    func importPresets(_ contents: [(String, Data)], _ configuration: Configuration, _ end: Instant?) throws -> Bool {
        guard let preset = try preset ?? exportPreset(contents, configuration) else { return false }
        let described = configuration.sources.first { known in
            source.map { ExactText(known.name) == ExactText($0) } ?? (known.preset == preset)
        }
        let importer = PresetImporter(
            preset: preset, source: source ?? described?.name ?? preset.rawValue,
            mapping: try described?.mapping() ?? SourceMapping())
        let path = common.archivePath(configuration)
        let terminal = common.terminal
        let lock = try ArchiveLock(archive: path)
        defer { withExtendedLifetime(lock) {} }
        let archive = try ReportArchive(path: path)
        try configuration.noteSourceChanges(in: archive)
        var rejected = 0
        for (file, data) in contents {
            let name = file == "-" ? "standard input" : URL(fileURLWithPath: file).lastPathComponent
            let result = try importer.importFile(data, name: name, into: archive, horizonEnd: end, now: Clock.now) {
                terminal.progress("\(name): \($0) records")
            }
            rejected += result.rejected.count
            terminal.say(
                "\(name): \(result.rows) records, \(result.added) new events, \(result.rejected.count) rejected")
            try report(result.rejected, file: file, terminal)
        }
        if rejected > 0 { throw ProgramStatus.partial }
        return true
    }

    /// The preset that a source's description names, or that of our own exports where every file begins like one and
    /// no column is named.
    private func exportPreset(_ contents: [(String, Data)], _ configuration: Configuration) throws -> ImportPreset? {
        guard visitor == nil, event == nil, time == nil, session == nil, sequence == nil, properties.isEmpty else {
            return nil
        }
        if let source, let described = configuration.sources.first(where: { ExactText($0.name) == ExactText(source) }),
            let preset = described.preset
        {
            return preset
        }
        return try contents.allSatisfy { try ExportedFile.isOne($1) } ? .weeklook : nil
    }
}
