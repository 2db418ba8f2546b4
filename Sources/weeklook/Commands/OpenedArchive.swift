import Archive
import Smartlook

extension CommonOptions {
    /// Opens the archive that is there, with the changes of source that the configuration tells now.
    func archive(_ configuration: Configuration) throws -> ReportArchive {
        let archive = try ReportArchive(path: archivePath(configuration), create: false)
        try configuration.noteSourceChanges(in: archive)
        return archive
    }
}

extension Configuration {
    /// Notes in the archive when sources take turns, so that whoever reads it reads the same events.
    func noteSourceChanges(in archive: ReportArchive) throws {
        let calendar = try calendar()
        try archive.setSourceChanges(
            sources.compactMap { source in
                source.since.map { SourceChange(name: source.name, at: $0.instant(calendar)) }
            })
    }
}
