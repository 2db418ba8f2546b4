import Foundation
import GRDB
package import Smartlook

/// A file that maps the short names of a released app to the ones in its source.
package struct MappingFileRecord: Hashable, Sendable {
    package var id: String
    package var bundle: String
    package var platform: String
    package var version: String
    package var created: Instant

    package init(id: String, bundle: String, platform: String, version: String, created: Instant) {
        self.id = id
        self.bundle = bundle
        self.platform = platform
        self.version = version
        self.created = created
    }
}

extension ReportArchive {
    /// Keeps the mapping file of a release; false where the release has one and it is not to be replaced.
    package func store(
        _ file: MappingFileRecord, bytes: [UInt8], replacing: Bool
    ) throws(ArchiveError) -> Bool {
        try write { db in
            let release: StatementArguments = [file.bundle, file.platform, file.version]
            if replacing {
                try db.execute(
                    sql: "DELETE FROM mapping_file WHERE bundle = ? AND platform = ? AND version = ?",
                    arguments: release)
            }
            try db.execute(
                sql: "INSERT OR IGNORE INTO mapping_file VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    file.id, file.bundle, file.platform, file.version, file.created.microseconds, Data(bytes),
                ])
            return db.changesCount > 0
        }
    }

    /// The bytes of a release's mapping file, nil where there is none.
    package func mappingFile(bundle: String, platform: String, version: String) throws(ArchiveError) -> [UInt8]? {
        try read { db in
            try Data.fetchOne(
                db, sql: "SELECT bytes FROM mapping_file WHERE bundle = ? AND platform = ? AND version = ?",
                arguments: [bundle, platform, version]
            ).map { Array($0) }
        }
    }
}
