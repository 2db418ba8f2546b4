import Foundation
import Reports

/// The files of a published site, or of one report of it, as they are on disk.
struct PublishedFolder {
    /// The folder of the manifest.
    let root: String
    /// What of it was asked for: all, or one week's folder.
    let prefix: String
    let manifest: Manifest
    /// The paths below the root within what was asked for, in byte order.
    let paths: [String]

    /// Finds the manifest in the folder, or two above it where the folder is that of a week in a site.
    init(_ folder: String) throws {
        let url = URL(fileURLWithPath: folder).standardizedFileURL
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw Failure(.usage, "There is no folder \(folder) to verify.")
        }
        let site = url.deletingLastPathComponent().deletingLastPathComponent()
        let week = url.path.dropFirst(site.path.count).drop { $0 == "/" }
        if let manifest = try Self.manifest(in: url.path) {
            (self.manifest, root, prefix) = (manifest, url.path, "")
        } else if week.wholeMatch(of: /[0-9]{4}\/W[0-9]{2}/) != nil, let manifest = try Self.manifest(in: site.path) {
            (self.manifest, root, prefix) = (manifest, site.path, "\(week)/")
        } else {
            throw Failure(
                .usage,
                "\(folder) has no \(Manifest.path); 'weeklook site' writes one, and 'weeklook report --out' does.")
        }
        paths = try Self.paths(in: root).filter { [prefix] in $0.hasPrefix(prefix) && $0 != Manifest.path }
    }

    private static func manifest(in folder: String) throws -> Manifest? {
        let path = "\(folder)/\(Manifest.path)"
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        guard let manifest = Manifest(Array(data)) else {
            throw Failure(.output, "\(path) is not a manifest of this version; 'weeklook site' writes it anew.")
        }
        return manifest
    }

    /// Hidden files, such as a repository's own, are nobody's report.
    private static func paths(in root: String) throws -> [String] {
        guard let all = try? FileManager.default.subpathsOfDirectory(atPath: root) else {
            throw Failure(.output, "The folder \(root) cannot be read.")
        }
        return all.filter { path in
            var isFolder: ObjCBool = false
            return !path.split(separator: "/").contains { $0.hasPrefix(".") }
                && FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: "\(root)/\(path)") else {
            throw Failure(.output, "\(root)/\(path) cannot be read.")
        }
        return Array(data)
    }
}
