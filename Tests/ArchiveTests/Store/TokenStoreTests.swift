import Foundation
import Testing

@testable import Archive
@testable import Smartlook

@Suite struct TokenStoreTests {
    @Test func tokensLiveWhileTheyAreUsed() throws {
        let temporary = try TemporaryArchive()
        let archive = temporary.archive
        func day(_ number: Int64) -> Instant { Instant(seconds: number * 86_400) }
        let token = try archive.addToken(secret: "secret", description: "test", now: day(0))
        #expect(try archive.useToken(secret: "wrong", now: day(1)) == nil)
        #expect(try archive.useToken(secret: "secret", now: day(80))?.id == token.id)
        #expect(try archive.useToken(secret: "secret", now: day(160)) != nil)
        #expect(try archive.useToken(secret: "secret", now: day(251)) == nil)
        #expect(try archive.removeToken(id: token.id))
        #expect(try !archive.removeToken(id: token.id))
        #expect(try archive.tokens().isEmpty)
    }

    @Test func theFileNeverHoldsTheSecret() throws {
        let temporary = try TemporaryArchive()
        _ = try temporary.archive.addToken(secret: "very-secret-words", description: "test", now: Instant(seconds: 0))
        try temporary.archive.checkpoint()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: temporary.path))
        #expect(bytes.range(of: Data("very-secret-words".utf8)) == nil)
    }
}
