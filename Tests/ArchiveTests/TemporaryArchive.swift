import Foundation

@testable import Archive
@testable import Smartlook

/// An archive in a folder of its own, removed when the test ends.
final class TemporaryArchive {
    let folder: URL
    let archive: ReportArchive
    var path: String { archive.path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("weeklook-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        archive = try ReportArchive(path: folder.appendingPathComponent("test.sqlite").path)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }
}

extension Origin {
    static let test = Origin(operation: "test", request: "", time: Instant(seconds: 0), sha256: "", byteCount: 0)
}

extension EventRecord {
    static func test(
        _ identity: String, visitor: String = "a", name: String = "view", seconds: Int64 = 0, sequence: Int64? = nil,
        properties: [Property] = []
    ) -> EventRecord {
        EventRecord(
            identity: identity, visitor: visitor, name: name, time: Instant(seconds: seconds), sequence: sequence,
            properties: properties)
    }
}
