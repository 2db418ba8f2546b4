package import Analysis

/// The week of a report and how far the data covers it.
package struct WeekPart: Sendable, Hashable, Codable {
    /// `2026-W46`.
    package var week: String
    package var from: String
    package var to: String
    package var complete: Bool
    package var coveredFrom: String
    package var coveredTo: String
    /// "9–15 Nov 2026".
    package var datesText: String
    /// "Complete week", "Through Thursday".
    package var coverageText: String
    /// The complete week that this one is compared with.
    package var previousWeek: String?

    /// The week as readers of the language write it.
    var name: String { DateText.week(week) }
}

/// The visitors of a week and of those before it by what they did earlier.
package struct VisitorsPart: Sendable, Hashable, Codable {
    package var measure: Measure
    /// Oldest first; the last is the week reported.
    package var weeks: [LifecycleWeek]
    /// Whether anybody knows who came back; otherwise a week has only active and new visitors.
    package var hasLifecycle: Bool
    package var netChange: Int?

    package struct LifecycleWeek: Sendable, Hashable, Codable {
        package var week: String
        package var complete: Bool
        package var active: Int
        package var new: Int
        package var returning: Int
        package var resurrected: Int
        package var dormant: Int
    }
}

/// The events of a week by name.
package struct EventsPart: Sendable, Hashable, Codable {
    /// By occurrences, most first, then by name.
    package var rows: [EventRow]
    package var totalOccurrences: Int
    package var renamed: [RenamedEvent]
}

/// One event name in the week of a report.
package struct EventRow: Sendable, Hashable, Codable {
    package var name: String
    /// The name before it was renamed; the counts are those of both.
    package var formerName: String?
    package var occurrences: Int
    /// Nil in the week of a rename, when a visitor may have met both names.
    package var visitors: Int?
    package var previousOccurrences: Int?
    /// Occurrences week by week, oldest first, the week reported last; only for the rows that pages show.
    package var history: [Int]?
    package var usualRange: UsualRange?
    package var signal: UsualRange.Signal?
    package var goal: Goal?
    /// Whether the name was never seen before this week.
    package var isFirstSeen: Bool
}

/// A name that took the place of another.
package struct RenamedEvent: Sendable, Hashable, Codable {
    package var oldName: String
    package var newName: String
    package var date: String
    package var week: String
    package var sentence: String
    package var isThisWeek: Bool
}
