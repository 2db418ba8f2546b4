import Archive
package import Smartlook

/// A point from which a series cannot be compared with its past, or not without knowing of it.
package struct SeriesBreak: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case renamedEvent = "renamed_event"
        case changedFunnel = "changed_funnel"
        case changedSegment = "changed_segment"
        case changedTimezone = "changed_timezone"
        case fetchGap = "fetch_gap"
        case changedSource = "changed_source"
    }

    package var kind: Kind
    /// What it concerns: a funnel's key or a dimension; nil is every series.
    package var subject: String?
    /// What ended and what took its place: names of events, of sources, of time zones, of a segment whose rule changed.
    package var oldName: String
    package var newName: String
    /// The last of the old and the first of the new.
    package var lastOld: Instant
    package var firstNew: Instant
    /// Whether the values before and after are different things, so that they are not compared; otherwise all weeks are
    /// counted by today's definition, and only earlier reports differ.
    package var isBlocking: Bool
    /// The index of the week that holds `firstNew`.
    package var weekIndex: Int
    /// The index of the first week that is wholly new.
    package var firstWhole: Int

    package init(
        kind: Kind = .renamedEvent, subject: String? = nil, oldName: String, newName: String, lastOld: Instant,
        firstNew: Instant, isBlocking: Bool = true, weekIndex: Int, firstWhole: Int? = nil
    ) {
        self.kind = kind
        self.subject = subject
        self.oldName = oldName
        self.newName = newName
        self.lastOld = lastOld
        self.firstNew = firstNew
        self.isBlocking = isBlocking
        self.weekIndex = weekIndex
        self.firstWhole = firstWhole ?? weekIndex + 1
    }

    /// Whether the week with an index, compared with the one before it, would set old beside new.
    package func separates(_ week: Int) -> Bool {
        weekIndex <= week && week <= firstWhole
    }
}

/// A break that is known from elsewhere than the events themselves: definitions, coverage, configuration.
package struct KnownBreak: Sendable, Hashable {
    package var kind: SeriesBreak.Kind
    package var subject: String?
    package var oldName: String
    package var newName: String
    package var lastOld: Instant
    package var firstNew: Instant
    package var isBlocking: Bool

    package init(
        kind: SeriesBreak.Kind, subject: String? = nil, oldName: String, newName: String, lastOld: Instant,
        firstNew: Instant, isBlocking: Bool
    ) {
        self.kind = kind
        self.subject = subject
        self.oldName = oldName
        self.newName = newName
        self.lastOld = lastOld
        self.firstNew = firstNew
        self.isBlocking = isBlocking
    }
}

extension WeekAxis {
    /// The breaks that a question knows of, in order of time; those outside the weeks are left out.
    package func breaks(_ question: ProjectQuestion) -> [SeriesBreak] {
        let sources = question.sourceChanges.sorted { ($0.at, $0.name) < ($1.at, $1.name) }
        let changes = zip(sources, [nil] + sources.dropLast().map(Optional.some)).map { change, before in
            KnownBreak(
                kind: .changedSource, oldName: before?.name ?? "", newName: change.name,
                lastOld: change.at.advanced(byMicroseconds: -1), firstNew: change.at, isBlocking: true)
        }
        return (question.knownBreaks + changes).compactMap(placed).sorted {
            ($0.firstNew, $0.kind.rawValue, ExactText($0.oldName)) < (
                $1.firstNew, $1.kind.rawValue, ExactText($1.oldName)
            )
        }
    }

    /// Counts the weeks that a gap touches as incomplete, and cuts what they cover where it reaches their start or end.
    mutating func markGaps(_ question: ProjectQuestion) {
        let spans = spans
        for gap in question.knownBreaks where gap.kind == .fetchGap && gap.lastOld < gap.firstNew {
            for (week, span) in spans.enumerated() where gap.lastOld < span.upperBound && span.lowerBound < gap.firstNew
            {
                if gap.firstNew >= span.upperBound {
                    cover(week, through: question.calendar.date(of: gap.lastOld.advanced(byMicroseconds: -1)))
                } else if gap.lastOld <= span.lowerBound {
                    cover(week, from: question.calendar.date(of: gap.firstNew))
                } else {
                    markGap(within: week)
                }
            }
        }
    }

    private func placed(_ known: KnownBreak) -> SeriesBreak? {
        guard let week = index(of: known.firstNew.microseconds), let first = boundaries.first,
            known.firstNew.microseconds > first
        else { return nil }
        return SeriesBreak(
            kind: known.kind, subject: known.subject, oldName: known.oldName, newName: known.newName,
            lastOld: known.lastOld, firstNew: known.firstNew, isBlocking: known.isBlocking, weekIndex: week,
            firstWhole: boundaries[week] == known.firstNew.microseconds ? week : week + 1)
    }
}
