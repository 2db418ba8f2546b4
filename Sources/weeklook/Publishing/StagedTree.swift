import Foundation
import Reports
import Synchronization

/// Files that are to take their places in a folder together: they are written beside it first, and then moved one by one,
/// in an order in which nothing ever links to what is not there.
///
/// Whoever reads the folder meanwhile sees each file whole, old or new. A program that is killed leaves a mark, so that the
/// next one compares every file. A machine that crashes does too: what is staged is on the disk before anything moves, what
/// has moved before the manifest says so, and the manifest before the mark goes.
final class StagedTree: Sendable {
    private let folder: String
    private let old: [String: String]
    private let flush: @Sendable (_ folder: String) throws -> Void
    private let state = Mutex(State())

    private struct State {
        var paths: [String] = []
        var folders: Set<String> = []
    }

    /// - Parameter flush: brings what was written in a folder to the disk.
    init(
        in folder: String, old: Manifest?,
        flush: @escaping @Sendable (_ folder: String) throws -> Void = DiskFlush.flush
    ) {
        self.folder = folder
        self.old = old?.files ?? [:]
        self.flush = flush
        try? FileManager.default.removeItem(atPath: staging)
    }

    private var staging: String { "\(folder)/.weeklook-staged" }
    private static func moving(_ folder: String) -> String { "\(folder)/.weeklook-moving" }

    /// Whether a publication was stopped while it moved files to their places.
    static func wasInterrupted(in folder: String) -> Bool {
        FileManager.default.fileExists(atPath: moving(folder))
    }

    /// Takes files in; those that are in their place already as they are stay there. Returns the digests of all.
    func add(_ tree: FileTree) throws -> [String: String] {
        var digests: [String: String] = [:]
        for file in tree.files {
            digests[file.path] = Manifest.digest(file.bytes)
            if let present = FileManager.default.contents(atPath: "\(folder)/\(file.path)"), present == Data(file.bytes)
            {
                continue
            }
            try stage(file)
        }
        return digests
    }

    /// Takes one file in and returns its digest.
    func add(_ path: String, _ bytes: [UInt8]) throws -> String? {
        try add(FileTree([.init(path: path, bytes: bytes)]))[path]
    }

    private func stage(_ file: FileTree.File) throws {
        let path = "\(staging)/\(file.path)"
        let parent = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
        try state.withLock { state in
            state.paths.append(file.path)
            if state.folders.insert(parent).inserted { try makeFolder(parent) }
        }
        do {
            try Data(file.bytes).write(to: URL(fileURLWithPath: path))
        } catch {
            throw Failure(.output, "\(path) cannot be written: \(error.localizedDescription)")
        }
    }

    private func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Failure(.output, "The folder \(path) cannot be made: \(error.localizedDescription)")
        }
    }

    /// Moves everything to its place, removes what the manifest does not list any more, and puts the manifest there last.
    /// Returns how many files are other ones now or are gone.
    func publish(_ manifest: Manifest) throws -> Int {
        let stale = old.keys.filter { manifest.files[$0] == nil }.sorted()
        let file = try manifest.file()
        let paths = state.withLock(\.paths)
        let moving = Self.moving(folder)
        let isSame = FileManager.default.contents(atPath: "\(folder)/\(file.path)") == Data(file.bytes)
        if paths.isEmpty, stale.isEmpty, isSame {
            try? FileManager.default.removeItem(atPath: moving)
            return 0
        }
        try stage(file)
        // One leap: what is staged either waits whole, or is on its way.
        try? FileManager.default.removeItem(atPath: moving)
        try flush(staging)
        try move(staging, to: moving)
        for path in paths.sorted(by: isBefore) { try move("\(moving)/\(path)", to: "\(folder)/\(path)") }
        for path in stale { remove(path) }
        try flush(folder)
        try move("\(moving)/\(file.path)", to: "\(folder)/\(file.path)")
        try flush(folder)
        try? FileManager.default.removeItem(atPath: moving)
        return paths.count + stale.count
    }

    /// Pages come after what they link to: superseded reports, data and drawings, pages of new weeks, the newest first,
    /// because nothing links to them yet, pages that were there before, and the pages that list the weeks.
    private func isBefore(_ one: String, _ two: String) -> Bool {
        let (first, second) = (rank(one), rank(two))
        if first != second { return first < second }
        return first == 3 ? one > two : one < two
    }

    private func rank(_ path: String) -> Int {
        let isPage = path.hasSuffix(".html")
        if Manifest.revision(path) != nil { return isPage ? 1 : 0 }
        guard Manifest.week(of: path) != nil else { return 5 }
        guard isPage else { return 2 }
        return old[path] == nil ? 3 : 4
    }

    private func move(_ path: String, to target: String) throws {
        if rename(path, target) == 0 { return }
        if errno == ENOENT, let end = target.lastIndex(of: "/") {
            try makeFolder(String(target[..<end]))
            if rename(path, target) == 0 { return }
        }
        throw Failure(.output, "\(target) cannot be written: \(String(cString: strerror(errno)))")
    }

    /// Removes a file, and the folders that it leaves empty.
    private func remove(_ path: String) {
        unlink("\(folder)/\(path)")
        var parts = path.split(separator: "/").dropLast()
        while !parts.isEmpty, rmdir("\(folder)/\(parts.joined(separator: "/"))") == 0 { parts.removeLast() }
    }
}
