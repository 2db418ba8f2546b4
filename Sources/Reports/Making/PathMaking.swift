import Analysis
import Archive

extension ReportMaker {
    /// What visitors did next in this week after the primary funnel's first step; nil where nobody knows.
    func pathsPart() -> PathsPart? {
        guard let series = answers.paths, series.weeks.indices.contains(index) else { return nil }
        let paths = series.weeks[index]
        let first = next(
            after: series.start, occurrences: paths.occurrences,
            paths.edges.filter { $0.step == 1 }.map { .init(event: $0.target, count: $0.count) })
        let followed = first.rows.prefix(PathsPart.mostFollowed).map { row in
            next(
                after: row.event, occurrences: row.count,
                paths.edges.filter { $0.step == 2 && ExactText($0.source) == ExactText(row.event) }
                    .map { .init(event: $0.target, count: $0.count) })
        }
        return PathsPart(
            event: series.start, sessions: paths.sessions, again: paths.again,
            lists: [first] + followed.filter { $0.occurrences >= PathsPart.fewestSessions })
    }

    /// - Parameter found: what came next, the most frequent first.
    private func next(after event: String, occurrences: Int, _ found: [NextEvents.Row]) -> NextEvents {
        let rows = found.prefix(PathsPart.most).filter { $0.count >= PathsPart.fewest }
        let total = found.reduce(0) { $0 + $1.count }
        return NextEvents(
            event: event, occurrences: occurrences, rows: Array(rows),
            other: total - rows.reduce(0) { $0 + $1.count }, otherNames: found.count - rows.count,
            ends: occurrences - total)
    }
}
