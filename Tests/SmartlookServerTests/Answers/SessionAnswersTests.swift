import Archive
import Smartlook
import Testing

@testable import SmartlookServer

@Suite struct SessionAnswersTests {
    private let sample = Shop.sample

    @Test func walkingTheSearchGivesEverySessionAsItWas() async throws {
        try await LiveServer.overShop { [sample] server in
            let found = try await server.client.searchSessions().all()
            #expect(try await server.client.searchSessions().total() == sample.sessions.count)
            let records = found.items.compactMap { SessionRecord($0) }
            #expect(records.map(\.id) == sample.sessions.map(\.id))
            for (record, expected) in zip(records, sample.sessions) {
                #expect(record.visitor == expected.visitor && record.attributes == expected.attributes)
                #expect(record.start == expected.start && record.end == expected.end)
            }
            let backwards = try await server.client.searchSessions(sort: .started(.descending)).limited(to: 1).all()
            #expect(backwards.items.first?.id == sample.sessions.last?.id)
        }
    }

    @Test func filtersSelect() async throws {
        let calendar = sample.facts.calendar
        let day = calendar.firstDate(of: sample.facts.weeks[2])
        let dates = sample.sessions.map { calendar.date(of: $0.start) }
        let lengths = sample.sessions.map { ($0.end.microseconds - $0.start.microseconds) / 1_000_000 }
        let week = day...day.advanced(byDays: 6)
        let searches = sample.sessions.count { $0.attributes["referrer"] == "google.com" }
        let paid = sample.sessions.count { $0.attributes["utm_medium"] == "cpc" }
        let expected: [(filters: [SessionFilter], count: Int)] = [
            ([.recordingDate(.before(day))], dates.count { $0 < day }),
            ([.recordingDate(.after(day))], dates.count { $0 > day }),
            ([.recordingDate(.on(day))], dates.count { $0 == day }),
            ([.recordingDate(.within(week))], dates.count { week.contains($0) }),
            ([.lasting(atLeast: 30), .lasting(atMost: 60)], lengths.count { (30...60).contains($0) }),
            ([.text(.sourceReferrer, .contains, "google.")], searches),
            ([.text(.landingURL, .contains, "utm_medium=cpc")], paid),
        ]
        #expect(expected.allSatisfy { $0.count > 0 && $0.count < sample.sessions.count })
        try await LiveServer.overShop { server in
            let client = try server.client
            for (filters, count) in expected {
                #expect(try await client.searchSessions(filters).total() == count)
            }
            #expect(try await server.send("POST", "/api/v1/sessions/search", body: #"{"sort": {}}"#).status == 400)
        }
    }

    @Test func oneSessionAndAVisitorsSessionsCanBeRead() async throws {
        let expected = try #require(sample.sessions.last)
        let all = sample.sessions.filter { $0.visitor == expected.visitor }
        try await LiveServer.overShop { server in
            let session = try await server.client.session(expected.id).value
            #expect(session.visitorId == expected.visitor && session.startedAt == expected.start)
            let (status, json, _) = try await server.send("GET", "/api/v1/sessions/\(expected.id)/public-link")
            #expect(status == 200 && json["publicLink"] != nil)
            let sessions = try await server.client.visitorSessions(expected.visitor, limit: 2).all()
            #expect(sessions.items.map(\.id) == all.map(\.id))
            #expect(try await server.send("GET", "/api/v1/sessions/none").status == 404)
        }
    }
}
