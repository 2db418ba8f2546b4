import Testing

@testable import Hashing

@Suite struct SHA256Tests {
    /// FIPS 180-2, appendix B.1 and the digest of nothing.
    @Test(arguments: [
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ])
    func publishedVectors(text: String, hex: String) {
        #expect(SHA256Digest(of: text.utf8).hex == hex)
    }

    @Test(arguments: [[], [3], [1, 2], [64, 0, 65, 1]])
    func piecesAreDigestedAsTheWhole(lengths: [Int]) {
        var pieces = lengths.map { [UInt8](repeating: UInt8($0), count: $0) }
        let whole = SHA256Digest(of: pieces.joined())
        #expect(SHA256Digest(pieces: { pieces.isEmpty ? nil : pieces.removeFirst() }) == whole)
    }

    @Test func base64IsPadded() {
        #expect(SHA256Digest(of: "abc".utf8).base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    }
}
