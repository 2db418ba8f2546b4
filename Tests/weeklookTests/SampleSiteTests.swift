import Foundation
import Testing

@testable import weeklook

/// The committed sample site is what the program writes: gallery, example and golden of the whole line in one.
@Suite struct SampleSiteTests {
    private static let committed = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("reports/sample")

    @Test func isWrittenByteForByte() throws {
        let program = try BuiltProgram()
        let result = try program.run("demo", "--weeks", "4", "--out", "sample", "--quiet")
        #expect(result.status == 0, "\(result.errors)")
        let written = program.folder.appendingPathComponent("sample")
        let paths = try files(in: written)
        #expect(paths.count > 50)
        #expect(paths == (try files(in: Self.committed)))
        for path in paths {
            let same =
                try Data(contentsOf: written.appendingPathComponent(path))
                == Data(contentsOf: Self.committed.appendingPathComponent(path))
            #expect(same, "reports/sample/\(path) differs: 'make sample' writes it anew")
        }
        let size = try paths.reduce(0) { sum, path in
            sum + (try Data(contentsOf: written.appendingPathComponent(path)).count)
        }
        #expect(size < 2_000_000)

        // The demo again, into the archive it left: nothing changes.
        try #expect(program.run("funnel", "--step", "view_item", "--step", "purchase").status == 0)
        let again = try program.run("site", "--out", "again")
        #expect(again.status == 0, "\(again.errors)")
    }

    private func files(in folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { path in
                var isFolder: ObjCBool = false
                let found = FileManager.default.fileExists(
                    atPath: folder.appendingPathComponent(path).path, isDirectory: &isFolder)
                return found && !isFolder.boolValue
            }.sorted()
    }
}
