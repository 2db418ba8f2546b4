import Foundation
import Reports
import Testing

@testable import weeklook

@Suite struct StagedTreeTests {
    private let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("staged-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func publish(_ texts: [String: String], over old: Manifest? = nil) throws -> (Manifest, Int) {
        let tree = FileTree(texts.map { (path: $0.key, text: $0.value) })
        let staged = StagedTree(in: folder, old: old)
        let manifest = Manifest(files: try staged.add(tree), generator: "test", entries: [])
        return (manifest, try staged.publish(manifest))
    }

    @Test func movesWhatIsAnotherAndRemovesWhatIsGone() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (first, count) = try publish(["index.html": "a", "2026/W01/index.html": "b", "2026/W02/data/x.csv": "c"])
        #expect(count == 3)
        #expect(
            FolderListing(folder).paths == [
                "index.html", "2026/W01/index.html", "2026/W02/data/x.csv", "manifest.json",
            ])
        #expect(
            try publish(["index.html": "a", "2026/W01/index.html": "b", "2026/W02/data/x.csv": "c"], over: first).1 == 0
        )
        try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(folder)/CNAME"))
        let (second, changes) = try publish(["index.html": "z", "2026/W01/index.html": "b"], over: first)
        #expect(changes == 2 && second.files.count == 2)
        #expect(FolderListing(folder).paths == ["index.html", "2026/W01/index.html", "manifest.json", "CNAME"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/2026") == ["W01"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix(".") }.isEmpty)
    }

    @Test func aStoppedMoveLeavesAMarkThatTheNextOneTakesAway() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (first, _) = try publish(["index.html": "a"])
        #expect(!StagedTree.wasInterrupted(in: folder))
        try FileManager.default.createDirectory(
            atPath: "\(folder)/.weeklook-moving/2026", withIntermediateDirectories: true)
        #expect(StagedTree.wasInterrupted(in: folder))
        _ = try publish(["index.html": "a"], over: first)
        #expect(!StagedTree.wasInterrupted(in: folder))
    }
}
