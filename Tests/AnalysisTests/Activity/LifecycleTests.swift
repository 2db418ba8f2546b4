import Testing

@testable import Analysis
@testable import Archive
@testable import Smartlook

@Suite struct LifecycleTests {
    @Test(arguments: 0..<40)
    func equalsANaiveRecount(seed: Int) throws {
        let zones = ["UTC", "Pacific/Apia", "America/Sao_Paulo", "Asia/Kathmandu"]
        let calendar = try #require(WeekCalendar(timezone: zones[seed % zones.count]))
        let log = RandomLog(seed: seed, visitors: 9, events: 60, days: 70)
        let data = try log.data()
        let axis = WeekAxis(horizon: try #require(data.horizon), calendar: calendar)
        let weeks = axis.weeks.map(\.week)

        var active: [Week: Set<Int>] = [:]
        for event in log.events {
            active[calendar.week(of: Instant(microseconds: event.time)), default: []].insert(event.visitor)
        }
        #expect(Set(active.keys).isSubset(of: weeks))
        var seen: Set<Int> = []
        for (count, week) in zip(data.lifecycle(axis), weeks) {
            let now = active[week] ?? []
            let before = active[week.advanced(by: -1)] ?? []
            #expect(count.active == now.count)
            #expect(count.new == now.subtracting(seen).count)
            #expect(count.returning == now.intersection(before).count)
            #expect(count.resurrected == now.intersection(seen).subtracting(before).count)
            #expect(count.dormant == before.subtracting(now).count)
            seen.formUnion(now)
        }
        for series in data.eventSeries(axis) {
            for (count, week) in zip(series.weeks, weeks) {
                let events = log.events.filter {
                    $0.name == series.name && calendar.week(of: Instant(microseconds: $0.time)) == week
                }
                #expect(count == .init(occurrences: events.count, visitors: Set(events.map(\.visitor)).count))
            }
        }
    }

    @Test func firstAndLastWeeksArePartial() throws {
        let horizon = Horizon(
            from: try #require(Instant("2010-12-01T08:26:00Z")), to: try #require(Instant("2011-12-09T12:50:00Z")))
        let axis = WeekAxis(horizon: horizon, calendar: .utc)
        #expect(axis.weeks.count == 54)
        #expect(axis.weeks.map(\.isComplete) == [false] + Array(repeating: true, count: 52) + [false])
        #expect(axis.weeks[0].coveredFrom.description == "2010-12-01")
        #expect(axis.weeks[53].coveredTo.description == "2011-12-09")
    }
}
