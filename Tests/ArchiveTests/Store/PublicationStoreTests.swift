import Testing

@testable import Archive
@testable import Smartlook

@Suite struct PublicationStoreTests {
    private func number(_ value: Double?, at seconds: Int64 = 0, definition: String = "d") -> PublishedNumber {
        PublishedNumber(
            week: "2026-W46", measure: "checkout.conversion", value: value, numerator: 1, denominator: nil,
            definition: definition, timezone: "UTC", dataTo: Instant(seconds: 100), isComplete: true, isFinal: nil,
            published: Instant(seconds: seconds))
    }

    @Test func publishingTwiceChangesNothing() throws {
        let archive = try TemporaryArchive().archive
        try archive.remember([number(0.5), number(0.5, at: 1)])
        try archive.remember([number(0.5, at: 2)])
        #expect(try archive.publishedNumbers() == [number(0.5)])
        try archive.remember([number(0.4, at: 3)])
        try archive.remember([number(0.4, at: 4), number(0.4, at: 5, definition: "e")])
        #expect(
            try archive.publishedNumbers() == [number(0.5), number(0.4, at: 3), number(0.4, at: 5, definition: "e")])
        try archive.remember([number(nil, at: 6)])
        #expect(try archive.publishedNumbers().last == number(nil, at: 6))
        #expect(try archive.erasureTimes().isEmpty)
    }
}
