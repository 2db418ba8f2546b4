import Testing

@testable import Analysis
@testable import Archive
@testable import Smartlook

@Suite struct RetentionTests {
    private let day: Int64 = 86_400_000_000

    /// The times of each person's events.
    private func times(_ log: RandomLog, _ countBy: CountBy) -> [[Int64]] {
        log.persons(countBy).map { person in log.sorted { person.contains($0) }.map(\.time) }
    }

    @Test(arguments: 0..<30, CountBy.allCases)
    func weeksEqualANaiveRecount(seed: Int, countBy: CountBy) throws {
        let zones = ["UTC", "Pacific/Apia", "America/Sao_Paulo", "Australia/Lord_Howe"]
        let calendar = try #require(WeekCalendar(timezone: zones[seed % zones.count]))
        // More than 64 weeks now and then.
        var log = RandomLog(seed: seed, visitors: 9, events: 70, days: seed % 5 == 0 ? 600 : 70)
        log.uids = [0: "x", 3: "x", 4: "x", 5: "y"]
        let data = try log.data()
        let axis = WeekAxis(horizon: try #require(data.horizon), calendar: calendar)
        let period = Instant(microseconds: 5 * day)..<Instant(microseconds: 60 * day)
        let cohorts = data.retention(axis, in: period, countBy: countBy)
        func week(_ time: Int64) -> Week { calendar.week(of: Instant(microseconds: time)) }
        for cohort in cohorts {
            let persons = times(log, countBy).filter {
                week($0[0]) == cohort.week.week && period.contains(Instant(microseconds: $0[0]))
            }
            #expect(cohort.size == persons.count)
            for (later, count) in cohort.cells.enumerated() {
                let wanted = cohort.week.week.advanced(by: later)
                #expect(count == persons.count { $0.contains { week($0) == wanted } })
            }
            #expect(cohort.week.week.advanced(by: cohort.cells.count - 1) == axis.weeks.last?.week)
        }
        #expect(
            cohorts.reduce(0) { $0 + $1.size }
                == times(log, countBy).count {
                    period.contains(Instant(microseconds: $0[0]))
                })
        // The lifecycle of users, from the same times.
        let active = times(log, countBy).map { Set($0.map(week)) }
        for (count, info) in zip(data.lifecycle(axis, countBy: countBy), axis.weeks) {
            #expect(count.active == active.count { $0.contains(info.week) })
            #expect(count.new == active.count { $0.min() == info.week })
        }
    }

    @Test(arguments: 0..<30, DayRule.allCases)
    func daysEqualANaiveRecount(seed: Int, rule: DayRule) throws {
        let calendar = try #require(WeekCalendar(timezone: ["UTC", "Europe/Prague", "Pacific/Apia"][seed % 3]))
        let log = RandomLog(seed: seed, visitors: 9, events: 60, days: 30)
        let data = try log.data()
        let period = Instant(microseconds: 0)..<Instant(microseconds: 10 * day)
        let days = [0, 1, 2, 7, 14]
        let answer = data.dayRetention(days, rule: rule, in: period, calendar: calendar)
        let persons = times(log, .visitor).filter { period.contains(Instant(microseconds: $0[0])) }
        #expect(answer.visitors == persons.count)
        func date(_ time: Int64) -> Int { calendar.date(of: Instant(microseconds: time)).daysSinceEpoch }
        for (index, number) in days.enumerated() {
            let expected = persons.count { times in
                times.contains { time in
                    switch rule {
                    case .classic: (time - times[0]) / day == Int64(number)
                    case .calendar: date(time) - date(times[0]) == number
                    case .unbounded: time - times[0] >= Int64(number) * day
                    }
                }
            }
            #expect(answer.days[index] == expected)
            #expect(answer.observed[index] <= answer.visitors)
        }
    }
}
