import Hashing

/// The files of a site or of a report, each with its SHA-256, as `manifest.json` lists them.
package struct Manifest: Sendable, Equatable, Codable {
    package var schema = 2
    package var generator: String
    /// Hexadecimal digests by path.
    package var files: [String: String]
    /// What the identifiers of a site's feed begin with; nil where there is none.
    package var feed: String?
    /// Of a site, its weeks by their names.
    package var entries: [String: WeekEntry]
    /// The weeks whose reports are not kept any more, each with a digest of what stands in its place.
    package var removed: [String: String]?
    /// What drew the preview picture; nil where there is none.
    package var renderer: String?

    private enum CodingKeys: String, CodingKey {
        case schema, generator, files, feed, removed, renderer
        case entries = "weeks"
    }

    package static let path = "manifest.json"

    /// Lists all files of a tree but a manifest.
    package init(of tree: FileTree, generator: String) {
        self.init(
            files: Dictionary(
                tree.files.filter { $0.path != Self.path }.map { ($0.path, Self.digest($0.bytes)) },
                uniquingKeysWith: { first, _ in first }), generator: generator, feed: nil, entries: [])
    }

    /// - Parameter files: the digests by path.
    package init(files: [String: String], generator: String, feed: String?, entries: [WeekEntry]) {
        self.generator = generator
        self.files = files
        self.feed = feed
        self.entries = Dictionary(entries.map { ($0.week, $0) }, uniquingKeysWith: { $1 })
    }

    /// Reads a manifest; nil where the bytes are none of this version.
    package init?(_ bytes: [UInt8]) {
        guard let manifest = try? JSONText.read(Manifest.self, from: bytes), manifest.schema == 2 else { return nil }
        self = manifest
    }

    package func file() throws -> FileTree.File {
        // The files of ten years are too many for an encoder of everything.
        var rest = self
        rest.files = [:]
        let text = String(decoding: try JSONText.write(rest), as: UTF8.self)
        guard let place = text.firstRange(of: "\"files\":{")?.upperBound else {
            return .init(path: Self.path, bytes: try JSONText.write(self))
        }
        var bytes = Array(text[..<place].utf8)
        for (index, file) in files.sorted(by: { $0.key < $1.key }).enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            let isPlain = file.key.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
            bytes += isPlain ? Array("\"\(file.key)\"".utf8) : try JSONText.write(file.key).dropLast()
            bytes += ":\"\(file.value)\"".utf8
        }
        return .init(path: Self.path, bytes: bytes + text[place...].utf8)
    }

    package static func digest(_ bytes: [UInt8]) -> String { SHA256Digest(of: bytes).hex }

    /// The weeks that have a page in it, in order of time.
    package var weeks: [String] { entries.keys.sorted() }

    /// The folders of a week's superseded revisions that the site has, by their numbers.
    /// Those that are not kept any more have a page, but no `report.json`, and those that were not moved there whole no page.
    package static func revisions(_ files: some Sequence<String>) -> [String: [Int]] {
        let pages = revisions(files, with: "index.html")
        var result = revisions(files, with: "report.json")
        for (folder, numbers) in result { result[folder] = numbers.filter { pages[folder]?.contains($0) == true } }
        return result.filter { !$0.value.isEmpty }
    }

    /// The folders of superseded revisions that have a file of a name.
    package static func revisions(_ files: some Sequence<String>, with file: String) -> [String: [Int]] {
        var result: [String: [Int]] = [:]
        for path in files where path.hasSuffix("/\(file)") {
            let parts = path.split(separator: "/")
            guard parts.count == 4, let number = revision(path) else { continue }
            result["\(parts[0])/\(parts[1])", default: []].append(number)
        }
        return result.mapValues { $0.sorted() }
    }

    /// The number of the superseded revision that a file belongs to; nil for all others.
    package static func revision(_ path: String) -> Int? {
        guard let week = week(of: path) else { return nil }
        let rest = path.utf8[week.endIndex...].dropFirst()
        guard rest.first == UInt8(ascii: "r"), let end = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        return Int(Substring(rest[..<end].dropFirst()))
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
