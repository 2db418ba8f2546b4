import Foundation
import Reports
import Testing

@testable import weeklook

@Suite struct SiteFolderTests {
    @Test func filesAreToldApart() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("site-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let there = [
            "index.html", "2026/W45/index.html", "2026/W46/index.html", "2026/W46/r1/index.html",
            "2026/W46/r1/report.json", "2026/W46/r2/index.html",
        ]
        let listed = there.dropLast(1) + ["2026/W46/gone.csv", "feed.xml"]
        let manifest = Manifest(
            files: Dictionary(uniqueKeysWithValues: listed.map { ($0, "digest of \($0)") }), generator: "test",
            feed: nil, entries: [])
        let tree = FileTree(there.map { .init(path: $0, bytes: [1]) } + [try manifest.file()])
        try FileTreeWriter.write(tree, into: folder)
        let site = SiteFolder(folder)
        #expect(site.manifest == manifest && !site.wasInterrupted)
        #expect(site.weeks["2026/W45"]?.own == ["2026/W45/index.html"])
        #expect(site.weeks["2026/W46"]?.own.sorted() == ["2026/W46/gone.csv", "2026/W46/index.html"])
        let superseded = site.weeks["2026/W46"]?.superseded ?? []
        #expect(superseded.map(\.revision) == [1, 1])
        #expect(Set(superseded.map(\.path)) == ["2026/W46/r1/index.html", "2026/W46/r1/report.json"])
        #expect(site.around.sorted() == ["feed.xml", "index.html"])
        #expect(site.missing == ["2026/W46/gone.csv", "feed.xml"])
        #expect(site.unlisted == ["2026/W46/r2/index.html", "manifest.json"])
        #expect(site.revisions == ["2026/W46": [1]] && site.addresses == ["2026/W46": [1, 2]])
        #expect(site.digest("index.html") == "digest of index.html" && site.digest("feed.xml") == nil)
    }

    @Test func aFolderThatIsNotThereIsEmpty() {
        let site = SiteFolder("/nowhere/at/all")
        #expect(site.manifest == nil && site.weeks.isEmpty && site.unlisted.isEmpty && !site.wasInterrupted)
    }
}
