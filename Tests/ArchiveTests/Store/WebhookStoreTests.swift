import Foundation
import Testing

@testable import Archive
@testable import Smartlook

@Suite struct WebhookStoreTests {
    private let webhook = WebhookRecord(
        id: "w", url: "https://a.example/x", type: "alerts", source: "script", secret: "s",
        created: Instant(seconds: 1))

    @Test func webhooksAreKeptChangedAndRemoved() throws {
        let temporary = try TemporaryArchive()
        let archive = temporary.archive
        try archive.store(webhook)
        #expect(try archive.webhooks() == [webhook])
        var changed = webhook
        changed.url = "https://b.example/"
        changed.secret = nil
        changed.isEnabled = false
        try archive.store(changed)
        #expect(try archive.webhooks() == [changed])
        #expect(try archive.removeWebhook(id: "w"))
        #expect(try !archive.removeWebhook(id: "w"))
        #expect(try archive.webhooks().isEmpty)
    }

    @Test func aDeliveryIsClaimedUntilItIsDoneOrTriedOftenEnough() throws {
        let temporary = try TemporaryArchive()
        let archive = temporary.archive
        try archive.store(webhook)
        let date = try #require(CivilDate("2026-11-15"))
        func claim(_ event: String) throws -> Bool {
            try archive.claimDelivery(webhook: "w", event: event, date: date, mostAttempts: 2)
        }
        func note(_ event: String, isDone: Bool) throws {
            try archive.noteDelivery(
                webhook: "w", event: event, date: date, response: isDone ? "200" : "500", isDone: isDone,
                now: Instant(seconds: 9))
        }
        #expect(try claim("failing"))
        try note("failing", isDone: false)
        #expect(try claim("failing") && !claim("failing"))
        #expect(try claim("working"))
        try note("working", isDone: true)
        #expect(try !claim("working"))
        let later = date.advanced(byDays: 1)
        #expect(try archive.claimDelivery(webhook: "w", event: "working", date: later, mostAttempts: 2))
        let stored = try #require(try archive.webhooks().first)
        #expect(stored.lastResponse == "200" && stored.lastResponseAt == Instant(seconds: 9))
        // A webhook that is made anew owes nothing to the one before.
        #expect(try archive.removeWebhook(id: "w"))
        try archive.store(webhook)
        #expect(try claim("working"))
    }
}
