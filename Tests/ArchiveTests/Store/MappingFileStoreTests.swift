import Testing

@testable import Archive
@testable import Smartlook

@Suite struct MappingFileStoreTests {
    @Test func aReleaseHasOneFile() throws {
        let temporary = try TemporaryArchive()
        let archive = temporary.archive
        func store(_ id: String, _ version: String, _ bytes: [UInt8], replacing: Bool = false) throws -> Bool {
            try archive.store(
                MappingFileRecord(
                    id: id, bundle: "b", platform: "android", version: version, created: Instant(seconds: 1)),
                bytes: bytes, replacing: replacing)
        }
        func bytes(_ version: String) throws -> [UInt8]? {
            try archive.mappingFile(bundle: "b", platform: "android", version: version)
        }
        #expect(try store("1", "1.0", [1]))
        #expect(try !store("2", "1.0", [2]))
        #expect(try bytes("1.0") == [1])
        #expect(try store("3", "1.0", [3], replacing: true))
        #expect(try store("4", "2.0", [4], replacing: true))
        #expect(try bytes("1.0") == [3] && bytes("2.0") == [4] && bytes("3.0") == nil)
    }
}
