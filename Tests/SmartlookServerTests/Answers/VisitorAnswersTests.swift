import Archive
import Smartlook
import Testing

@testable import SmartlookServer

@Suite struct VisitorAnswersTests {
    private let sample = Shop.sample

    @Test func walkingTheSearchGivesEveryVisitorOnce() async throws {
        try await LiveServer.overShop { [sample] server in
            let found = try await server.client.searchVisitors().all()
            #expect(try await server.client.searchVisitors().total() == sample.visitors.count)
            #expect(found.items.map(\.id).sorted() == sample.visitors.map(\.id).sorted())
            let times = found.items.compactMap(\.firstSeen)
            #expect(times == times.sorted())
            let backwards = try await server.client.searchVisitors(sort: .updated(.descending)).all()
            let ends = backwards.items.compactMap(\.lastSeen)
            #expect(backwards.items.count == found.items.count && ends == ends.sorted(by: >))
            let records = Dictionary(uniqueKeysWithValues: sample.visitors.map { ($0.id, $0) })
            for visitor in found.items {
                let record = try #require(records[visitor.id])
                #expect(visitor.identification?.uid == record.uid)
                #expect(visitor.firstSeen == record.firstSeen && visitor.lastSeen == record.lastSeen)
                #expect(visitor.numberOfSessions == nil)
            }
        }
    }

    @Test func filtersSelect() async throws {
        let known = try #require(sample.visitors.first { $0.uid != nil })
        let other = try #require(sample.visitors.last)
        let calendar = sample.facts.calendar
        let day = calendar.firstDate(of: sample.facts.weeks[2])
        let within = Set(
            sample.sessions.filter { (day...day.advanced(byDays: 2)).contains(calendar.date(of: $0.start)) }.map(
                \.visitor))
        let fresh = Set(
            sample.visitors.filter { $0.firstSeen.map { calendar.date(of: $0) > day } ?? false }.map(\.id))
        try await LiveServer.overShop { [sample] server in
            let client = try server.client
            @Sendable func ids(_ filters: VisitorFilter...) async throws -> Set<String> {
                Set(try await client.searchVisitors(filters).all().items.map(\.id))
            }
            let uid = known.uid ?? ""
            let withUID = Set(sample.visitors.filter { $0.uid != nil }.map(\.id))
            let all = Set(sample.visitors.map(\.id))
            #expect(try await ids(.uid(.is, uid)) == [known.id])
            #expect(try await ids(.uid(.contains, "customer-")) == withUID)
            #expect(try await ids(.uid(.notContains, "customer-")) == all.subtracting(withUID))
            #expect(try await ids(.visitorID(.is, known.id, other.id)) == [known.id, other.id])
            #expect(try await ids(.visitorID(.isNot, known.id)) == all.subtracting([known.id]))
            #expect(try await ids(.recordingDate(.within(day...day.advanced(byDays: 2)))) == within)
            #expect(try await ids(.firstSeen(.after(day))) == fresh)
            #expect(try await ids(.visitorID(.is, known.id), .visitorID(.is, other.id)).isEmpty)
            for filter in [
                #"{"name": "shoe_size", "operator": "is", "value": "42"}"#,
                #"{"name": "uid", "operator": "before", "value": "x"}"#, #"{"name": "uid", "operator": "is"}"#,
                #"{"name": "recording_date", "operator": "is", "value": "someday"}"#,
                #"{"name": "recording_date", "operator": "in_range", "value": "2026-11-01"}"#,
                #"{"name": "uid", "value": "x"}"#,
            ] {
                let body = "{\"filters\": [\(filter)]}"
                #expect(try await server.send("POST", "/api/v2/visitors/search", body: body).status == 400)
            }
        }
    }

    @Test func theFirstVersionOfTheSearchCounts() async throws {
        let known = try #require(sample.visitors.first { $0.uid != nil })
        try await LiveServer.overShop { [sample] server in
            let body = "{\"filters\": [{\"name\": \"uid\", \"value\": \"\(known.uid ?? "")\"}]}"
            let (_, json, _) = try await server.send("POST", "/api/v1/visitors/search", body: body)
            let sessions = sample.sessions.count { $0.visitor == known.id }
            #expect(json["totalVisitorsCount"] == 1 && json["totalSessionsCount"] == .integer(Int64(sessions)))
            let details = try await server.client.visitor(known.id).value
            #expect(details.numberOfSessions == sessions && details.numberOfVisits == sessions)
            #expect(details.numberOfEvents == sample.events.count { $0.visitor == known.id })
            #expect(details.identification?.properties != nil)
            let error = await #expect(throws: SmartlookError.self) { _ = try await server.client.visitor("nobody") }
            #expect(error?.code == .notFound)
        }
    }
}
