import Archive
import Smartlook

/// What visitors did after one event, week by week.
package struct PathSeries: Sendable, Hashable {
    package var start: String
    package var weeks: [EventPaths]

    /// How many events far the paths of a report go.
    package static let depth = 2

    package init(start: String, weeks: [EventPaths]) {
        self.start = start
        self.weeks = weeks
    }
}

extension ProjectData {
    /// What followed the events that a condition names, of several names the most frequent one; nil where none occurs.
    ///
    /// - Parameter events: all names, the most frequent first.
    func pathSeries(after condition: EventCondition, of events: [EventSeries], _ axis: WeekAxis) -> PathSeries? {
        let names = Set(condition.names.map { ExactText($0) })
        guard let start = events.first(where: { names.contains(ExactText($0.name)) })?.name else { return nil }
        let weeks = paths(
            .after, start, within: axis.boundaries, depth: PathSeries.depth, types: ["custom"] + condition.types)
        return weeks.contains { $0.occurrences > 0 } ? PathSeries(start: start, weeks: weeks) : nil
    }
}
