import Testing

@testable import Reports

@Suite struct ManifestTests {
    @Test func listsEveryFileWithItsDigest() throws {
        let shop = ShopWeeks()
        let site = try Site.files(answers: shop.answers, options: shop.options, weekIndices: [24, 25])
        let file = try #require(site[Manifest.path])
        let manifest = try #require(Manifest(file.bytes))
        #expect(manifest.weeks == ["2026-W45", "2026-W46"] && manifest.generator == "weeklook 0.1.0")
        #expect(manifest.files.count == site.files.count - 1)
        for file in site.files where file.path != Manifest.path {
            #expect(manifest.files[file.path] == Manifest.digest(file.bytes), "\(file.path)")
        }
        #expect(
            Manifest.digest(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Manifest(Array("{}".utf8)) == nil)
        // What is written by hand is what an encoder writes.
        #expect(file.bytes == (try JSONText.write(manifest)))
        var odd = manifest
        odd.files["a \"b\" \\ ü\n.txt"] = "0"
        #expect(try odd.file().bytes == JSONText.write(odd))
        #expect(Manifest(try odd.file().bytes) == odd)
    }

    /// A program that is killed leaves some files of a revision; a page alone says that the revision is not kept.
    @Test func aRevisionIsThereWhenItIsWhole() {
        let files = [
            "2026/W01/r1/index.html", "2026/W01/r1/report.json", "2026/W01/r2/report.json", "2026/W01/index.html",
            "2026/W02/r1/index.html", "2026/W01/report.json",
        ]
        #expect(Manifest.revisions(files) == ["2026/W01": [1]])
        #expect(Manifest.revisions(files, with: "index.html") == ["2026/W01": [1], "2026/W02": [1]])
    }
}
