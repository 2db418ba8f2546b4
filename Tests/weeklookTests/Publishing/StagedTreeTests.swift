import Foundation
import Reports
import Synchronization
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
        let manifest = Manifest(files: try staged.add(tree), generator: "test", feed: nil, entries: [])
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

    /// A machine that crashes forgets what was not flushed: so what a file says is flushed before its place is, and what is in
    /// its place before the manifest says so.
    @Test func everyStepIsOnTheDiskBeforeTheNext() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let seen = Mutex<[[String]]>([])
        let folder = folder
        let staged = StagedTree(in: folder, old: nil) { _ in
            let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
                $0.hasSuffix("json") || $0.hasSuffix("html")
            }
            seen.withLock { $0.append(paths.sorted()) }
        }
        let digests = try staged.add(FileTree([(path: "index.html", text: "a")]))
        _ = try staged.publish(Manifest(files: digests, generator: "test", feed: nil, entries: []))
        #expect(
            seen.withLock { $0 } == [
                [".weeklook-staged/index.html", ".weeklook-staged/manifest.json"],
                [".weeklook-moving/manifest.json", "index.html"],
                ["index.html", "manifest.json"],
            ])
        #expect(!StagedTree.wasInterrupted(in: folder))
    }

    @Test func aFlushThatFailsPublishesNothing() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let staged = StagedTree(in: folder, old: nil) { _ in throw Failure(.output, "no disk") }
        let digests = try staged.add(FileTree([(path: "index.html", text: "a")]))
        #expect(throws: Failure.self) {
            try staged.publish(Manifest(files: digests, generator: "test", feed: nil, entries: []))
        }
        #expect(FolderListing(folder).paths.isEmpty)
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
