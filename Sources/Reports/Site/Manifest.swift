import Hashing

/// The files of a site or of a report, each with its SHA-256, as `manifest.json` lists them.
package struct Manifest: Sendable, Equatable, Codable {
    package var schema = 1
    package var generator: String
    /// Hexadecimal digests by path.
    package var files: [String: String]

    package static let path = "manifest.json"

    /// Lists all files of a tree but a manifest.
    package init(of tree: FileTree, generator: String) {
        self.generator = generator
        files = Dictionary(
            tree.files.filter { $0.path != Self.path }.map { ($0.path, Self.digest($0.bytes)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Reads a manifest; nil where the bytes are none.
    package init?(_ bytes: [UInt8]) {
        guard let manifest = try? JSONText.read(Manifest.self, from: bytes) else { return nil }
        self = manifest
    }

    package static func digest(_ bytes: [UInt8]) -> String { SHA256Digest(of: bytes).hex }

    /// Takes note of files that were written anew.
    package mutating func note(_ tree: FileTree) {
        for file in tree.files { files[file.path] = Self.digest(file.bytes) }
    }

    /// The weeks that have a page in it, in order of time.
    package var weeks: [String] {
        files.keys.compactMap { path in
            path.wholeMatch(of: /([0-9]{4})\/(W[0-9]{2})\/index\.html/).map { "\($0.1)-\($0.2)" }
        }.sorted()
    }
}

extension FileTree {
    /// The same files with a manifest of them.
    package func withManifest(_ generator: String) throws -> FileTree {
        let manifest = try JSONText.write(Manifest(of: self, generator: generator))
        return FileTree(files.filter { $0.path != Manifest.path } + [File(path: Manifest.path, bytes: manifest)])
    }
}
