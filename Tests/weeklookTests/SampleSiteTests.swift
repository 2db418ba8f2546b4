import Foundation
import Testing

@testable import weeklook

/// The committed sample site is what the program writes: gallery, example and golden of the whole line in one.
@Suite struct SampleSiteTests {
    private static let committed = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("reports/sample")

    @Test func isWrittenByteForByte() async throws {
        let program = try BuiltProgram()
        let result = try await program.run("demo", "--weeks", "4", "--out", "sample", "--quiet")
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

        // What the demo leaves behind gives the same pages of all weeks.
        let again = try await program.run("report", "--week", "2026-W46", "--out", "again")
        #expect(again.status == 0, "\(again.errors)")
        let report = try Data(contentsOf: written.appendingPathComponent("2026/W46/report.json"))
        #expect(try Data(contentsOf: program.folder.appendingPathComponent("again/report.json")) == report)
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
