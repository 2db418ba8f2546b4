package import Archive
package import Smartlook

/// What each source of an archive holds, and how two of them count the same weeks.
package struct SourceComparison: Sendable {
    /// By when they take over, then by what they cover first.
    package private(set) var sources: [Source] = []
    package private(set) var overlaps: [Overlap] = []

    package struct Source: Sendable, Equatable {
        package let name: String
        /// What its fetches and imports of events cover.
        package let span: Horizon?
        package var events = 0
        package var visitors = 0
        /// From when on reports take their events from it; nil for those that were there before.
        package let since: Instant?
    }

    /// One event name in one week that two sources cover whole.
    package struct Overlap: Sendable, Equatable {
        package let week: Week
        package let event: String
        package let old: Count
        package let new: Count
    }

    package struct Count: Sendable, Equatable {
        package let source: String
        package var occurrences = 0
        package var visitors = 0
    }

    /// Reads an archive a week at a time.
    package init(archive: ReportArchive, calendar: WeekCalendar) throws(ArchiveError) {
        let changes = try archive.sourceChanges()
        let coverage = try archive.coverageBySource("events")
        let names = try archive.eventSources()
        var tallies: [ExactText: Tally] = [:]
        for (name, span) in coverage {
            tallies[ExactText(name)] = Tally(axis: WeekAxis(horizon: span, calendar: calendar))
        }
        for change in changes where tallies[ExactText(change.name)] == nil {
            tallies[ExactText(change.name)] = Tally(axis: nil)
        }
        var words: [UInt32: String] = [:]
        let weeks = try EventWeeks(archive)
        for week in weeks.weeks {
            let rows = try weeks.rows(of: week)
            words.merge(try EventWords(of: rows.namesOnly, in: archive).texts) { first, _ in first }
            let order = Dictionary(grouping: 0..<rows.count) { ExactText(names[rows.origin[$0]] ?? EventSource.api) }
            for (source, indices) in order {
                tallies[source, default: Tally(axis: nil)].add(rows, indices)
            }
        }
        sources = tallies.map { name, tally in
            Source(
                name: name.value, span: coverage[name.value], events: tally.events, visitors: tally.visitors.count,
                since: changes.first { ExactText($0.name) == name }?.at)
        }
        .filter { $0.events > 0 || $0.since != nil || $0.name != EventSource.api }
        .sorted { left, right in
            (left.since ?? .first, left.span?.from ?? .first, ExactText(left.name))
                < (right.since ?? .first, right.span?.from ?? .first, ExactText(right.name))
        }
        for (index, old) in sources.enumerated() {
            for new in sources[(index + 1)...] {
                guard let before = tallies[ExactText(old.name)], let after = tallies[ExactText(new.name)] else {
                    continue
                }
                overlaps += before.overlaps(with: after, names: (old.name, new.name), words: words)
            }
        }
    }
}

extension SourceComparison {
    /// What is wrong with the changes of source, in sentences: spans that no source covers then.
    package var notes: [String] {
        let day: Int64 = 86_400_000_000
        return sources.enumerated().flatMap { index, source -> [String] in
            guard let since = source.since else { return [] }
            guard let span = source.span, source.events > 0 else {
                return ["\(source.name) takes over at \(since), but the archive has no events of it."]
            }
            var notes: [String] = []
            if span.from > since.advanced(byMicroseconds: day) {
                notes.append("\(source.name) takes over at \(since), but its events begin at \(span.from).")
            }
            let before = sources[..<index].filter { other in
                // Of those before, the source of the turn that ends here: the last that took over, or all of the first.
                other.since == sources[..<index].compactMap(\.since).max()
            }
            if let end = before.compactMap(\.span?.to).max(), end < since.advanced(byMicroseconds: -day) {
                notes.append("\(source.name) takes over at \(since), but what was there before ends at \(end).")
            }
            return notes
        }
    }
}

/// Counts of one source.
private struct Tally {
    let axis: WeekAxis?
    var events = 0
    var visitors: Set<UInt32> = []
    private var cells: [Int: [UInt32: Cell]] = [:]

    private struct Cell {
        var occurrences = 0
        var visitors: Set<UInt32> = []
    }

    init(axis: WeekAxis?) {
        self.axis = axis
    }

    mutating func add(_ rows: EventRows, _ indices: [Int]) {
        events += indices.count
        for row in indices {
            visitors.insert(rows.visitor[row])
            guard let week = axis?.index(of: rows.time[row]) else { continue }
            cells[week, default: [:]][rows.name[row], default: Cell()].occurrences += 1
            cells[week]?[rows.name[row]]?.visitors.insert(rows.visitor[row])
        }
    }

    /// The event names of all weeks that both cover whole, by week, then by how often the old source has them.
    func overlaps(
        with other: Tally, names: (old: String, new: String), words: [UInt32: String]
    ) -> [SourceComparison.Overlap] {
        guard let axis, let second = other.axis else { return [] }
        var overlaps: [SourceComparison.Overlap] = []
        for (index, week) in axis.weeks.enumerated() where week.isComplete {
            guard let match = second.weeks.firstIndex(where: { $0.week == week.week && $0.isComplete }) else {
                continue
            }
            let before = cells[index] ?? [:]
            let after = other.cells[match] ?? [:]
            let events = Set(before.keys).union(after.keys).sorted { left, right in
                let order = (before[right]?.occurrences ?? 0, after[right]?.occurrences ?? 0)
                let mine = (before[left]?.occurrences ?? 0, after[left]?.occurrences ?? 0)
                return mine == order ? ExactText(words[left] ?? "") < ExactText(words[right] ?? "") : mine > order
            }
            overlaps += events.map { event in
                SourceComparison.Overlap(
                    week: week.week, event: words[event] ?? "",
                    old: Self.count(before[event], names.old), new: Self.count(after[event], names.new))
            }
        }
        return overlaps
    }

    private static func count(_ cell: Cell?, _ source: String) -> SourceComparison.Count {
        SourceComparison.Count(
            source: source, occurrences: cell?.occurrences ?? 0, visitors: cell?.visitors.count ?? 0)
    }
}

extension EventRows {
    /// Rows that name nothing but the events.
    fileprivate var namesOnly: EventRows {
        var rows = EventRows()
        rows.name = name
        return rows
    }
}

extension Instant {
    fileprivate static let first = Instant(microseconds: .min)
}
