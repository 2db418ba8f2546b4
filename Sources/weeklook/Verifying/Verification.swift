import Reports

/// What does not agree between a published folder, its manifest, and what the archive gives.
struct Verification {
    struct Finding: Equatable {
        enum Kind: String {
            case differs, missing, extra
        }

        var kind: Kind
        var path: String
        var reason: String
    }

    private(set) var findings: [Finding] = []
    /// How many files were looked at.
    private(set) var fileCount = 0
    /// How many of them the archive gave byte for byte; nil where there was no archive to ask.
    private(set) var rebuilt: Int?
    /// Files that only their manifest vouches for: no two programs make the same PDF or picture, and what a later revision superseded
    /// or the archive does not know any more is as it was.
    private(set) var notRebuilt: [String] = []

    /// Holds every file against the manifest.
    init(_ folder: PublishedFolder) throws {
        fileCount = folder.paths.count
        for path in folder.paths {
            guard let digest = folder.manifest.files[path] else {
                findings.append(Finding(kind: .extra, path: path, reason: "the manifest does not list it"))
                continue
            }
            if Manifest.digest(try folder.bytes(path)) != digest {
                findings.append(Finding(kind: .differs, path: path, reason: "changed since it was written"))
            }
        }
        let present = Set(folder.paths)
        for path in folder.manifest.files.keys.sorted() where path.hasPrefix(folder.prefix) && !present.contains(path) {
            findings.append(Finding(kind: .missing, path: path, reason: "the manifest lists it"))
        }
    }

    /// Holds every file against those that the archive and the configuration give now.
    mutating func compare(_ folder: PublishedFolder, with tree: FileTree) throws {
        let built = tree.files.filter { $0.path.hasPrefix(folder.prefix) && $0.path != Manifest.path }
        let expected = Dictionary(built.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        var same = 0
        let rebuiltFolders = Set(expected.keys.map(Self.folder))
        for path in folder.paths {
            guard let bytes = expected[path] else {
                if path.hasSuffix(".pdf") || path == Site.previewPath || Manifest.revision(path) != nil
                    || !rebuiltFolders.contains(Self.folder(path))
                {
                    notRebuilt.append(path)
                } else {
                    note(Finding(kind: .extra, path: path, reason: "the archive gives no such file"))
                }
                continue
            }
            if try folder.bytes(path) == bytes {
                same += 1
            } else {
                note(Finding(kind: .differs, path: path, reason: "the archive gives other bytes"))
            }
        }
        let present = Set(folder.paths)
        for file in built where !present.contains(file.path) {
            note(Finding(kind: .missing, path: file.path, reason: "the archive gives it"))
        }
        if folder.prefix.isEmpty, findings.isEmpty, let own = tree[Manifest.path], var manifest = Manifest(own.bytes) {
            for path in notRebuilt { manifest.files[path] = folder.manifest.files[path] }
            if try folder.bytes(Manifest.path) != manifest.file().bytes {
                note(Finding(kind: .differs, path: Manifest.path, reason: "the archive gives other bytes"))
            }
        }
        rebuilt = same
    }

    /// The week's folder of a file.
    private static func folder(_ path: String) -> String {
        path.split(separator: "/").prefix(2).joined(separator: "/")
    }

    /// A file is named once, by what was found first.
    private mutating func note(_ finding: Finding) {
        if !findings.contains(where: { $0.path == finding.path }) { findings.append(finding) }
    }
}
