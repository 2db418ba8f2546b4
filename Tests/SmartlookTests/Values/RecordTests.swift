import Foundation
import Testing

@testable import Smartlook

/// Every record of the API goes out and comes back as it was, by our own writer and by Foundation's.
@Suite struct RecordTests {
    private func expectRoundTrip<Record: JSONRecord>(_ record: Record, _ location: SourceLocation = #_sourceLocation)
        throws
    {
        #expect(try Record(bytes: record.json.bytes) == record, sourceLocation: location)
        let data = try JSONEncoder().encode(record)
        #expect(try JSONDecoder().decode(Record.self, from: data) == record, sourceLocation: location)
    }

    private let moment = Instant(microseconds: 1_794_214_800_123_000)

    @Test func eventsGoRound() throws {
        let links = ["event": "/api/v1/events/e1"]
        try expectRoundTrip(EventDefinition(id: "e1", name: "A", categoryId: "c", categoryName: "C", links: links))
        try expectRoundTrip(
            EventDetail(
                id: "e1", name: "A", categoryId: "c", categoryName: "C", totalOccurrence: 10, uniqueVisitors: 4,
                newVisitors: 1, averageOccurrencePerVisitor: 2.5,
                occurrenceHistogram: [HistogramPoint(date: "2026-11-09", occurrenceCount: 3, uniqueVisitorsCount: 2)],
                links: links))
        try expectRoundTrip(
            VisitorEvent(
                id: "e", visitorId: "v", sessionId: "s",
                properties: [EventProperty(name: "n", type: "string", value: "1")], duration: 1.5, startedAt: moment,
                pageUrl: "https://a.b/c", type: "custom", value: ["x": [1, nil]], sourceType: "web", eventName: "buy",
                selector: "#a", links: links))
    }

    @Test func funnelsGoRound() throws {
        try expectRoundTrip(
            FunnelDefinition(
                id: "f", name: "F", events: [FunnelEvent(id: "e", name: "E", links: ["event": "x"])], links: [:]))
        let step = FunnelStep(
            visitorsCount: 5, event: FunnelStepEvent(step: 0, id: "e", eventName: "E", links: nil),
            percentFromPreviousStep: 0.5)
        try expectRoundTrip(
            FunnelDetail(
                computation: FunnelComputation(isFinished: true, finishedProgress: 1, nextAttemptDelay: 0),
                funnel: Funnel(
                    id: "f", name: "F", createdAt: moment, updatedAt: moment, conversionRate: 0.25, steps: [step])))
        try expectRoundTrip(DropOff(totalVisitorsCount: 2, visitors: ["a", "b"]))
    }

    @Test func whatIsManagedGoesRound() throws {
        try expectRoundTrip(
            Webhook(
                id: "w", url: "https://a.b", type: "alerts", enabled: false, lastResponse: "200", lastResponseAt: moment
            ))
        try expectRoundTrip(WebhookReceipt(id: "w"))
        try expectRoundTrip(Deletion(deletedItems: 246))
        try expectRoundTrip(PublicLink(publicLink: "https://a.b/c"))
        try expectRoundTrip(MappingFile(oid: "m", createdAt: moment, state: "processed"))
    }

    @Test func peopleGoRound() throws {
        try expectRoundTrip(
            Visitor(
                id: "v", identification: Identification(uid: "1", properties: [["name": "n", "value": 1]]),
                firstSeen: moment, lastSeen: moment, numberOfVisits: 1, numberOfSessions: 2, numberOfEvents: 3,
                eventMatchedCount: 4, links: [:]))
        try expectRoundTrip(
            Session(
                id: "s", visitorId: "v",
                identification: SessionIdentification(
                    uid: "u", properties: ["a": true], visitorIp: "::1",
                    browser: Browser(name: "Chrome", code: "chrome", userAgent: "UA"),
                    platform: Platform(name: "Mac", operatingSystem: "macOS 15", code: "mac"),
                    country: Country(name: "Czechia", code: "CZ", region: "Prague", city: "Prague"),
                    device: Device(type: "desktop", orientation: "landscape", width: 1920, height: 1080)),
                duration: 33, startedAt: moment, endedAt: moment, referrer: "r", landingPage: "l", exitPage: "x",
                pageUrl: ["a", "b"], notes: [SessionNote(id: "n", time: 1, text: "t")], domain: "d", protocol: "https",
                dashboardURL: "u", links: [:]))
    }

    @Test func projectGoesRound() throws {
        try expectRoundTrip(Me(organizationId: "o", organizationName: "O", projectId: "p", projectName: "P"))
        try expectRoundTrip(Statistics(projectUsage: 12, endpointsUsage: ["getEventsList": 3]))
        try expectRoundTrip(PageLinks(nextPage: "/x?after=a=", previousPage: nil))
        try expectRoundTrip(Pagination(before: nil, after: ["a", 1]))
    }

    @Test func whatIsNilIsNotWritten() {
        #expect(Visitor(id: "v").json.text == #"{"id":"v"}"#)
        #expect(
            Session(id: "s", protocol: "https", links: ["visitor": "x"]).json.text
                == #"{"_links":{"visitor":"x"},"id":"s","protocol":"https"}"#)
    }

    @Test func onlyTheIDIsNeeded() throws {
        #expect(try VisitorEvent(bytes: Array(#"{"id":7,"new":{"field":1}}"#.utf8)) == VisitorEvent(id: "7"))
        #expect(throws: JSONFault.self) { try VisitorEvent(bytes: Array(#"{"visitorId":"v"}"#.utf8)) }
    }

    @Test func foundationIsToldWhatIsWrong() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Session.self, from: Data(#"{"id":"s","startedAt":"yesterday"}"#.utf8))
        }
    }
}
