import Testing

@testable import Archive
@testable import Smartlook

@Suite struct DeliveryStoreTests {
    private let first = SentReport(site: "acme", week: "2026-W46", revision: 1, headline: "h", corrections: 0)

    private func claim(
        _ archive: ReportArchive, _ report: SentReport? = nil, to: String = "a@b.c", isForced: Bool = false
    ) throws -> Bool {
        try archive.claimDelivery(
            of: report ?? first, to: to, messageID: "m", isForced: isForced, now: Instant(seconds: 1))
    }

    private func note(_ archive: ReportArchive, _ state: Delivery.State) throws {
        try archive.noteDelivery(of: first, to: "a@b.c", state: state, detail: "said", now: Instant(seconds: 2))
    }

    @Test func aRevisionIsClaimedOnce() throws {
        let archive = try TemporaryArchive().archive
        #expect(try claim(archive))
        #expect(try !claim(archive))
        #expect(try claim(archive, to: "b@b.c"))
        var second = first
        second.revision = 2
        #expect(try claim(archive, second))
        #expect(try archive.deliveries(site: "acme", week: "2026-W46").map(\.recipient) == ["a@b.c", "b@b.c", "a@b.c"])
        #expect(try archive.deliveries(site: "other", week: "2026-W46").isEmpty)
    }

    /// Whoever was stopped while sending leaves a claim that nobody takes unasked.
    @Test(arguments: Delivery.State.allCases)
    func onlyWhatWasNotTakenIsTriedAgain(state: Delivery.State) throws {
        let archive = try TemporaryArchive().archive
        #expect(try claim(archive))
        try note(archive, state)
        #expect(try archive.deliveries(site: "acme", week: "2026-W46").first?.state == state)
        #expect(try claim(archive) == (state == .deferred))
        #expect(try claim(archive, isForced: true))
        #expect(try archive.deliveries(site: "acme", week: "2026-W46").first?.attempts == (state == .deferred ? 3 : 2))
    }

    @Test func revisionsAreRememberedAsTheyWereFirst() throws {
        let archive = try TemporaryArchive().archive
        var again = first
        again.headline = "other"
        try archive.remember(first)
        try archive.remember(again)
        #expect(try archive.sentReports(site: "acme", week: "2026-W46") == [first])
        #expect(try archive.sentWeeks(site: "acme") == ["2026-W46"])
    }
}
