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

    @Test func base64IsPadded() {
        #expect(SHA256Digest(of: "abc".utf8).base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    }
}
