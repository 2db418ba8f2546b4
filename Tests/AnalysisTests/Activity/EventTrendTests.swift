import Testing

@testable import Analysis
@testable import Archive
@testable import Smartlook

@Suite struct EventTrendTests {
    private let day: Int64 = 86_400_000_000

    /// Few names are remembered as bits, many by marks; boundaries lie on a grid of hours, or anywhere.
    @Test(arguments: 0..<20, CountBy.allCases)
    func countsEqualANaiveRecount(seed: Int, countBy: CountBy) throws {
        var log = RandomLog(seed: seed, visitors: 7, events: 0)
        let names = seed % 2 == 0 ? 5 : 90
        for sequence in 0..<300 {
            log.events.append(
                .init(
                    visitor: log.next(7), name: "n\(log.next(names))", time: Int64(log.next(120)) * 21_600_000_000,
                    sequence: Int64(sequence), country: nil))
        }
        log.uids = [0: "x", 3: "x", 5: "y"]
        let data = try log.data()
        let boundaries =
            seed % 3 == 0
            ? [2 * day + 1, 5 * day + 7, 5 * day + 8, 20 * day] : (1...25).map { Int64($0) * day }
        let trends = data.trends(boundaries, countBy: countBy)
        let persons = log.persons(countBy)
        for name in Set(log.events.map(\.name)) {
            let events = log.events.filter { $0.name == name }
            let wanted = zip(boundaries, boundaries.dropFirst()).map { begin, end in
                let within = events.filter { begin <= $0.time && $0.time < end }
                return EventTrend.Count(
                    occurrences: within.count,
                    persons: persons.count { person in within.contains { person.contains($0.visitor) } })
            }
            let found = trends.first { $0.name == name }?.counts
            #expect(found ?? wanted.map { _ in EventTrend.Count() } == wanted)
        }
        #expect(trends.allSatisfy { $0.total > 0 })
    }
}
