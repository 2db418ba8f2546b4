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
        let isOpen = state == .deferred || state == .passed
        #expect(try claim(archive) == isOpen)
        #expect(try claim(archive, isForced: true))
        #expect(try archive.deliveries(site: "acme", week: "2026-W46").first?.attempts == (isOpen ? 3 : 2))
    }

    @Test func revisionsAreRememberedAsTheyWereFirst() throws {
        let archive = try TemporaryArchive().archive
        var again = first
        again.headline = "other"
        try archive.plan(first, due: [], passed: [], now: Instant(seconds: 1))
        try archive.plan(again, due: [], passed: [], now: Instant(seconds: 2))
        #expect(try archive.sentReports(site: "acme", week: "2026-W46") == [first])
    }

    @Test func whoIsToGetAReportIsNotedFirst() throws {
        let archive = try TemporaryArchive().archive
        func states() throws -> [String] {
            try archive.deliveries(site: "acme", week: "2026-W46").map { "\($0.recipient) \($0.state) \($0.attempts)" }
        }
        try archive.plan(first, due: ["a@b.c", "b@b.c"], passed: ["c@b.c"], now: Instant(seconds: 1))
        #expect(try states() == ["a@b.c deferred 0", "b@b.c deferred 0", "c@b.c passed 0"])
        #expect(try claim(archive))
        try note(archive, .accepted)
        // Planning again undoes nothing; who had nothing to be told may have something now.
        try archive.plan(first, due: ["a@b.c", "c@b.c"], passed: ["b@b.c"], now: Instant(seconds: 2))
        #expect(try states() == ["a@b.c accepted 1", "b@b.c deferred 0", "c@b.c deferred 0"])
        var older = first
        older.week = "2026-W40"
        try archive.plan(older, due: [], passed: ["b@b.c"], now: Instant(seconds: 3))
        let known = try archive.firstDeliveries(site: "acme")
        #expect(known == ["a@b.c": "2026-W46", "b@b.c": "2026-W40", "c@b.c": "2026-W46"])
    }
}
