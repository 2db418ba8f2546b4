import Archive
import ArgumentParser
import Foundation
import Smartlook

extension ImportPreset: ExpressibleByArgument {
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension ImportCommand {
    /// Imports the files where they are another tool's, or what `weeklook export` wrote; says whether they were.
    func importPresets(_ configuration: Configuration, _ end: Instant?) throws -> Bool {
        guard let preset = try preset ?? exportPreset(configuration) else { return false }
        let contents = try files.map { ($0, try Self.contents(of: $0)) }
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
            let rejects = Rejects(file: file, terminal)
            let result = try importer.importFile(
                data, name: name, into: archive, horizonEnd: end, now: Clock.now, reject: { rejects.add($0) }
            ) { terminal.progress("\(name): \($0) records") }
            rejected += result.rejected
            terminal.say("\(name): \(result.rows) records, \(result.added) new events, \(result.rejected) rejected")
            try rejects.finish()
        }
        if rejected > 0 { throw ProgramStatus.partial }
        return true
    }

    /// The preset that a source's description names, or that of our own exports where every file begins like one and
    /// no column is named.
    private func exportPreset(_ configuration: Configuration) throws -> ImportPreset? {
        guard visitor == nil, event == nil, time == nil, session == nil, sequence == nil, properties.isEmpty else {
            return nil
        }
        if let source, let described = configuration.sources.first(where: { ExactText($0.name) == ExactText(source) }),
            let preset = described.preset
        {
            return preset
        }
        // Standard input can be read only once.
        guard !files.contains("-") else { return nil }
        return try files.allSatisfy { try ExportedFile.isOne(Self.contents(of: $0)) } ? .weeklook : nil
    }

    private static func contents(of file: String) throws -> Data {
        do {
            if file == "-" { return try FileHandle.standardInput.readToEnd() ?? Data() }
            return try Data(contentsOf: URL(fileURLWithPath: file), options: .mappedIfSafe)
        } catch {
            throw Failure(.usage, "\(file) cannot be read: \(error.localizedDescription)")
        }
    }
}
