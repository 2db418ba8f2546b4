/// In which weeks a mail is sent.
package enum MailOccasion: String, Sendable, CaseIterable {
    /// Every complete week; a quiet one in three lines.
    case always
    /// Weeks in which anything changed beyond what is usual, began or cannot be compared.
    case changed
    /// Weeks in which a number of the headline is unusual, or nobody came.
    case unusual

    package func includes(_ report: WeeklyReport) -> Bool {
        switch self {
        case .always: report.week.complete
        case .changed: report.week.complete && !report.isQuiet
        case .unusual: report.week.complete && report.isUnusual
        }
    }
}

extension WeeklyReport {
    /// Whether there is nothing to say but that all was as usual; while too few weeks are known, nobody can say that.
    package var isQuiet: Bool {
        headline.rule == .usual && changes.callouts.isEmpty && notices.isEmpty
            && visitors.measure.usualRange != nil && headline.measure.flatMap { measure($0)?.usualRange } != nil
    }

    /// Whether the headline is about something unusual.
    var isUnusual: Bool {
        switch headline.rule {
        case .primarySignal, .signal, .run, .empty: true
        case .incomplete, .notComparable, .first, .usual: false
        }
    }

    /// How many of the week's numbers late events have changed since they were first published.
    ///
    /// Conversions that arrive within their window are expected, and definitions are changed on purpose: neither is a
    /// correction.
    package var corrections: Int { restatements.count { $0.reason == .lateEvents } }
}
