import Foundation
import Testing

@testable import weeklook

@Suite struct FolderListingTests {
    @Test func namesFilesAndNothingHidden() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("listing-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for path in ["a.txt", "b/ü ü.txt", "b/c/d.txt", ".git/config", "b/.hidden"] {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data().write(to: file)
        }
        try FileManager.default.createSymbolicLink(
            at: folder.appendingPathComponent("e.txt"), withDestinationURL: folder.appendingPathComponent("a.txt"))
        #expect(FolderListing(folder.path).paths == ["a.txt", "b/ü ü.txt", "b/c/d.txt", "e.txt"])
        #expect(FolderListing(folder.path + "/none").paths.isEmpty)
    }
}
