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
        guard let first = boundaries.first, let last = boundaries.last, boundaries.count > 1 else { return [] }
        // Codes of names differ from week to week: one number a name for all of them.
        var numbers: [UInt32: UInt32] = [:]
        var names: [UInt32] = []
        let numberOf = weeks.map { week in
            NumberTable(
                week.name.dictionary.map { id -> UInt32 in
                    if let number = numbers[id] { return number }
                    let number = UInt32(names.count)
                    numbers[id] = number
                    names.append(id)
                    return number
                })
        }
        let periods = boundaries.count - 1
        let size = names.count * periods
        let workers = forEachPerson(in: weekIndices(from: first, through: last - 1), countBy) {
            TrendCounter(size: size)
        } _: { counter, events in
            let mark = counter.nextMark()
            for run in events.runs {
                let view = views[Int(run.week)]
                let numbers = numberOf[Int(run.week)].base
                let rows = view.rows(run.visitor)
                var period = 0
                var end = Int64.min
                for row in rows {
                    let time = view.time(row)
                    if time >= end {
                        guard time >= first else { continue }
                        guard time < last else { break }
                        period = boundaries.partitioningIndex(from: period) { $0 > time } - 1
                        end = boundaries[period + 1]
                    }
                    let number = Int(numbers[view.name(row)])
                    counter.add(number * periods + period, mark)
                }
            }
        }
        var total = [EventTrend.Count](repeating: EventTrend.Count(), count: size)
        for worker in workers {
            for (place, count) in worker.counts.enumerated() {
                total[place].occurrences += count.occurrences
                total[place].persons += count.persons
            }
        }
        return names.indices.map { number in
            EventTrend(
                name: texts[Int(names[number])],
                counts: Array(total[(number * periods)..<((number + 1) * periods)]))
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
private final class TrendCounter {
    private let places: UnsafeMutableBufferPointer<Place>
    private var mark: UInt32 = 0

    private struct Place {
        var occurrences = 0
        var persons: UInt32 = 0
        /// The last person that was counted here.
        var mark: UInt32 = 0
    }

    init(size: Int) {
        places = .allocate(capacity: size)
        places.initialize(repeating: Place())
    }

    deinit { places.deallocate() }

    func nextMark() -> UInt32 {
        mark += 1
        return mark
    }

    @inline(__always)
    func add(_ index: Int, _ mark: UInt32) {
        places[index].occurrences += 1
        if places[index].mark != mark {
            places[index].mark = mark
            places[index].persons += 1
        }
    }

    var counts: [EventTrend.Count] {
        places.map { EventTrend.Count(occurrences: $0.occurrences, persons: Int($0.persons)) }
    }
}
