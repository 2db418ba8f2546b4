import Archive
import Smartlook

/// How often one event occurred in each period of a trend, and how many persons did it.
package struct EventTrend: Sendable, Hashable {
    package var name: String
    /// By period.
    package var counts: [Count]

    package struct Count: Sendable, Hashable {
        package var occurrences: Int
        package var persons: Int

        package init(occurrences: Int = 0, persons: Int = 0) {
            self.occurrences = occurrences
            self.persons = persons
        }
    }

    package init(name: String, counts: [Count]) {
        self.name = name
        self.counts = counts
    }

    package var total: Int { counts.reduce(0) { $0 + $1.occurrences } }
}

extension ProjectData {
    /// Occurrences and unique persons of every event name in every period, by total occurrences, then by name.
    ///
    /// - Parameter boundaries: the starts of the periods and the end of the last one, ascending, in microseconds.
    package func trends(_ boundaries: [Int64], countBy: CountBy = .visitor) -> [EventTrend] {
        guard boundaries.count > 1 else { return [] }
        let periods = boundaries.count - 1
        let ticks = ticks(of: boundaries)
        let names = events.name.dictionary
        // Where the counts of a period begin.
        let places = SpanTable(ticks) { UInt64($0 * names.count) }
        let workers = concurrently {
            TrendCounter(names: names.count, periods: periods)
        } _: { counter, block in
            forEachPerson(of: block, countBy) { events in
                if let rows = events.ownRows, let names = view.name.bytes, counter.isByBits {
                    counter.count(rows, names, view, places)
                } else {
                    counter.count(events, view, ticks)
                }
            }
        }
        return names.indices.map { name in
            EventTrend(
                name: texts[Int(names[name])],
                counts: (0..<periods).map { period in
                    workers.reduce(into: EventTrend.Count()) { total, worker in
                        let part = worker.count(ofName: name, in: period)
                        total.occurrences += part.occurrences
                        total.persons += part.persons
                    }
                })
        }
        .filter { $0.total > 0 }
        .sorted { $0.total != $1.total ? $0.total > $1.total : ExactText($0.name) < ExactText($1.name) }
    }

    /// Occurrences and unique visitors of every event name in every week, by total occurrences, then by name.
    package func eventSeries(_ axis: WeekAxis) -> [EventSeries] {
        trends(axis.boundaries).map { trend in
            EventSeries(
                name: trend.name,
                weeks: trend.counts.map { EventSeries.Count(occurrences: $0.occurrences, visitors: $0.persons) })
        }
    }
}

/// What one core counts of a trend, at places of its own: this is the loop that sees every event.
private struct TrendCounter: @unchecked Sendable {
    private let names: Int
    private let periods: Int
    /// By period, then by name: persons, and occurrences in the upper half.
    private let counts: ColumnBuffer<UInt64>
    /// Whether the names that a person did fit into the bits of a word.
    let isByBits: Bool
    /// By name, when a person was counted last: one number for every person and period.
    private let marks: ColumnBuffer<UInt64>
    private var mark: UInt64 = 0

    init(names: Int, periods: Int) {
        self.names = names
        self.periods = periods
        counts = ColumnBuffer(count: names * periods)
        isByBits = names <= UInt64.bitWidth
        marks = ColumnBuffer(count: names)
    }

    /// Counts the events of one visitor, without a branch that depends on one: nobody can foretell which way it would
    /// go.
    ///
    /// - Parameter places: where the counts of each period begin.
    @inline(__always)
    func count(_ rows: Range<Int>, _ codes: UnsafePointer<UInt8>, _ view: EventView, _ places: SpanTable) {
        let counts = counts.base
        var unseen: UInt64 = .max
        var last: UInt64 = 0
        view.forEach(of: rows, places) { row, place in
            // The sign of the difference is all ones where the period is a later one.
            unseen |= UInt64(bitPattern: Int64(bitPattern: last &- place) >> 63)
            last = place
            let name = Int(codes[row])
            let bit = UInt64(truncatingIfNeeded: name)
            counts[Int(truncatingIfNeeded: place) &+ name] &+= 1 &<< 32 &+ (unseen &>> bit & 1)
            unseen &= ~(1 &<< bit)
        }
    }

    /// Counts the events of one person, in the order of time.
    mutating func count(_ events: PersonEvents, _ view: EventView, _ ticks: Boundaries) {
        var counts = counts.base
        let marks = marks.base
        var end = Int64.min
        var isCounted = false
        for index in 0..<events.count {
            let row = events[index].row
            let tick = view.tick(row)
            if tick >= end {
                let period = ticks.index(of: tick)
                guard period < periods else { return }
                end = ticks.end(period)
                isCounted = period >= 0
                mark &+= 1
                counts = self.counts.base + max(period, 0) &* names
            }
            guard isCounted else { continue }
            let name = view.name[row]
            counts[name] &+= 1 &<< 32 &+ (marks[name] == mark ? 0 : 1)
            marks[name] = mark
        }
    }

    func count(ofName name: Int, in period: Int) -> EventTrend.Count {
        let count = counts[period * names + name]
        return EventTrend.Count(occurrences: Int(count >> 32), persons: Int(count & 0xffff_ffff))
    }
}
