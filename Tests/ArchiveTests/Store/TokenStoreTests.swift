import Foundation
import Testing

@testable import Archive
@testable import Smartlook

@Suite struct TokenStoreTests {
    @Test(.timeLimit(.minutes(15))) func tokensLiveWhileTheyAreUsed() async throws {
        let temporary = try TemporaryArchive()
        let archive = temporary.archive
        func day(_ number: Int64) -> Instant { Instant(seconds: number * 86_400) }
        let token = try archive.addToken(secret: "secret", description: "test", now: day(0))
        #expect(try archive.token(secret: "wrong", now: day(1)) == nil)
        for number in [80, 160] as [Int64] {
            let found = try #require(try archive.token(secret: "secret", now: day(number)))
            #expect(found.id == token.id && !found.isOwner)
            archive.noteUse(of: found, now: day(number))
            while try archive.tokens()[0].lastUsed != day(number) { try await Task.sleep(for: .milliseconds(5)) }
        }
        #expect(try archive.token(secret: "secret", now: day(250)) != nil)
        #expect(try archive.token(secret: "secret", now: day(251)) == nil)
        #expect(try archive.removeToken(id: token.id))
        #expect(try !archive.removeToken(id: token.id))
        #expect(try archive.tokens().isEmpty)
    }

    @Test func anOwnerIsToldFromOthers() throws {
        let temporary = try TemporaryArchive()
        let now = Instant(seconds: 0)
        _ = try temporary.archive.addToken(secret: "a", description: "owner", isOwner: true, now: now)
        _ = try temporary.archive.addToken(secret: "b", description: "other", now: now)
        #expect(try temporary.archive.token(secret: "a", now: now)?.isOwner == true)
        #expect(try temporary.archive.token(secret: "b", now: now)?.isOwner == false)
    }

    @Test func theFileNeverHoldsTheSecret() throws {
        let temporary = try TemporaryArchive()
        _ = try temporary.archive.addToken(secret: "very-secret-words", description: "test", now: Instant(seconds: 0))
        try temporary.archive.checkpoint()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: temporary.path))
        #expect(bytes.range(of: Data("very-secret-words".utf8)) == nil)
    }
}
