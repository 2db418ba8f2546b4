import Hashing

/// The files of a site or of a report, each with its SHA-256, as `manifest.json` lists them.
package struct Manifest: Sendable, Equatable, Codable {
    package var schema = 2
    package var generator: String
    /// Hexadecimal digests by path.
    package var files: [String: String]
    /// Of a site, its weeks by their names.
    package var entries: [String: WeekEntry]

    private enum CodingKeys: String, CodingKey {
        case schema, generator, files
        case entries = "weeks"
    }

    package static let path = "manifest.json"

    /// Lists all files of a tree but a manifest.
    package init(of tree: FileTree, generator: String, entries: [WeekEntry] = []) {
        self.init(
            files: Dictionary(
                tree.files.filter { $0.path != Self.path }.map { ($0.path, Self.digest($0.bytes)) },
                uniquingKeysWith: { first, _ in first }), generator: generator, entries: entries)
    }

    /// - Parameter files: the digests by path.
    package init(files: [String: String], generator: String, entries: [WeekEntry]) {
        self.generator = generator
        self.files = files
        self.entries = Dictionary(entries.map { ($0.week, $0) }, uniquingKeysWith: { $1 })
    }

    /// Reads a manifest; nil where the bytes are none of this version.
    package init?(_ bytes: [UInt8]) {
        guard let manifest = try? JSONText.read(Manifest.self, from: bytes), manifest.schema == 2 else { return nil }
        self = manifest
    }

    package func file() throws -> FileTree.File { .init(path: Self.path, bytes: try JSONText.write(self)) }

    package static func digest(_ bytes: [UInt8]) -> String { SHA256Digest(of: bytes).hex }

    /// The weeks that have a page in it, in order of time.
    package var weeks: [String] { entries.keys.sorted() }

    /// The folders of a week's superseded revisions that the site has, by their numbers.
    package static func revisions(_ files: some Sequence<String>) -> [String: [Int]] {
        var result: [String: [Int]] = [:]
        for path in files where path.hasSuffix("/index.html") {
            let parts = path.split(separator: "/")
            guard parts.count == 4, let number = revision(path) else { continue }
            result["\(parts[0])/\(parts[1])", default: []].append(number)
        }
        return result.mapValues { $0.sorted() }
    }

    /// The number of the superseded revision that a file belongs to; nil for all others.
    package static func revision(_ path: String) -> Int? {
        guard week(of: path) != nil else { return nil }
        let rest = path.dropFirst(9)
        guard rest.utf8.first == UInt8(ascii: "r"), let end = rest.firstIndex(of: "/") else { return nil }
        return Int(rest[..<end].dropFirst())
    }

    /// The folder of the week that a file belongs to, such as `2026/W46`; nil for the files around the weeks.
    package static func week(of path: String) -> Substring? {
        let bytes = path.utf8
        guard let slash = bytes.index(bytes.startIndex, offsetBy: 4, limitedBy: bytes.endIndex),
            let end = bytes.index(bytes.startIndex, offsetBy: 8, limitedBy: bytes.endIndex), end < bytes.endIndex,
            bytes[slash] == UInt8(ascii: "/"), bytes[bytes.index(after: slash)] == UInt8(ascii: "W"),
            bytes[end] == UInt8(ascii: "/")
        else { return nil }
        return path[..<end]
    }
}

extension FileTree {
    /// The same files with a manifest of them.
    package func withManifest(_ generator: String) throws -> FileTree {
        FileTree(files.filter { $0.path != Manifest.path } + [try Manifest(of: self, generator: generator).file()])
    }
}
