import Archive
import Smartlook
import Testing

@testable import SmartlookServer

@Suite struct EventAnswersTests {
    private let sample = Shop.sample

    @Test(arguments: HistogramInterval.allCases)
    func theFiguresOfAnEventAreThoseOfItsRows(interval: HistogramInterval) async throws {
        let calendar = sample.facts.calendar
        let from = calendar.firstDate(of: sample.facts.weeks[1]).advanced(byDays: 1)
        let to = calendar.lastDate(of: sample.facts.weeks[2])
        let span = calendar.start(of: from)..<calendar.start(of: to.advanced(byDays: 1))
        let rows = sample.events.filter { $0.name == "view_item" && span.contains($0.time) }
        let visitors = Set(rows.map(\.visitor))
        let new = sample.visitors.filter { visitors.contains($0.id) && $0.firstSeen.map { span.contains($0) } == true }
        let id = try #require(SampleDefinitions.events.first { $0.name == "view_item" }).id
        try await LiveServer.overShop { server in
            let detail = try await server.client.eventDetail(id, from: from, to: to, interval: interval).value
            #expect(detail.name == "view_item")
            #expect(detail.totalOccurrence == rows.count)
            #expect(detail.uniqueVisitors == visitors.count)
            #expect(detail.newVisitors == new.count)
            #expect(detail.averageOccurrencePerVisitor == Double(rows.count) / Double(visitors.count))
            let points = try #require(detail.occurrenceHistogram)
            #expect(points.reduce(0) { $0 + ($1.occurrenceCount ?? 0) } == rows.count)
            #expect(points.map { $0.date ?? "" } == points.map { $0.date ?? "" }.sorted())
            switch interval {
            // The clocks go back within these days.
            case .hour: #expect(points.count == 13 * 24 + 1)
            case .day:
                #expect(points.count == 13)
                let dates = rows.map { calendar.date(of: $0.time).description }
                for point in points { #expect(point.occurrenceCount == dates.count { $0 == point.date }) }
            case .week: #expect(points.map(\.date) == [from.description, "2026-10-19"])
            case .month: #expect(points.map(\.date) == [from.description])
            }
        }
    }

    @Test func histogramsMayLeaveOutZeros() async throws {
        var options = LiveServer.options
        options.switches.histogram = .sparse
        let day = try #require(CivilDate("2020-01-01"))
        try await LiveServer.run(try Shop.archive, options) { server in
            let id = SampleDefinitions.events[0].id
            let detail = try await server.client.eventDetail(id, from: day, to: day.advanced(byDays: 9)).value
            #expect(detail.occurrenceHistogram?.isEmpty == true && detail.totalOccurrence == 0)
        }
    }

    @Test func theVisitorsOfAnEventAreListed() async throws {
        let week = sample.facts.faultWeek
        let calendar = sample.facts.calendar
        let span = calendar.span(of: week)
        var counts: [String: Int] = [:]
        for event in sample.events where event.name == "purchase" && span.contains(event.time) {
            counts[event.visitor, default: 0] += 1
        }
        let id = try #require(SampleDefinitions.events.first { $0.name == "purchase" }).id
        try await LiveServer.overShop { [counts] server in
            let page = try await server.client.eventVisitors(
                id, from: calendar.firstDate(of: week), to: calendar.lastDate(of: week))
            #expect(Dictionary(uniqueKeysWithValues: page.items.map { ($0.id, $0.eventMatchedCount) }) == counts)
        }
    }

    @Test func missingAndWrongParametersAreNamed() async throws {
        try await LiveServer.overShop { server in
            let path = "/api/v1/events/event_error"
            for (query, name) in [
                ("", "dateFrom"), ("?dateFrom=2026-11-01", "dateTo"),
                ("?dateFrom=yesterday&dateTo=2026-11-02", "dateFrom"),
                ("?dateFrom=2026-11-01&dateTo=2026-02-30", "dateTo"),
                ("?dateFrom=2026-11-02&dateTo=2026-11-01", "dateTo"),
                ("?dateFrom=1970-01-01&dateTo=2199-12-31", "dateTo"),
                (
                    "?dateFrom=2026-11-01&dateTo=2026-11-02&occurrenceHistogramInterval=year",
                    "occurrenceHistogramInterval"
                ),
            ] {
                let (status, json, _) = try await server.send("GET", path + query)
                #expect(status == 400)
                #expect(json["message"]?.stringValue?.contains("'\(name)'") == true)
            }
            #expect(
                try await server.send("GET", "/api/v1/events/none?dateFrom=2026-11-01&dateTo=2026-11-02").status == 404)
        }
    }
}
