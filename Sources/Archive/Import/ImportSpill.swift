import Foundation

/// Keeps packed columns in a file without a name until an import ends, so that memory holds only what is being made.
final class ImportSpill {
    private let file: FileHandle
    private var length: UInt64 = 0

    /// Where the columns of some rows are.
    struct Run {
        var count: Int
        fileprivate var columns: [(name: String, offset: UInt64, length: Int)]
    }

    /// - Parameter path: the archive, beside which there is room.
    init(beside path: String) throws(ArchiveError) {
        let name = path + ".import-\(ProcessInfo.processInfo.processIdentifier)"
        let descriptor = open(name, O_CREAT | O_RDWR | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw ArchiveError(.cannotWrite, "\(name) cannot be made; check that its folder exists and is writable.")
        }
        // Without a name it goes away with the process, however that ends.
        unlink(name)
        file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    func write(_ columns: [(name: String, data: Data)], count: Int) throws(ArchiveError) -> Run {
        var run = Run(count: count, columns: [])
        do {
            for column in columns {
                try file.write(contentsOf: column.data)
                run.columns.append((column.name, length, column.data.count))
                length += UInt64(column.data.count)
            }
        } catch {
            throw ArchiveError(.diskFull, "The disk is full: the import needs room for a while. Nothing was imported.")
        }
        return run
    }

    func read(_ run: Run) throws(ArchiveError) -> [String: Data] {
        var columns: [String: Data] = [:]
        do {
            for column in run.columns {
                try file.seek(toOffset: column.offset)
                columns[column.name] = try file.read(upToCount: column.length) ?? Data()
            }
            try file.seekToEnd()
        } catch {
            throw ArchiveError(
                .cannotWrite, "What an import had put aside cannot be read: \(error). Nothing was imported.")
        }
        return columns
    }
}
