import Testing

@testable import Archive
@testable import Smartlook

@Suite struct SecretsTests {
    @Test func aSecretIsMadeOnceAndKept() throws {
        let temporary = try TemporaryArchive()
        let secret = try temporary.archive.secret("one")
        #expect(secret.count == 32)
        #expect(try temporary.archive.secret("one") == secret)
        #expect(try ReportArchive(path: temporary.path).secret("one") == secret)
        #expect(try temporary.archive.secret("two") != secret)
        #expect(try TemporaryArchive().archive.secret("one") != secret)
    }

    @Test func tokensAreLongAndNeverTheSame() {
        let tokens = (0..<100).map { _ in TokenSecret.random() }
        #expect(Set(tokens).count == 100)
        #expect(tokens.allSatisfy { $0.count == 64 && $0.allSatisfy { "0123456789abcdef".contains($0) } })
    }
}
