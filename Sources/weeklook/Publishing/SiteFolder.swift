import Foundation
import Reports

/// What the folder of a site has, and what its manifest says of it.
struct SiteFolder: Sendable {
    let path: String
    /// Nil where there is none of this version.
    let manifest: Manifest?
    /// The files that the manifest lists, by the folder of their week.
    let weeks: [Substring: WeekFiles]
    /// Those around the weeks.
    let around: [String]
    /// Those that are not there.
    let missing: Set<String>
    /// The files that are there and not in the manifest.
    let unlisted: Set<String>
    /// The superseded revisions that are there, by the folder of their week.
    let revisions: [String: [Int]]
    /// Those that have at least a page, also in place of what is not kept any more.
    let addresses: [String: [Int]]
    /// Whether a publication was stopped while it moved files to their places.
    let wasInterrupted: Bool

    struct WeekFiles {
        var own: [String] = []
        var superseded: [(revision: Int, path: String)] = []
    }

    init(_ path: String) {
        self.path = path
        manifest = FileManager.default.contents(atPath: "\(path)/\(Manifest.path)").flatMap { Manifest(Array($0)) }
        wasInterrupted = StagedTree.wasInterrupted(in: path)
        var unlisted = FolderListing(path).paths
        revisions = Manifest.revisions(unlisted)
        addresses = Manifest.revisions(unlisted, with: "index.html")
        var weeks: [Substring: WeekFiles] = [:]
        var (around, missing): ([String], Set<String>) = ([], [])
        for file in manifest?.files.keys ?? [:].keys {
            if unlisted.remove(file) == nil { missing.insert(file) }
            guard let week = Manifest.week(of: file) else {
                around.append(file)
                continue
            }
            if let revision = Manifest.revision(file) {
                weeks[week, default: WeekFiles()].superseded.append((revision, file))
            } else {
                weeks[week, default: WeekFiles()].own.append(file)
            }
        }
        (self.weeks, self.around, self.missing, self.unlisted) = (weeks, around, missing, unlisted)
    }

    /// Reads a folder meanwhile: a site of years has tens of thousands of files.
    static func reading(_ path: String) -> Later<SiteFolder> { Later { SiteFolder(path) } }

    /// Whether the site has a page of a week.
    func shows(_ week: String) -> Bool { manifest?.entries[week] != nil }

    /// The digest of a file that is there and listed.
    func digest(_ file: String) -> String? { missing.contains(file) ? nil : manifest?.files[file] }
}
